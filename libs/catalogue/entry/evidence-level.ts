import type { Claim } from './entry-content.js';

/** How well a result is known, weakest first. Derived from what is filled in, and from what those who use it saw; never typed. */
export const evidenceLevels = ['own_judgement', 'documented', 'measured', 'confirmed'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export function evidenceLevel(claim: Claim, isConfirmed: boolean): EvidenceLevel {
  if (isConfirmed) return 'confirmed';
  if (claim.baseline && claim.outcome) return 'measured';
  if (claim.source?.label.trim() || claim.source?.attachment) return 'documented';
  return 'own_judgement';
}

export interface EntryEvidence {
  /** Of the best known result: readers see beside it how many results it covers. */
  level: EvidenceLevel;
  claims: number;
  atThatLevel: number;
}

/** Of a whole entry; null where it claims no result. */
export function entryEvidence(claims: readonly Claim[], isConfirmed: (claim: Claim) => boolean): EntryEvidence | null {
  const levels = claims.map((claim) => evidenceLevel(claim, isConfirmed(claim)));
  const level = evidenceLevels.findLast((candidate) => levels.includes(candidate));
  return level ? { level, claims: claims.length, atThatLevel: levels.filter((one) => one === level).length } : null;
}
