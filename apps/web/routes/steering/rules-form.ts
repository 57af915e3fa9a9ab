import type { Rules } from '#libs/steering';
import type { Filled } from '../../filled.js';
import type { FormValues } from '../../problem.js';

/** What the law behind a preset says; deadlines, open votes and the first day are the body's own choice, and stay as they were typed. */
const ofPreset = ['quorum', 'majority', 'tie', 'deputies', 'recusalDecidedBy', 'ruleText', 'ruleTextOf', 'ruleSource'] as const;
const ofText: readonly string[] = ['ruleText', 'ruleTextOf', 'ruleSource'];

/** What was typed, with the rules of the chosen preset in its place. Own statutes that somebody has named already stay named. */
export function filledFrom(values: FormValues, presets: readonly Rules[], now: Date): Filled | null {
  const chosen = presets.find(({ preset }) => preset === values['preset']);
  if (!chosen) return null;
  const isOwnText = !presets.some(({ ruleText }) => ruleText === values['ruleText']);
  const parts = ofPreset.filter((part) => chosen.ruleText || !isOwnText || !ofText.includes(part));
  const after: FormValues = { ...values, ...Object.fromEntries(parts.map((part) => [part, chosen[part] ?? ''])) };
  if (chosen.abstention) after['abstention'] = 'yes';
  else delete after['abstention'];
  const filled = [...parts, 'abstention'].filter((part) => (values[part] ?? '') !== (after[part] ?? ''));
  return { values: after, before: values, filled, at: now.getTime() };
}
