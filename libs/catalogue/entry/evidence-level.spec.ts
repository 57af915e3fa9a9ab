import { describe, expect, it } from '@jest/globals';
import type { Claim } from './entry-content.js';
import { entryEvidence, evidenceLevel } from './evidence-level.js';

const aClaim = (part: Partial<Claim> = {}): Claim => ({
  statement: 'Flere cykler',
  ...{ indicator: null, unit: null, baseline: null, outcome: null, source: null, negativeEffects: null, confirmedBy: null },
  ...part,
});
const measured = { baseline: { value: 10, date: '2019' }, outcome: { value: 14, date: '2021' } };

describe('how we know', () => {
  it('is one’s own judgement until something is filled in', () => {
    expect(evidenceLevel(aClaim({ indicator: 'andel' }))).toBe('own_judgement');
  });

  it('is documented by a source', () => {
    expect(evidenceLevel(aClaim({ source: { label: 'Årsrapport 2021', url: null } }))).toBe('documented');
  });

  it('is measured only against a baseline', () => {
    expect(evidenceLevel(aClaim({ outcome: measured.outcome }))).toBe('own_judgement');
    expect(evidenceLevel(aClaim(measured))).toBe('measured');
  });

  it('is confirmed when someone else saw the same', () => {
    expect(evidenceLevel(aClaim({ ...measured, confirmedBy: 'Asker' }))).toBe('confirmed');
    expect(evidenceLevel(aClaim({ confirmedBy: ' ' }))).toBe('own_judgement');
  });

  it('of an entry is that of its best known result, with how many it covers', () => {
    expect(entryEvidence([aClaim(), aClaim(measured), aClaim(measured)])).toEqual({ level: 'measured', claims: 3, atThatLevel: 2 });
    expect(entryEvidence([])).toBeNull();
  });
});
