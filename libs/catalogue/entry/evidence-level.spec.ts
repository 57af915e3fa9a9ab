import { describe, expect, it } from '@jest/globals';
import type { Claim } from './entry-content.js';
import { entryEvidence, evidenceLevel } from './evidence-level.js';

const aClaim = (part: Partial<Claim> = {}): Claim => ({
  statement: 'Flere cykler',
  ...{ indicator: null, unit: null, baseline: null, outcome: null, source: null, negativeEffects: null },
  ...part,
});
const measured = { baseline: { value: 10, date: '2019' }, outcome: { value: 14, date: '2021' } };

describe('how we know', () => {
  it('is one’s own judgement until something is filled in', () => {
    expect(evidenceLevel(aClaim({ indicator: 'andel' }), false)).toBe('own_judgement');
  });

  it('is documented by a source', () => {
    expect(evidenceLevel(aClaim({ source: { label: 'Årsrapport 2021', url: null } }), false)).toBe('documented');
  });

  it('is measured only against a baseline', () => {
    expect(evidenceLevel(aClaim({ outcome: measured.outcome }), false)).toBe('own_judgement');
    expect(evidenceLevel(aClaim(measured), false)).toBe('measured');
  });

  it('is confirmed when someone else saw the same', () => {
    expect(evidenceLevel(aClaim(measured), true)).toBe('confirmed');
    expect(evidenceLevel(aClaim(), true)).toBe('confirmed');
  });

  it('of an entry is that of its best known result, with how many it covers', () => {
    const claims = [aClaim(), aClaim(measured), aClaim(measured)];
    expect(entryEvidence(claims, () => false)).toEqual({ level: 'measured', claims: 3, atThatLevel: 2 });
    expect(entryEvidence(claims, (claim) => claim === claims[0])).toEqual({ level: 'confirmed', claims: 3, atThatLevel: 1 });
    expect(entryEvidence([], () => true)).toBeNull();
  });
});
