import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';

export type Item = Record<string, unknown>;

/** Two items that are the same thing before and after, by their places in the two lists. */
export interface Match {
  before: number;
  after: number;
  /** It stands elsewhere among those that stayed. */
  moved: boolean;
}

/** Words in common, of all words of the two, from which on one is the other rewritten. */
const alike = 0.5;

/** Which items of two lists are the same: equal ones first, then those of the same name, then those that read alike. */
export function matchItems(before: readonly Item[], after: readonly Item[]): Match[] {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (later: number, earlier: number) => {
    pairs.set(later, earlier);
    taken.add(earlier);
  };
  const open = () => ({
    earlier: before.map((_, index) => index).filter((index) => !taken.has(index)),
    later: after.map((_, index) => index).filter((index) => !pairs.has(index)),
  });
  const matchBy = (same: (one: Item, other: Item) => boolean) => {
    for (const later of open().later) {
      const earlier = open().earlier.find((index) => same(before[index] as Item, after[later] as Item));
      if (earlier !== undefined) pair(later, earlier);
    }
  };
  matchBy(isDeepStrictEqual);
  matchBy((one, other) => nameOf(one) !== '' && nameOf(one) === nameOf(other));
  const { earlier, later } = open();
  const [earlierWords, laterWords] = [earlier.map((index) => wordsOf(before[index])), later.map((index) => wordsOf(after[index]))];
  const likely = later
    .flatMap((to, y) => earlier.map((from, x) => ({ from, to, score: likeness(earlierWords[x] as Words, laterWords[y] as Words) })))
    .filter(({ score }) => score >= alike)
    .sort((one, other) => other.score - one.score);
  for (const { from, to } of likely) if (!taken.has(from) && !pairs.has(to)) pair(to, from);
  return withMoves(pairs);
}

/** What people know an item by. */
export function nameOf(item: Item): string {
  const name = ['heading', 'statement', 'name', 'label', 'text', 'role', 'place'].map((part) => item[part]).find(Boolean);
  return typeof name === 'string' ? name.trim() : '';
}

type Words = ReadonlySet<string>;

function wordsOf(item: Item | undefined): Words {
  return new Set(
    Object.values(item ?? {}).flatMap(
      (value) =>
        String(value ?? '')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}

function likeness(one: Words, other: Words): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / Math.max(one.size + other.size, 1);
}

/** Of those in both, the fewest that must have been moved to give the later order. */
function withMoves(pairs: ReadonlyMap<number, number>): Match[] {
  const inLaterOrder = [...pairs].sort(([one], [other]) => one - other).map(([after, before]) => ({ before, after }));
  const then = [...inLaterOrder].sort((one, other) => one.before - other.before).map(({ before }) => before);
  const now = inLaterOrder.map(({ before }) => before);
  const moved = new Set(diffArrays(then, now).flatMap(({ added, value }) => (added ? value : [])));
  return inLaterOrder.map((match) => ({ ...match, moved: moved.has(match.before) }));
}
