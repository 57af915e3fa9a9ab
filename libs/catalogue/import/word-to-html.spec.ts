import { describe, expect, it } from '@jest/globals';
import { aDocx } from '../../../test/support/a-document.js';
import { wordToHtml } from './word-to-html.js';

const small = aDocx([{ text: 'Vi vejer tallerkenerne.' }]);
const large = aDocx(Array.from({ length: 15_000 }, (_, index) => ({ text: `Vi vejer tallerken ${index}.` })));

describe('a Word file', () => {
  it('is read beside the thread that answers everybody', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    expect(await wordToHtml(small)).toBe('<p>Vi vejer tallerkenerne.</p>');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(3);
  });

  it('is given up when it takes too much time or memory, and the next one is read', async () => {
    const answers = await Promise.allSettled([
      wordToHtml(large, { seconds: 0.2 }),
      wordToHtml(large, { megabytes: 12 }),
      wordToHtml(small),
    ]);
    expect(answers).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: 'import.too_large' }) },
      { status: 'rejected', reason: expect.objectContaining({ code: 'import.too_large' }) },
      { status: 'fulfilled', value: '<p>Vi vejer tallerkenerne.</p>' },
    ]);
  });

  it('that is none is damaged', async () => {
    await expect(wordToHtml(Buffer.from('nothing'))).rejects.toMatchObject({ code: 'import.damaged' });
  });
});
