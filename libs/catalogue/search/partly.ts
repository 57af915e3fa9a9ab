import { matching, type Part, type Question } from './question.js';

/** Half of these is twenty ways at most; a longer question is told by its most telling parts. */
const mostParts = 6;

/** What a question is told by: what means something before what nobody knows, longer words before shorter, in the order asked. */
export function tellingParts({ parts, wished }: Question): Part[] {
  const means = ({ concepts, related }: Part) => Number(concepts.length > 0) * 2 + Number(related.length > 0);
  const said = [...parts, ...wished];
  const best = [...said].sort((one, other) => means(other) - means(one) || other.text.length - one.text.length).slice(0, mostParts);
  return said.filter((part) => best.includes(part) && partQuery(part) !== '');
}

/** A tsquery that an entry answers if it answers at least half of the question's telling parts (one of three); empty where it has one. */
export function partlyMatching(question: Question): string {
  const parts = tellingParts(question);
  if (parts.length < 2) return '';
  return combinations(
    parts.map((part) => partQuery(part)),
    Math.floor(parts.length / 2),
  )
    .map((some) => `(${some.join(' & ')})`)
    .join(' | ');
}

export function partQuery(part: Part, reach: 'direct' | 'related' = 'related'): string {
  return matching({ parts: [part], wished: [] }, reach);
}

function combinations<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}
