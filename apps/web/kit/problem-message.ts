import { hasMessage, type Language, type MessageArguments, translate } from '#libs/platform/i18n';
import type { Problem } from '../problem.js';

/** What happened, in words; an unknown code gets the general sentence. */
export function problemMessage(language: Language, problem: Problem): string {
  const key = `errors.${problem.code}`;
  return hasMessage(language, key)
    ? translate(language, key, problem as unknown as MessageArguments)
    : translate(language, 'kit.went_wrong');
}

/** What is wrong with a field, by the first rule it breaks. */
export function fieldProblem(language: Language, rules: readonly string[]): string {
  for (const key of rules.flatMap((rule) => [`errors.field.${rule}`, `errors.${rule}`])) {
    if (hasMessage(language, key)) return translate(language, key);
  }
  return translate(language, 'errors.field.other');
}
