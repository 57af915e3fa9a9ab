import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import type { AttachmentType } from '../entry/entry-content.js';
import { widestPicture, widthsOf } from './picture-widths.js';

// A process of its own, started and ended by picture.ts: a picture takes hundreds of megabytes while it is unpacked, which go back to
// the machine with it, and what a hostile one does to the code that unpacks it happens here.
const [path, folder] = process.argv.slice(2) as [string, string];

type Encoding = 'image/jpeg' | 'image/png';

const encode: Record<Encoding, (picture: Transformer) => Promise<Buffer>> = {
  'image/jpeg': (picture) => picture.jpeg(82),
  'image/png': (picture) => picture.png(),
};

const source = new Transformer(await readFile(path));
const { width, height, orientation = 1, colorType, format } = await source.metadata(true);
const hasAlpha = [1, 3, 5, 7, 9].includes(colorType);
const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
const mainWidth = Math.min(widestPicture, upright.width);
// Unpacked once, which is what takes the memory; from here on it is small. `rotate` turns it as its camera was held, and nothing else
// of what the camera wrote goes along.
const small = await source
  .rotate()
  // The faster one of the library takes 200 MB more for 48 million pixels.
  .resize(mainWidth, tallFor(upright, mainWidth))
  .png({ compressionType: 1 });
const main = await best(() => new Transformer(small));
await writeFile(join(folder, 'main'), main.bytes);
const made = new Transformer(main.bytes);
const size = await made.metadata(false);
for (const wanted of widthsOf(size.width)) {
  const smaller = new Transformer(small).fastResize({ width: wanted, height: tallFor(size, wanted) });
  await writeFile(join(folder, String(wanted)), await encode[main.type](smaller));
}
process.stdout.write(JSON.stringify({ type: main.type satisfies AttachmentType, width: size.width, height: size.height }));

function tallFor(of: { width: number; height: number }, wanted: number): number {
  return Math.max(1, Math.round((of.height * wanted) / of.width));
}

/** A photograph as JPEG; of the rest whatever weighs less, since a chart as JPEG has shadows around its letters. What shines through stays so. */
async function best(picture: () => Transformer): Promise<{ type: Encoding; bytes: Buffer }> {
  if (format === 'jpeg') return { type: 'image/jpeg', bytes: await encode['image/jpeg'](picture()) };
  const png = { type: 'image/png' as const, bytes: await encode['image/png'](picture()) };
  if (hasAlpha && (await shinesThrough(picture()))) return png;
  const jpeg = { type: 'image/jpeg' as const, bytes: await encode['image/jpeg'](picture()) };
  return jpeg.bytes.length < png.bytes.length ? jpeg : png;
}

/** An opaque picture says 255 for the alpha of every pixel, in one byte or in two. */
async function shinesThrough(picture: Transformer): Promise<boolean> {
  const pixels = await picture.rawPixels();
  // La8, Rgba8, La16, Rgba16, Rgba32F by the library's numbers; of the last every one counts as shining through.
  const [step, deep] = ({ 1: [2, 1], 3: [4, 1], 5: [4, 2], 7: [8, 2] } as Record<number, [number, number]>)[colorType] ?? [1, 1];
  for (let at = step - deep; at < pixels.length; at += step)
    for (let byte = 0; byte < deep; byte++) if (pixels[at + byte] !== 255) return true;
  return false;
}
