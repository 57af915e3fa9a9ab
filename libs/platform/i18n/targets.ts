/**
 * How many numbered targets each of the 17 goals has, and its last lettered one. What they are called stands in the messages
 * (`targets.17.17`): labels of our own, for reading; the text that binds is the UN's.
 * Source: General Assembly resolution A/RES/70/1 of 25 September 2015.
 */
const counts = '5b 5c 9d 7c 6c 6b 3b 10b 5c 7c 7c 8c 3b 7c 9c 10b 19'.split(' ');

/** Codes of a goal's targets in the framework's order: `5.1` … `5.6`, `5.a` … `5.c`. Empty for what is no goal. */
export function targetsOf(goal: number): string[] {
  const [, numbered = '0', last = ''] = /^(\d+)([a-d]?)$/.exec(counts[goal - 1] ?? '') ?? [];
  const numbers = Array.from({ length: Number(numbered) }, (_, index) => String(index + 1));
  const letters = ['a', 'b', 'c', 'd'].filter((letter) => letter <= last);
  return [...numbers, ...letters].map((part) => `${goal}.${part}`);
}

/** All 169. */
export const targets: readonly string[] = counts.flatMap((_, index) => targetsOf(index + 1));

/** Where the UN says what the goal and its targets are. */
export function officialText(goal: number): string {
  return `https://sdgs.un.org/goals/goal${goal}#targets_and_indicators`;
}
