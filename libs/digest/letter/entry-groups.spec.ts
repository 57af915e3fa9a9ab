import { describe, expect, it } from '@jest/globals';
import { entryGroups, mostInGroup } from './entry-groups.js';
import type { FragmentWish } from './fragment.js';

const wish = (subscription: string, key: number, tells = 'published') =>
  ({ item: { subscription_id: subscription, tells, position: String(key) } }) as unknown as FragmentWish;
const many = (subscription: string, count: number) => Array.from({ length: count }, (_, i) => wish(subscription, i));

describe('the entries of a mail', () => {
  it('stand under what they are to the reader, approved before new, by the subscription they are told under', () => {
    const groups = entryGroups([wish('goal', 1), wish('goal', 2, 'approved'), wish('herning', 3), wish('goal', 4)]);
    expect(groups.map(({ kind, told }) => [kind, told.map(({ of, shown }) => [of.subscription_id, shown.length])])).toEqual([
      ['approved', [['goal', 1]]],
      [
        'new',
        [
          ['goal', 2],
          ['herning', 1],
        ],
      ],
    ]);
  });

  it('fill a screen; of the rest it says how many there are, where they are found', () => {
    const [group] = entryGroups([...many('goal', 6), ...many('herning', 5), ...many('tools', 2)]);
    expect(group?.told.map(({ shown, left }) => [shown.length, left])).toEqual([
      [6, 0],
      [1, 4],
      [0, 2],
    ]);
    expect(group?.told.flatMap(({ shown }) => shown)).toHaveLength(mostInGroup);
  });

  it('have no heading where there are none', () => {
    expect(entryGroups([])).toEqual([]);
  });
});
