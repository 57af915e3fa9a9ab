import { wholeWords } from './word-pattern.js';

export type Signs<T extends string> = readonly (readonly [T, RegExp])[];

export interface Named<T> {
  values: T[];
  /** A sentence for each value, joined where one serves several. */
  evidence: string | null;
}

/** Which values of a vocabulary the sentences name, in the vocabulary's order. */
export function namedIn<T extends string>(sentences: readonly string[], signs: Signs<T>): Named<T> {
  const found = signs.flatMap(([value, pattern]) => {
    const sentence = sentences.find((text) => pattern.test(text));
    const match = sentence === undefined ? null : pattern.exec(sentence);
    return sentence !== undefined && match ? [{ value, sentence, from: match.index, to: match.index + match[0].length }] : [];
  });
  const read = [...new Set(found.map(({ sentence }) => sentence))].map((sentence) => {
    const here = found.filter((one) => one.sentence === sentence);
    return around(sentence, Math.min(...here.map(({ from }) => from)), Math.max(...here.map(({ to }) => to)));
  });
  return { values: found.map(({ value }) => value), evidence: read.join(' · ') || null };
}

export function signs<T extends string>(patterns: Record<T, string>): Signs<T> {
  return (Object.entries(patterns) as [T, string][]).map(([value, alternatives]) => [value, wholeWords(alternatives)] as const);
}

/** The words from the first sign to the last, with a little of what stands around them. */
function around(sentence: string, from: number, to: number): string {
  if (sentence.length <= 90) return sentence;
  const room = to - from > 140 ? 0 : 30;
  const start = from <= room ? 0 : sentence.indexOf(' ', from - room - 1) + 1;
  const end = to + room >= sentence.length ? sentence.length : sentence.lastIndexOf(' ', to + room);
  return `${start > 0 ? '…' : ''}${sentence.slice(start, Math.max(end, to))}${end < sentence.length ? '…' : ''}`;
}
