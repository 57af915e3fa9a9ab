import { describe, expect, it } from '@jest/globals';
import { toPassage } from './snippets-sql.js';

const row = (title: string, summary: string, text: string | null = null) => ({
  marked_title: title,
  marked_summary: summary,
  marked_text: text,
});

describe('the passage that a hit shows', () => {
  it('is the summary, with what was found marked', () => {
    expect(toPassage(row('Klimabudget', 'Vi vejer \u0002madspild\u0003 hver dag'))).toEqual({
      title: [{ text: 'Klimabudget', isFound: false }],
      place: 'summary',
      passage: [
        { text: 'Vi vejer ', isFound: false },
        { text: 'madspild', isFound: true },
        { text: ' hver dag', isFound: false },
      ],
    });
  });

  it('is a passage of the text where the summary does not say it, without the signs of Markdown', () => {
    const text = '## Det gjorde vi\n\n- **Vægten** stod i [køkkenet](https://k.example), og \u0002madspildet\u0003 faldt';
    expect(toPassage(row('Klimabudget', 'Kort', text))).toMatchObject({
      place: 'text',
      passage: [
        { text: 'Det gjorde vi Vægten stod i køkkenet, og ', isFound: false },
        { text: 'madspildet', isFound: true },
        { text: ' faldt', isFound: false },
      ],
    });
  });

  it('is the summary where no passage has it: it was found by a goal or a kindred concept', () => {
    expect(toPassage(row('T', 'Kort', 'Noget andet'))).toMatchObject({ place: 'summary', passage: [{ text: 'Kort', isFound: false }] });
  });

  it('is nothing where the reader may not read the version that was found', () => {
    expect(toPassage({ marked_title: null, marked_summary: null, marked_text: null })).toBeNull();
  });

  it('shows text that looks like HTML as text', () => {
    expect(toPassage(row('<b>T</b>', 'x\u0002y'))?.title).toEqual([{ text: '<b>T</b>', isFound: false }]);
  });
});
