import { languages } from '../entry/entry-content.js';
import { concepts } from './concepts.js';

/** No one's question is longer; what follows is left out. */
const mostWords = 14;
/** The longest term of the thesaurus, in words. */
export const longestTerm = Math.max(
  ...concepts.flatMap(({ terms }) => languages.flatMap((language) => terms[language].map((term) => term.split(' ').length))),
);

/** A question's words in lower case: letters, digits, and the dots and hyphens inside them. Goals and targets as people number them. */
export function wordsOf(question: string): string[] {
  const words =
    question
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu) ?? [];
  return numbered(words.slice(0, mostWords));
}

const goalWord =
  /^(?:(?:fn|fns|un)-?)?(?:verdens|bærekrafts|berekrafts|del)?mål(?:et|ene|en|a)?$|^(?:goals?|targets?|sdgs?|globala?|verdensmål|delmål)$/;
const numberWord = /^(?:nr|no|num|nummer|number)$/;

/** «SDG13» and «mål nr. 17» as «sdg 13» and «mål 17»; before a target's number («delmål 6.4», «SDG target 11.2») nothing is left of it. */
function numbered(words: readonly string[]): string[] {
  const apart = words.flatMap((word) => {
    const [, name, number] = /^(\p{L}+)-?(\d{1,2}(?:\.\p{L}|\.\d{1,2})?)$/u.exec(word) ?? [];
    return name && number && goalWord.test(name) ? [name, number] : [word];
  });
  const kept: string[] = [];
  for (const word of apart) {
    const isTarget = targetMark(word) !== null;
    if (/^\d/.test(word) && goalWord.test(kept.at(-2) ?? '') && numberWord.test(kept.at(-1) ?? '')) kept.pop();
    while (isTarget && goalWord.test(kept.at(-1) ?? '')) kept.pop();
    kept.push(word);
  }
  return kept;
}

/** Words that stand beside one another, from `start`, up to the longest term. */
export interface Gram {
  start: number;
  length: number;
  text: string;
}

export function gramsOf(words: readonly string[]): Gram[] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(longestTerm, words.length - start) }, (_, index) => ({
      start,
      length: index + 1,
      text: words.slice(start, start + index + 1).join(' '),
    })),
  );
}

/** `17.17`, `5.c`: the mark of a target, or null. */
export function targetMark(word: string): string | null {
  const [, goal, part] = /^(\d{1,2})\.(\d{1,2}|[a-d])$/.exec(word) ?? [];
  return goal && part && Number(goal) >= 1 && Number(goal) <= 17 ? `target_${Number(goal)}.${part}` : null;
}

/** Letters changed, left out, added or swapped with their neighbour between two words; gives up past `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[other.length] as number;
}

/** The letters that a word has, as bits (some share one). */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** False where so many letters are in one word alone that no `limit` changes could make it the other: much cheaper than the distance. */
export function mayBeNear(one: number, other: number, limit: number): boolean {
  let different = 0;
  // A changed letter is gone from one word and new in the other.
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) if (++different > 2 * limit) return false;
  return true;
}
