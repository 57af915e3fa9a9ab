import type { FacetName } from '#libs/catalogue';
import { type Language, path } from '#libs/platform/i18n';
import { activityTypes, actorGroups, goals, kinds, languages, statuses } from './vocabulary.js';

/** What was asked and chosen, as the address says it. */
export interface CatalogueQuery {
  q: string;
  sort: string | null;
  cursor: string | null;
  chosen: Record<FacetName, string[]>;
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isOneOf = (words: readonly (string | number)[]) => (value: string) => words.map(String).includes(value);

/** What each filter may be: a link with anything else in it shows the list without. */
const checks: Record<FacetName, (value: string) => boolean> = {
  goal: isOneOf(goals),
  kind: isOneOf(kinds),
  status: isOneOf(statuses),
  language: isOneOf(languages),
  tenant: (value) => slug.test(value) && value.length <= 60,
  network: (value) => slug.test(value) && value.length <= 60,
  actorGroup: isOneOf(actorGroups),
  activity: isOneOf(activityTypes),
};
export const facetNames = Object.keys(checks) as FacetName[];

export function readQuery(query: URLSearchParams): CatalogueQuery {
  const chosen = facetNames.map((name) => [name, [...new Set(query.getAll(name))].filter(checks[name]).slice(0, 17)]);
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    sort: query.get('sort') === 'newest' ? 'newest' : null,
    cursor: query.get('cursor'),
    chosen: Object.fromEntries(chosen) as CatalogueQuery['chosen'],
  };
}

/** The list's address; paging begins anew unless a cursor is given. */
export function address(language: Language, { q, sort, chosen }: CatalogueQuery, cursor: string | null = null): string {
  return path(language, 'catalogue', null, { q, ...chosen, sort, cursor });
}

export function without(query: CatalogueQuery, name: FacetName, value: string): CatalogueQuery {
  return { ...query, chosen: { ...query.chosen, [name]: query.chosen[name].filter((one) => one !== value) } };
}

export function withoutChoices(query: CatalogueQuery): CatalogueQuery {
  return { ...query, chosen: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as CatalogueQuery['chosen'] };
}

export function hasChoices({ chosen }: CatalogueQuery): boolean {
  return facetNames.some((name) => chosen[name].length > 0);
}
