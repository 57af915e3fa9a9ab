import { diffLines, diffWordsWithSpace } from 'diff';

/** A run of a text: in both, only in the later one, or only in the earlier one. */
export interface Piece {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** What is left to spend on looking for words in common, so that two long books that share nothing cost no more than a moment. */
export interface Effort {
  left: number;
}

/** Enough for a thousand changed words and more. */
export const wholeEffort = (): Effort => ({ left: 1_500_000 });

/** Below this share of letters in common, a text was written anew: both whole texts read better than confetti. */
const leastInCommon = 0.2;

/**
 * The pieces of both texts in reading order: without the added ones they are the earlier text, without the removed ones the later.
 * A value without blanks is one word, so that a code or a date is never cut in two.
 */
export function piecesOf(before: string, after: string, effort: Effort = wholeEffort()): Piece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }];
  const anew = replaced(before, after);
  if (before === '' || after === '' || !/\s/.test(before + after)) return anew;
  const pieces = spent(effort, before, after);
  if (!pieces) return anew;
  return share(pieces, before, after) < leastInCommon ? anew : withoutBlanksBetween(pieces);
}

function replaced(before: string, after: string): Piece[] {
  const both: Piece[] = [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ];
  return both.filter(({ text }) => text !== '');
}

/** By words; by lines where the words are too many to be worth it; null where even those are. */
function spent(effort: Effort, before: string, after: string): Piece[] | null {
  const maxEditLength = Math.floor(Math.sqrt(effort.left));
  const byWords = (limit: number) => diffWordsWithSpace(before, after, { maxEditLength: limit });
  const byLines = (limit: number) => diffLines(before, after, { maxEditLength: limit });
  for (const compare of [byWords, byLines]) {
    const found = compare(maxEditLength);
    if (found) {
      const changed = found.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
      effort.left = Math.max(0, effort.left - changed ** 2);
      return found.map(({ added, removed, value }) => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
    }
    effort.left = Math.max(0, effort.left - maxEditLength ** 2 / 2);
  }
  return null;
}

function share(pieces: readonly Piece[], before: string, after: string): number {
  const letters = (text: string) => text.replace(/\s/g, '').length;
  const common = pieces.reduce((sum, { is, text }) => sum + (is === 'same' ? letters(text) : 0), 0);
  return common / Math.max(letters(before), letters(after), 1);
}

/** Blanks between two changed words belong to the change: «en ny sti» reads as one change, not as three. */
function withoutBlanksBetween(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  let removed = '';
  let added = '';
  const end = () => {
    runs.push(...replaced(removed, added));
    removed = added = '';
  };
  pieces.forEach(({ is, text }, index) => {
    if (is === 'removed') removed += text;
    else if (is === 'added') added += text;
    else if (/^[^\S\n]+$/.test(text) && (removed || added) && pieces[index + 1]) {
      removed += text;
      added += text;
    } else {
      end();
      runs.push({ is, text });
    }
  });
  end();
  return runs;
}
