import { describe, expect, it } from '@jest/globals';
import { readApart } from './apart.js';

const content = (words: string) => ({
  name: 'content.xml',
  bytes: Buffer.from(`<office:document-content><office:body><office:text>${words}</office:text></office:body></office:document-content>`),
});
const small = [content('<text:p>Vi vejer tallerkenerne.</text:p>')];
/** Takes its reader a good part of a second. */
const long = [content('<text:p>Vi vejer tallerkenerne.</text:p>'.repeat(50_000))];
const large = [content('<text:p>Vi vejer tallerkenerne.</text:p>'.repeat(200_000))];

describe('a file that is read apart', () => {
  it('is read beside the thread that answers everybody', async () => {
    expect((await readApart('odt', small)).html).toBe('<p>Vi vejer tallerkenerne.</p>');
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    expect((await readApart('odt', long)).html).toHaveLength(50_000 * '<p>Vi vejer tallerkenerne.</p>'.length);
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(3);
  });

  it('is given up when it takes too much time or memory, and the next one is read', async () => {
    const answers = await Promise.allSettled([
      readApart('odt', large, { seconds: 0.1 }),
      readApart('odt', large, { megabytes: 60 }),
      readApart('odt', large, { heapMegabytes: 12 }),
      readApart('odt', small),
    ]);
    const refused = { status: 'rejected', reason: expect.objectContaining({ code: 'import.too_heavy' }) };
    expect(answers).toEqual([refused, refused, refused, { status: 'fulfilled', value: expect.objectContaining({ dropped: [] }) }]);
  });

  it('is turned away where forty wait already: each of them is in memory', async () => {
    const many = Array.from({ length: 41 }, () => readApart('odt', small, { seconds: 0.02 }));
    const codes = (await Promise.allSettled(many)).map((one) => (one.status === 'rejected' ? one.reason.code : 'read'));
    expect(codes.filter((code) => code === 'too_much_at_once')).toEqual(['too_much_at_once']);
    expect(codes.at(-1)).toBe('too_much_at_once');
    expect((await readApart('odt', small)).dropped).toEqual([]);
  }, 20_000);

  it('that is none is damaged', async () => {
    for (const format of ['docx', 'doc', 'pdf'] as const)
      await expect(readApart(format, [{ name: '', bytes: Buffer.from('nothing') }])).rejects.toMatchObject({ code: 'import.damaged' });
  });
});
