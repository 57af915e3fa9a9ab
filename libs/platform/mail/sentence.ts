/** Words in another language than the letter. */
export interface ForeignWords {
  words: string;
  lang: string;
}

/** What a letter says: plain words, or its own around those of another language. */
export type Sentence = string | readonly (string | ForeignWords)[];

/** Stands for the words until it is known where in the sentence they fall. */
const place = '\u0000';

/** The letter's sentence around words that say their language where it is another than the letter's. */
export function sentenceAround(letter: string, { words, lang }: ForeignWords, sentence: (words: string) => string): Sentence {
  if (lang === letter) return sentence(words);
  const [before = '', after = ''] = sentence(place).split(place);
  return [before, { words, lang }, after].filter((part) => part !== '');
}

/** For those who read it as text. */
export function plainSentence(sentence: Sentence): string {
  return typeof sentence === 'string' ? sentence : sentence.map((part) => (typeof part === 'string' ? part : part.words)).join('');
}
