import { hasMessage, type Language, translate } from '#libs/platform/i18n';

/** What happened, in words; an unknown code gets the general sentence. */
export function problemMessage(language: Language, code: string): string {
  const key = `errors.${code}`;
  return hasMessage(language, key) ? translate(language, key) : translate(language, 'kit.went_wrong');
}

/** What is wrong with a field, by the first rule it breaks. */
export function fieldProblem(language: Language, rules: readonly string[]): string {
  for (const key of rules.flatMap((rule) => [`errors.field.${rule}`, `errors.${rule}`])) {
    if (hasMessage(language, key)) return translate(language, key);
  }
  return translate(language, 'errors.field.other');
}
