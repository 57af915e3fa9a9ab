import { asWrittenNow, type Claim, claimKey, type SeenOfClaim } from '#libs/catalogue';

/** A result that the version in use claims, and what was said of it. */
export interface UsedClaim extends Pick<Claim, 'statement' | 'indicator' | 'unit' | 'baseline' | 'outcome'> {
  /** Its place in the version, from 0. */
  claim: number;
  seen: SeenOfClaim | null;
}

export type SaidOfClaim = SeenOfClaim & { key: string };

/** Said of another version that claimed the very same, it was said of this one too. */
export function usedClaims(claims: readonly Claim[] | null, said: readonly SaidOfClaim[]): UsedClaim[] {
  return asWrittenNow({ claims: claims ?? [] }).claims.map(({ statement, indicator, unit, baseline, outcome }, claim) => {
    const found = said.find(({ key }) => key === claimKey({ statement, indicator, unit, baseline, outcome }));
    const seen = found ? { saw: found.saw, value: found.value, unit: found.unit, date: found.date, words: found.words } : null;
    return { claim, statement, indicator, unit, baseline, outcome, seen };
  });
}
