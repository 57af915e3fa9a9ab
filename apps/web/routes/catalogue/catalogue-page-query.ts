import type { FacetName, FilterName } from '#libs/catalogue';
import { type Language, path } from '#libs/platform/i18n';
import {
  activityTypes,
  actorGroups,
  costs,
  countries,
  dimensions,
  efforts,
  evidenceLevels,
  goals,
  kinds,
  languages,
  municipalRoles,
  politicalDecisions,
  sizes,
  statuses,
} from './vocabulary.js';

/** What was asked and chosen, as the address says it. */
export interface CatalogueQuery {
  q: string;
  sort: string | null;
  cursor: string | null;
  /** A municipality whose like alone is shown. */
  like: string | null;
  /** The counts are wanted in the page itself, where no script can fetch them. */
  counted: boolean;
  chosen: Record<FacetName, string[]>;
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isSlug = (value: string) => slug.test(value) && value.length <= 60;
const isOneOf = (words: readonly (string | number)[]) => (value: string) => words.map(String).includes(value);

/** What each filter may be: a link with anything else in it shows the list without. */
const checks: Record<FacetName, (value: string) => boolean> = {
  goal: isOneOf(goals),
  kind: isOneOf(kinds),
  status: isOneOf(statuses),
  language: isOneOf(languages),
  tenant: isSlug,
  network: isSlug,
  actorGroup: isOneOf(actorGroups),
  activity: isOneOf(activityTypes),
  effort: isOneOf(efforts),
  cost: isOneOf(costs),
  decision: isOneOf(politicalDecisions),
  role: isOneOf(municipalRoles),
  dimension: isOneOf(dimensions),
  evidence: isOneOf(evidenceLevels),
  country: isOneOf(countries),
  size: isOneOf(sizes),
};
export const facetNames = Object.keys(checks) as FacetName[];
/** Those that most people narrow by stand open. */
export const openFirst: readonly FacetName[] = ['kind', 'goal', 'status'];

export function readQuery(query: URLSearchParams): CatalogueQuery {
  const chosen = facetNames.map((name) => [name, [...new Set(query.getAll(name))].filter(checks[name]).slice(0, 17)]);
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    sort: query.get('sort') === 'newest' ? 'newest' : null,
    cursor: query.get('cursor'),
    like: [query.get('like') ?? ''].find(isSlug) ?? null,
    counted: query.get('counted') === 'yes',
    chosen: Object.fromEntries(chosen) as CatalogueQuery['chosen'],
  };
}

/** The list's address; paging begins anew unless a cursor is given. */
export function address(language: Language, query: CatalogueQuery, cursor: string | null = null): string {
  const { q, sort, like, counted, chosen } = query;
  return path(language, 'catalogue', null, { q, ...chosen, like, sort, counted: counted ? 'yes' : null, cursor });
}

/** What the list is asked with, by page and interface alike. */
export function asked({ q, sort, like, cursor, chosen }: CatalogueQuery) {
  return { ...chosen, ...(like && { like }), ...(q && { q }), ...(q && sort && { sort }), ...(cursor && { cursor }) };
}

/** What is asked and chosen, without what pages and sorts it. */
export type Asked = Pick<CatalogueQuery, 'q' | 'like' | 'chosen'>;

/** The same without what is not chosen, as it is kept. */
export function searchOf({ q, like, chosen }: Asked): Record<string, string | string[]> {
  const choices = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return { ...(q && { q }), ...Object.fromEntries(choices), ...(like && { like }) };
}

/** And back again, of a search that is kept. */
export function queryOf({ q = '', like, ...chosen }: Record<string, string | string[]>): Asked {
  const choices = facetNames.map((name) => [name, [chosen[name] ?? []].flat()]);
  return { q: String(q), like: like === undefined ? null : String(like), chosen: Object.fromEntries(choices) as Asked['chosen'] };
}

export function without(query: CatalogueQuery, name: FacetName, value: string): CatalogueQuery {
  return { ...query, chosen: { ...query.chosen, [name]: query.chosen[name].filter((one) => one !== value) } };
}

export function withoutField(query: CatalogueQuery, name: FilterName): CatalogueQuery {
  return name === 'like' ? { ...query, like: null } : { ...query, chosen: { ...query.chosen, [name]: [] } };
}

export function withoutChoices(query: CatalogueQuery): CatalogueQuery {
  return { ...query, like: null, chosen: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as CatalogueQuery['chosen'] };
}

export function hasChoices({ chosen, like }: CatalogueQuery): boolean {
  return like !== null || facetNames.some((name) => chosen[name].length > 0);
}
