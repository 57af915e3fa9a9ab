import { hasMessage, type Language, type MessageArguments, translate } from '#libs/platform/i18n';
import type { Problem, Refusal } from '../problem.js';

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

/** What a form says of its refusal: what is empty is not too short, and its fields come as they stand on the page. */
export function problemOfForm({ problem, values }: Refusal, order: readonly string[]): Problem {
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const isEmpty = (name: string) => typeof values[name] === 'string' && values[name].trim() === '';
  const fields = Object.entries(problem.fields ?? {})
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([name, rules]) => [name, isEmpty(name) ? rules.map((rule) => (rule === 'minLength' ? 'isNotEmpty' : rule)) : rules]);
  return problem.fields ? { ...problem, fields: Object.fromEntries(fields) } : problem;
}
