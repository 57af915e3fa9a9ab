import { languages } from '#libs/platform/i18n';

/** As in the library: pages import its types alone. */
export const bodyKinds = ['steering_group', 'working_group', 'board', 'council', 'following_group', 'committee'] as const;
export const presets = ['DK', 'NO', 'SE', 'association'] as const;
export const sectors = ['business', 'education', 'culture', 'citizens', 'civil_society'] as const;
export const roles = ['chair', 'vice_chair', 'secretary', 'member'] as const;

/** `names.da`, `names.nb` …: what was written, by language. */
export function namesOf(text: (name: string) => string, field: string): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, text(`${field}.${language}`)]).filter(([, words]) => words?.trim()));
}

/** The rows of a plan, `plan.0.text` and so on, as many as there are; one without words is taken away. */
export function planOf(text: (name: string) => string): { due: string; text: string; done: boolean }[] {
  return Array.from({ length: mostRows }, (_, index) => ({
    due: text(`plan.${index}.due`),
    text: text(`plan.${index}.text`),
    done: text(`plan.${index}.done`) === 'yes',
  })).filter((row) => row.text.trim() !== '' || row.due !== '');
}

/** The hundred that a plan may have, and the two empty ones below them. */
const mostRows = 102;
