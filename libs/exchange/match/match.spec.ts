import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestNeeds, bestOffers, type Done, match, maySee, type Offering, type Party, type Side } from './match.js';

const nordvaag: Party = { tenantId: 'nordvaag', networks: ['norge'], country: 'NO', size: 'small' };
const fjellvik: Party = { tenantId: 'fjellvik', networks: ['norge', 'norden'], country: 'NO', size: 'small' };
const mariehavn: Party = { tenantId: 'mariehavn', networks: ['norden'], country: 'DK', size: 'medium' };
const plain = {
  networks: ['norge'],
  isPublic: false,
  kinds: ['call'],
  goals: [13],
  targets: [] as string[],
  concepts: [] as string[],
  sizes: [] as string[],
};
const aNeed = (part: Partial<Side> = {}): Side => ({ ...plain, id: 'need', tenantId: 'nordvaag', party: nordvaag, ...part });
const anOffer = (part: Partial<Offering> = {}): Offering => ({
  ...plain,
  ...{ id: 'offer', tenantId: 'fjellvik', party: fjellvik, left: 1, done: [], ...part },
});
const adopted: Done = {
  ...{ title: 'Klimabudsjett', language: 'nb', year: 2024, how: 'took_up', tenantId: 'fjellvik', networks: [], isPublic: true },
  ...{ goals: [13], targets: ['13.2'], concepts: [] },
};

/** The worked examples of docs/guides/matching.md. */
const examples: [string, Partial<Side>, Partial<Offering>, number | null, string[]][] = [
  ['the same goal, in the same country and of similar size', {}, {}, 4, ['goal', 'similar_size', 'country']],
  [
    'the same target, which they took up in 2024',
    { goals: [13], targets: ['13.2'] },
    { targets: ['13.2'], done: [adopted] },
    11,
    ['target', 'took_up', 'similar_size', 'country'],
  ],
  [
    'another country’s, of the size that is sought',
    { isPublic: true, sizes: ['medium'], concepts: ['climate_budget'] },
    { tenantId: 'mariehavn', party: mariehavn, isPublic: true, concepts: ['climate_budget'] },
    7,
    ['concept', 'goal', 'wanted_size'],
  ],
  ['another goal', { goals: [6] }, {}, null, []],
  ['a visit where a call is sought', {}, { kinds: ['visit'] }, null, []],
  ['no room this month', {}, { left: 0 }, null, []],
  ['one’s own', {}, { tenantId: 'nordvaag', party: nordvaag }, null, []],
  ['of a size that is not sought', { sizes: ['large'] }, {}, null, []],
  ['an offer the seeker may not see', {}, { networks: ['norden'] }, null, []],
  ['a need the helper may not see', {}, { tenantId: 'mariehavn', party: mariehavn, isPublic: true }, null, []],
  [
    'what was done is no reason where the seeker may not see it',
    {},
    { done: [{ ...adopted, isPublic: false }] },
    4,
    ['goal', 'similar_size', 'country'],
  ],
];

describe('a match of a need and an offer', () => {
  it.each(examples)('%s', (_, need, offer, score, reasons) => {
    const found = match(aNeed(need), anOffer(offer));
    expect(found?.score ?? null).toBe(score);
    expect(found?.reasons.map(({ key }) => key) ?? []).toEqual(reasons);
  });

  const some = <T>(all: readonly T[]) => fc.subarray([...all]);
  const party = fc.record({
    tenantId: fc.constantFrom('a', 'b', 'c', 'd'),
    networks: some(['n1', 'n2', 'n3']),
    country: fc.constantFrom('DK', 'NO', 'SE'),
    size: fc.constantFrom('small', 'medium', 'large', null),
  });
  const topics = { goals: some([6, 11, 12, 13]), targets: some(['6.4', '11.2', '11.6', '12.3', '13.2']), concepts: some(['x', 'y', 'z']) };
  const shared = { networks: some(['n1', 'n2', 'n3']), isPublic: fc.boolean() };
  const side = fc
    .record({
      id: fc.uuid(),
      party,
      kinds: some(['call', 'visit', 'mentoring']),
      sizes: some(['small', 'medium', 'large']),
      ...topics,
      ...shared,
    })
    .map((one): Side => ({ ...one, tenantId: one.party.tenantId }));
  const done = fc.record({
    ...{
      title: fc.string(),
      language: fc.constant('nb'),
      year: fc.integer({ min: 2015, max: 2026 }),
      tenantId: fc.constantFrom('a', 'b', 'c', 'd'),
    },
    ...{ how: fc.constantFrom('wrote' as const, 'took_up' as const), ...topics, ...shared },
  });
  const offering = fc
    .tuple(side, fc.integer({ min: 0, max: 3 }), fc.array(done, { maxLength: 4 }))
    .map(([one, left, all]): Offering => ({ ...one, left, done: all }));

  it('never shows what one of the two may not see: neither the other, nor a reason', () => {
    fc.assert(
      fc.property(side, offering, (need, offer) => {
        const found = match(need, offer);
        if (!found) return;
        expect(maySee(need.party, offer) && maySee(offer.party, need)).toBe(true);
        for (const reason of found.reasons)
          if (reason.key === 'wrote' || reason.key === 'took_up')
            expect(offer.done.some((one) => one.title === reason.title && maySee(need.party, one) && maySee(offer.party, one))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same whether it is asked of the need or of the offer', () => {
    fc.assert(
      fc.property(side, offering, (need, offer) => {
        const [ofNeed] = bestOffers(need, [offer], 5);
        const [ofOffer] = bestNeeds([need], offer, 5);
        expect(ofNeed && { score: ofNeed.score, reasons: ofNeed.reasons }).toEqual(
          ofOffer && { score: ofOffer.score, reasons: ofOffer.reasons },
        );
      }),
    );
  });

  it('is never worse for having more in common', () => {
    fc.assert(
      fc.property(
        side,
        offering,
        fc.constantFrom('6.4', '11.2', '11.6', '12.3', '13.2'),
        fc.constantFrom('x', 'y', 'z'),
        (need, offer, target, concept) => {
          const before = match(need, offer)?.score ?? 0;
          const with_ = <One extends Side>(one: One): One => ({
            ...one,
            targets: [...one.targets, target],
            goals: [...one.goals, Number(target.split('.')[0])],
            concepts: [...one.concepts, concept],
          });
          expect(match(with_(need), with_(offer))?.score ?? 0).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('is with nobody without room, nor within one tenant, nor where nothing is in common, and says why', () => {
    fc.assert(
      fc.property(side, fc.array(offering, { maxLength: 8 }), (need, offers) => {
        const found = bestOffers(need, offers, 5);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { of, reasons, score } of found) {
          expect(of.left).toBeGreaterThan(0);
          expect(of.tenantId).not.toBe(need.tenantId);
          expect(reasons.some(({ key }) => ['target', 'goal', 'concept'].includes(key))).toBe(true);
          expect(score).toBeGreaterThan(0);
        }
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });
});
