import type { Claim } from '../entry/entry-content.js';
import { type Claimed, claimKey } from './claim-key.js';

/** What a user of an entry saw of a result that it claims. */
export const claimSights = ['same', 'other'] as const;
export type ClaimSight = (typeof claimSights)[number];

/** As whoever uses it told; figures and words are their own. */
export interface SeenOfClaim {
  saw: ClaimSight;
  value: number | null;
  unit: string | null;
  /** As precise as known. */
  date: string | null;
  words: string;
}

/** Of an entry's version, as far as the reader may know of the use. */
export interface ClaimOutcome extends SeenOfClaim {
  /** Its place among the claims of the version that is read; null where that version says it no longer. */
  claim: number | null;
  /** The version it was said of. */
  version: number;
  /** The use, by somebody other than the entry's owners. */
  useId: string;
  tenant: string;
  tenantName: string;
  /** Of `words`. */
  language: string;
  /** ISO day. */
  since: string;
}

export type OutcomeRow = Omit<ClaimOutcome, 'claim'> & { key: string; isReadable: boolean };

/** What the reader may know that others saw of an entry's results: all that was confirmed, and of each some to be shown. */
export interface SeenByOthers {
  confirmed: readonly string[];
  outcomes: readonly OutcomeRow[];
}

/** Whether a user saw the same: said of these very words and figures, of whatever version. */
export function confirmedBy(keys: readonly string[]): (claim: Claimed) => boolean {
  const confirmed = new Set(keys);
  return (claim) => confirmed.size > 0 && confirmed.has(claimKey(claim));
}

/** Said of these very words and figures, of whatever version; what was said of others is for those who may read the version that has them. */
export function outcomesAt(claims: readonly Claim[], rows: readonly OutcomeRow[]): ClaimOutcome[] {
  if (rows.length === 0) return [];
  const keys = claims.map(claimKey);
  return rows
    .filter(({ key, isReadable }) => isReadable || keys.includes(key))
    .map(({ key, isReadable, ...row }) => ({ ...row, claim: keys.includes(key) ? keys.indexOf(key) : null }));
}
