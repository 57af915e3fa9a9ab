import { type Language, translate } from '#libs/platform';
import type { CaseKind } from '../proposal/proposal-row.js';
import type { Outcome } from '../round/tally.js';

/** What an outcome is called, of a case of that kind: a motion is carried, an approval withdrawn. */
export function outcomeWords(language: Language, kind: CaseKind, outcome: Outcome): string {
  if (kind === 'motion') return translate(language, `motion.outcome.${outcome}`);
  return kind === 'withdrawal' ? translate(language, `withdrawal.outcome.${outcome}`) : translate(language, `steering.outcome.${outcome}`);
}
