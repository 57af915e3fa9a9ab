import type { Rules } from '../round/rules.js';

export const ruleParts = [
  'preset',
  'quorum',
  'majority',
  'tie',
  'abstention',
  'deputies',
  'recusalDecidedBy',
  'openVotes',
  'deadlineDays',
  'reviewMonths',
  'ruleText',
  'ruleTextOf',
  'ruleSource',
] as const satisfies readonly (keyof Rules)[];

export type RulePart = (typeof ruleParts)[number];

/** What is otherwise in the later rules; nothing where there were none before. */
export function changedRules(before: Rules | undefined, after: Rules): RulePart[] {
  return before ? ruleParts.filter((part) => (before[part] ?? null) !== (after[part] ?? null)) : [];
}
