import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CommitteeItem, type CommitteeLink, committeeLinks } from './committee-links.js';
import { conflictRules } from './goal-conflicts.js';

const item = (bodyId: string, part: Partial<CommitteeItem> = {}): CommitteeItem => ({
  id: `item of ${bodyId}`,
  tenantId: 'herning',
  bodyId,
  targets: [],
  partners: [],
  area: '',
  since: '2026-10-01',
  until: '2026-12-31',
  ...part,
});
const earlier = { since: '2026-01-01', until: '2026-03-31' };
const kinds = (one: Partial<CommitteeItem>, other: Partial<CommitteeItem>) =>
  committeeLinks([item('byb', one), item('min', other)]).map(({ kind, conflict }) => conflict?.rule.id ?? kind);

describe('two committees have a synergy', () => {
  it('where both work with a target, whenever', () => {
    expect(kinds({ targets: ['11.2', '4.7'] }, { targets: ['11.2'], ...earlier })).toEqual(['synergy']);
  });

  it('where two of partner, area and period are shared, and not where one is', () => {
    expect(kinds({ partners: ['Herning Cykelby'] }, { partners: ['herning  cykelby'] })).toEqual(['synergy']);
    expect(kinds({ area: 'Tjørring' }, { area: 'Tjørring skole' })).toEqual(['synergy']);
    expect(kinds({ area: 'Tjørring', partners: ['X'] }, { area: 'tjørring', partners: ['x'], ...earlier })).toEqual(['synergy']);
    expect(kinds({}, {})).toEqual([]);
    expect(kinds({ partners: ['X'] }, { partners: ['X'], ...earlier })).toEqual([]);
    expect(kinds({ area: 'Tjørring' }, { area: 'Tjørring', ...earlier })).toEqual([]);
    expect(kinds({ area: 'Snejbjerg' }, { area: 'Snejbjergparken' })).toEqual([]);
  });
});

describe('what two committees have in common', () => {
  it('is at the times at which both go on, and not between them', () => {
    const periods = (...quarters: (readonly [string, string])[]) => {
      const of = (bodyId: string) =>
        quarters.map(([since, until], index) => item(bodyId, { id: `${bodyId}${index}`, targets: ['11.2'], since, until }));
      return committeeLinks([...of('byb'), ...of('min')])[0]?.shared.periods;
    };
    const [first, second, fourth] = [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-10-01', '2026-12-31'],
    ] as const;
    const as = (since: string, until: string) => ({ since, until });
    expect(periods(first, fourth)).toEqual([as(...first), as(...fourth)]);
    expect(periods(second, first)).toEqual([as('2026-01-01', '2026-06-30')]);
    expect(periods(fourth, first, second)).toEqual([as('2026-01-01', '2026-06-30'), as(...fourth)]);
    expect(periods(['2026-02-01', '2026-05-31'], second)).toEqual([as('2026-02-01', '2026-06-30')]);
  });
});

describe('two committees have a goal conflict', () => {
  it('where homes on fields meet nature at the same time or place', () => {
    expect(kinds({ targets: ['11.1'] }, { targets: ['15.5'] })).toEqual(['homes_and_nature']);
    expect(kinds({ targets: ['15.5'] }, { targets: ['11.1'] })).toEqual(['homes_and_nature']);
    expect(kinds({ targets: ['11.1'], area: 'Lind' }, { targets: ['15.5'], area: 'Lind', ...earlier })).toEqual(['homes_and_nature']);
    expect(kinds({ targets: ['11.1'], area: 'Lind' }, { targets: ['15.5'], area: 'Lind' })).toEqual(['homes_and_nature']);
  });

  it('not at another place and time, nor between goals of which nothing is known', () => {
    expect(kinds({ targets: ['11.1'] }, { targets: ['15.5'], ...earlier })).toEqual([]);
    expect(kinds({ targets: ['11.2'] }, { targets: ['15.5'] })).toEqual([]);
  });
});

describe('a rule of what pulls against what', () => {
  it('names known targets, on one side each, with a source and its year', () => {
    expect(new Set(conflictRules.map(({ id }) => id)).size).toBe(conflictRules.length);
    for (const { one, other, source } of conflictRules) {
      expect([...one, ...other].filter((target) => !/^\d{1,2}\.(\d{1,2}|[a-d])$/.test(target))).toEqual([]);
      expect(one.filter((target) => other.includes(target))).toEqual([]);
      expect(source.year).toBeGreaterThan(2014);
      expect(source.url).toMatch(/^https:\/\//);
    }
  });
});

describe('whatever committees treat', () => {
  const day = fc.constantFrom('2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01');
  const some = fc.array(
    fc
      .record({
        id: fc.uuid(),
        tenantId: fc.constantFrom('herning', 'mariehavn'),
        committee: fc.constantFrom('byb', 'min', 'bfu'),
        targets: fc.subarray(['11.1', '11.2', '15.5', '7.2', '2.3', '6.6']),
        partners: fc.subarray(['Cykelby', 'DN']),
        area: fc.constantFrom('', 'Lind', 'Lind skole', 'Tjørring'),
        days: fc.tuple(day, day),
      })
      .map(({ committee, days, ...rest }): CommitteeItem => {
        const [since, until] = [...days].sort() as [string, string];
        return { ...rest, bodyId: `${rest.tenantId} ${committee}`, since, until };
      }),
    { maxLength: 9 },
  );

  it('says the same in whatever order it is told', () => {
    fc.assert(
      fc.property(
        some.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
        ([items, shuffled]) => expect(committeeLinks(shuffled)).toEqual(committeeLinks(items)),
      ),
    );
  });

  it('says the same of two when they change places', () => {
    const bare = (links: CommitteeLink[]) => links.map(({ kind, shared, conflict }) => [kind, shared, conflict?.rule.id]);
    fc.assert(
      fc.property(some, ([one, other]) => {
        if (!one || !other) return;
        const as = (a: CommitteeItem, b: CommitteeItem) => [
          { ...a, id: '1', tenantId: 'herning', bodyId: 'a', partners: ['DN'] },
          { ...b, id: '2', tenantId: 'herning', bodyId: 'b', partners: ['DN'] },
        ];
        expect(bare(committeeLinks(as(other, one)))).toEqual(bare(committeeLinks(as(one, other))));
      }),
    );
  });

  it('never joins two municipalities, nor a committee with itself, and has a reason for each', () => {
    fc.assert(
      fc.property(some, (items) => {
        for (const { kind, bodies, items: ids, shared, conflict } of committeeLinks(items)) {
          const joined = items.filter(({ id }) => ids.includes(id));
          expect(new Set(joined.map(({ tenantId }) => tenantId)).size).toBe(1);
          expect(new Set(bodies).size).toBe(2);
          const besides = [shared.partners.length > 0, shared.areas.length > 0, shared.periods.length > 0].filter(Boolean).length;
          if (kind === 'synergy') expect(shared.targets.length > 0 || besides >= 2).toBe(true);
          else
            expect(conflict?.targets.every((targets) => targets.length > 0) && (shared.areas.length > 0 || shared.periods.length > 0)).toBe(
              true,
            );
        }
      }),
    );
  });
});
