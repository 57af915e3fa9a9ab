import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import { aHugePng, aJpeg, aPng, secretPlace, withExif } from '../../../test/support/a-picture.js';
import { readyPicture } from './picture.js';

const folder = mkdtempSync(join(tmpdir(), 'tandem-picture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const ready = (bytes: Buffer) => {
  const path = join(folder, `fil-${++count}`);
  writeFileSync(path, bytes);
  return readyPicture(path, `${path}-ud`);
};
const pixelAt = async (bytes: Buffer, x: number, y: number) => {
  const { width } = await new Transformer(bytes).metadata();
  const raw = await new Transformer(bytes).rawPixels();
  return [...raw.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
};

describe('a picture', () => {
  it('is kept in a few widths, none wider than its own or than we show', async () => {
    const { type, width, height, smaller } = await ready(await aJpeg(3000, 1500));
    expect([type, width, height]).toEqual(['image/jpeg', 2400, 1200]);
    expect(smaller.map((one) => one.width)).toEqual([480, 960, 1600]);
    for (const one of smaller) expect(await new Transformer(readFileSync(one.path)).metadata()).toMatchObject({ width: one.width });
    expect((await ready(await aJpeg(640, 480))).smaller.map((one) => one.width)).toEqual([480]);
    expect((await ready(await aJpeg(100, 80))).smaller).toEqual([]);
  }, 30_000);

  it('stands upright, and says nothing of where and by whom it was taken', async () => {
    const held = withExif(await aJpeg(640, 480), 6);
    expect(held.includes(secretPlace)).toBe(true);
    const { main, smaller, width, height } = await ready(held);
    expect([width, height]).toEqual([480, 640]);
    for (const path of [main, ...smaller.map((one) => one.path)]) {
      const bytes = readFileSync(path);
      for (const trace of [secretPlace, 'Exif', 'Anna', 'ICC_PROFILE']) expect(bytes.includes(trace)).toBe(false);
    }
    // Turned clockwise: what was left is above.
    const [above, below] = [await pixelAt(readFileSync(main), 240, 40), await pixelAt(readFileSync(main), 240, 600)];
    expect(above[0]).toBeGreaterThan(100);
    expect(below[2]).toBeGreaterThan(100);
    expect(below[0]).toBeLessThan(60);
  });

  it('keeps its transparency, and is no heavier than it has to be', async () => {
    const clear = await ready(await aPng(400, 300, 100));
    expect(clear.type).toBe('image/png');
    expect((await new Transformer(readFileSync(clear.main)).metadata()).width).toBe(400);
    const plain = await ready(await aPng(400, 300));
    expect(['image/jpeg', 'image/png']).toContain(plain.type);
  });

  it('that is none is refused, and the next one is read all the same', async () => {
    await expect(ready(aHugePng(100, 100))).rejects.toMatchObject({ code: 'attachment.damaged' });
    await expect(ready(Buffer.from('\x89PNG\r\n\x1a\n ikke et billede', 'latin1'))).rejects.toMatchObject({ code: 'attachment.damaged' });
    expect((await ready(await aJpeg(100, 80))).width).toBe(100);
  });
});
