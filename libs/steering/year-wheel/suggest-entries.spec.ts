import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CommitteeWork, type EntryCandidate, suggestEntries, suggested } from './suggest-entries.js';

const work: CommitteeWork = {
  tenantId: 'herning',
  names: { da: 'Udvalget for miljø og natur', sv: 'Nämnden för miljö och natur' },
  goals: [11, 15],
  targets: ['11.2', '15.5'],
  treated: ['old'],
};
const candidate = (entryId: string, part: Partial<EntryCandidate> = {}): EntryCandidate => ({
  entryId,
  tenantId: `tenant of ${entryId}`,
  tenant: 'Mariehavn',
  coOwners: [],
  goals: [],
  targets: [],
  sector: null,
  isLikeSize: false,
  isSameCountry: false,
  usedByLike: [],
  evidence: null,
  ...part,
});
const ids = (candidates: EntryCandidate[]) => suggestEntries(work, candidates).map(({ entryId }) => entryId);
const why = (part: Partial<EntryCandidate>) => suggestEntries(work, [candidate('a', part)])[0]?.reason;

describe('an entry for the next agenda item', () => {
  it('says the strongest of what speaks for it: the target, then a municipality like ours, then the goal, then the field', () => {
    expect(why({ targets: ['15.5', '11.2'], goals: [11] })).toEqual({ kind: 'target', target: '11.2' });
    expect(why({ goals: [15], usedByLike: ['Viborg'] })).toEqual({ kind: 'used_by_like', goal: 15, tenant: 'Viborg' });
    expect(why({ goals: [15], isLikeSize: true, isSameCountry: true })).toEqual({ kind: 'like_us', goal: 15, tenant: 'Mariehavn' });
    expect(why({ goals: [15], isLikeSize: true })).toEqual({ kind: 'goal', goal: 15 });
    expect(why({ sector: 'Teknik- og miljøudvalget' })).toEqual({ kind: 'same_field', tenant: 'Mariehavn' });
  });

  it('is none where nothing is shared, however well it is known and used', () => {
    expect(why({ goals: [4], isLikeSize: true, isSameCountry: true, usedByLike: ['Viborg'], evidence: 'confirmed' })).toBeUndefined();
    expect(why({ sector: 'Social- og sundhedsudvalget' })).toBeUndefined();
    expect(why({ sector: 'Alle fagudvalg' })).toBeUndefined();
  });

  it('is neither our own nor one that the committee has treated', () => {
    const shared = { targets: ['11.2'] };
    expect(ids([candidate('old', shared), candidate('a', { ...shared, tenantId: 'herning' })])).toEqual([]);
    expect(ids([candidate('a', { ...shared, coOwners: ['herning'] })])).toEqual([]);
  });

  it('comes before another by how well it is known, where they are equal otherwise', () => {
    expect(ids([candidate('a', { goals: [11] }), candidate('b', { goals: [11], evidence: 'measured' })])).toEqual(['b', 'a']);
  });

  it('is not the third of one municipality', () => {
    const same = { tenantId: 'mariehavn', targets: ['11.2', '15.5'] };
    expect(ids([candidate('a', same), candidate('b', same), candidate('c', same), candidate('d', { goals: [11] })])).toEqual([
      'a',
      'b',
      'd',
    ]);
  });
});

describe('whatever there is to choose from', () => {
  const any = fc.record({
    entryId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'old'),
    tenantId: fc.constantFrom('herning', 'mariehavn', 'asker', 'fjellvik'),
    tenant: fc.constant('A municipality'),
    coOwners: fc.subarray(['herning', 'asker']),
    goals: fc.subarray([4, 11, 15]),
    targets: fc.subarray(['4.7', '11.2', '15.5']),
    sector: fc.constantFrom(null, 'Miljø', 'Skole'),
    isLikeSize: fc.boolean(),
    isSameCountry: fc.boolean(),
    usedByLike: fc.subarray(['Viborg']),
    evidence: fc.constantFrom(null, 'own_judgement' as const, 'measured' as const, 'confirmed' as const),
  });

  it('suggests each entry once, a few, others’ only, none treated, not three of one municipality, and the best first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ entryId }) => entryId }), (candidates) => {
        const found = suggestEntries(work, candidates);
        const chosen = found.map(({ entryId }) => candidates.find((one) => one.entryId === entryId) as EntryCandidate);
        expect(found.length).toBeLessThanOrEqual(suggested);
        expect(new Set(found.map(({ entryId }) => entryId)).size).toBe(found.length);
        expect(
          chosen.some(({ entryId, tenantId, coOwners }) => entryId === 'old' || tenantId === 'herning' || coOwners.includes('herning')),
        ).toBe(false);
        for (const { tenantId } of chosen) expect(chosen.filter((one) => one.tenantId === tenantId).length).toBeLessThan(3);
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });

  it('says of each a thing that is true of it', () => {
    fc.assert(
      fc.property(any, (one) => {
        const [found] = suggestEntries(work, [one]);
        if (!found) return;
        const { reason } = found;
        if (reason.kind === 'target') expect(one.targets).toContain(reason.target);
        if ('goal' in reason) expect(one.goals).toContain(reason.goal);
        if (reason.kind === 'used_by_like') expect(one.usedByLike).toContain(reason.tenant);
        if (reason.kind === 'same_field') expect(one.sector).toBe('Miljø');
      }),
    );
  });

  it('is not worse for knowing more', () => {
    fc.assert(
      fc.property(any, (one) => {
        const score = (part: Partial<EntryCandidate>) => suggestEntries(work, [{ ...one, ...part }])[0]?.score ?? 0;
        expect(score({ evidence: 'confirmed' })).toBeGreaterThanOrEqual(score({ evidence: null }));
        expect(score({ targets: [...one.targets, '11.2'] })).toBeGreaterThanOrEqual(score({}));
      }),
    );
  });
});
