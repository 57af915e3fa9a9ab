import { describe, expect, it } from '@jest/globals';
import { type BoardPlace, byPlace } from './board-place.js';

function place(part: Partial<BoardPlace>): BoardPlace {
  return { group: 'under_discussion', deadline: null, movedAt: '2026-11-20T10:00:00.000001Z', id: 'a', ...part };
}

const inOrder = (places: BoardPlace[]) => [...places].sort(byPlace).map(({ id }) => id);

describe('the order of the board', () => {
  it('is what waits for the reader, however old, then what is discussed, then what is decided', () => {
    expect(
      inOrder([
        place({ id: 'decided', group: 'decided', movedAt: '2026-11-27T10:00:00.000000Z' }),
        place({ id: 'discussed', movedAt: '2026-11-26T10:00:00.000000Z' }),
        place({ id: 'waits', group: 'waiting_for_you', movedAt: '2020-01-01T10:00:00.000000Z' }),
      ]),
    ).toEqual(['waits', 'discussed', 'decided']);
  });

  it('is the nearest day first, and without a day what moved last', () => {
    expect(
      inOrder([
        place({ id: 'old' }),
        place({ id: 'new', movedAt: '2026-11-26T10:00:00.000000Z' }),
        place({ id: 'in a week', deadline: '2026-12-04T15:00:00.000Z' }),
        place({ id: 'tomorrow', deadline: '2026-11-28T15:00:00.000Z' }),
      ]),
    ).toEqual(['tomorrow', 'in a week', 'new', 'old']);
  });

  it('is told apart to the microsecond, and then by id', () => {
    expect(inOrder([place({ id: 'a' }), place({ id: 'c', movedAt: '2026-11-20T10:00:00.000002Z' }), place({ id: 'b' })])).toEqual([
      'c',
      'b',
      'a',
    ]);
  });
});
