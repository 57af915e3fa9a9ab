import { createHash } from 'node:crypto';
import type { Claim } from '../entry/entry-content.js';

/** What makes a result another one: its words, and what was measured. Who wrote it down where, and its side effects, do not. */
export type Claimed = Pick<Claim, 'statement' | 'indicator' | 'unit' | 'baseline' | 'outcome'>;

/** The same in every version that says the same, wherever it stands in it: what was confirmed goes on with it, and stays behind where it changes. */
export function claimKey({ statement, indicator, unit, baseline, outcome }: Claimed): string {
  const at = (measure: Claim['outcome']) => measure && [measure.value, measure.date];
  const said = [statement.replace(/\s+/g, ' ').trim(), indicator?.trim() || null, unit?.trim() || null, at(baseline), at(outcome)];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
