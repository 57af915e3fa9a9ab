import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atMost, type Callable, monthOf, roomOf, whomToCall } from './calling.js';

const person = (personId: string, part: Partial<Callable> = {}): Callable => ({
  personId,
  perMonth: 2,
  taken: 0,
  lastAskedAt: null,
  ...part,
});
const shown = (...people: Callable[]) => whomToCall(people).map(({ personId }) => personId);

const callable = fc.record({
  personId: fc.uuid(),
  perMonth: fc.integer({ min: 1, max: 8 }),
  taken: fc.integer({ min: 0, max: 12 }),
  lastAskedAt: fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })),
});
const people = fc.uniqueArray(callable, { selector: ({ personId }) => personId, maxLength: 12 });

describe('who can be called', () => {
  it('is at most three, and nobody without room this month', () => {
    expect(shown(person('a', { taken: 2 }), person('b'), person('c'), person('d'), person('e'))).toEqual(['b', 'c', 'd']);
  });

  it('is first who has the smallest part of their calls taken, then who was asked longest ago', () => {
    expect(shown(person('a', { taken: 1 }), person('b', { perMonth: 8, taken: 1 }), person('c'))).toEqual(['c', 'b', 'a']);
    const [june, july] = [new Date('2026-06-01'), new Date('2026-07-01')];
    expect(shown(person('a', { lastAskedAt: july }), person('b', { lastAskedAt: june }), person('c'))).toEqual(['c', 'b', 'a']);
  });

  it('never floods anybody, whatever the month was like', () => {
    fc.assert(
      fc.property(people, (all) => {
        const found = whomToCall(all);
        expect(found.length).toBe(Math.min(atMost, all.filter((one) => roomOf(one) > 0).length));
        expect(found.every((one) => one.taken < one.perMonth && all.includes(one))).toBe(true);
      }),
    );
  });

  it('is shared out: with everybody asked first who stands first, nobody has had two calls before another with the same room had one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 8 }), (count, perMonth) => {
        const all = Array.from({ length: count }, (_, index) => person(String(index), { perMonth }));
        for (let call = 0; call < count * perMonth; call++) {
          const [first] = whomToCall(all);
          if (!first) throw new Error('nobody is left, though there is room');
          first.taken += 1;
          first.lastAskedAt = new Date(Date.UTC(2026, 0, 1, 0, call));
          const taken = all.map((one) => one.taken);
          expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(1);
        }
        expect(whomToCall(all)).toEqual([]);
      }),
    );
  });

  it('starts anew on the first of the month, in Oslo', () => {
    expect(monthOf(new Date('2026-11-30T22:59:00Z'))).toBe('2026-11-01');
    expect(monthOf(new Date('2026-11-30T23:00:00Z'))).toBe('2026-12-01');
  });
});
