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

/** The rows of a plan; one without words is taken away. */
export function planOf(list: (name: string) => string[], done: readonly string[]): { due: string; text: string; done: boolean }[] {
  const dues = list('due');
  return list('plan_text')
    .map((text, index) => ({ due: dues[index] ?? '', text, done: done.includes(String(index)) }))
    .filter(({ text }) => text.trim() !== '');
}
