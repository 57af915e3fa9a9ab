import { describe, expect, it } from '@jest/globals';
import { sentencesOf } from './sentences.js';

describe('the sentences of a paragraph', () => {
  it('do not end at an abbreviation or a day of the month', () => {
    expect(
      sentencesOf('Vi fik 5 mio. kr. i 2019. Bl.a. den 30. september var vi i gang. Se f.eks. Herning. Det blev 5 mio. kr. Vi er glade.'),
    ).toEqual([
      'Vi fik 5 mio. kr. i 2019.',
      'Bl.a. den 30. september var vi i gang.',
      'Se f.eks. Herning.',
      'Det blev 5 mio. kr.',
      'Vi er glade.',
    ]);
  });

  it('end after a closing quotation mark', () => {
    expect(sentencesOf('«Vi er i gang.» Det sa hun. – Ja!')).toEqual(['«Vi er i gang.»', 'Det sa hun.', '– Ja!']);
  });

  it('lose no word', () => {
    const text = 'Ett. Två tre? Fyra! (Fem sex.) Sju';
    expect(sentencesOf(text).join(' ')).toBe(text);
  });
});
