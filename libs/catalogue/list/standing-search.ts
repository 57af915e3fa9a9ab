import { Injectable } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { countries, sizeBands, tenantsLike } from '#libs/identity';
import type { Scope } from '#libs/platform';
import { activityTypes, actorGroups, kinds, type Language, languages, statuses } from '../entry/entry-content.js';
import { thesaurusEdition } from '../search/index-entry.js';
import { answeredByNothing, matching } from '../search/question.js';
import { wordsOf } from '../search/search-words.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { EntryListQuery } from './entry-list.dto.js';
import { bitsOf, maskOf, traitNames } from './traits.js';

/** A question and choices as a list takes them, without what pages and sorts it. */
export class AskedSearch extends OmitType(EntryListQuery, ['cursor', 'limit', 'sort', 'facets'] as const) {}

/** The same as it is kept: what nobody asked or chose is left out. */
export type KeptSearch = { q?: string; like?: string } & Partial<Record<string, string[]>>;

/** What a search that stands answers by: null asks for nothing, an empty list is answered by nothing. Municipalities and networks by slug. */
export interface CompiledSearch {
  lexemes: string | null;
  kinds: string[] | null;
  goals: number[] | null;
  statuses: string[] | null;
  languages: string[] | null;
  actor_groups: string[] | null;
  activity_types: string[] | null;
  traits: number[] | null;
  countries: string[] | null;
  sizes: string[] | null;
  tenants: string[] | null;
  networks: string[] | null;
  alike: string | null;
  thesaurus: string;
}

export function keptSearch(asked: AskedSearch): KeptSearch {
  const { q, like, ...choices } = asked;
  const words = q?.replace(/\s+/g, ' ').trim();
  const chosen = Object.entries(choices).flatMap(([name, values]) =>
    Array.isArray(values) && values.length > 0 ? [[name, [...new Set(values.map(String))].sort()] as const] : [],
  );
  return { ...(words && wordsOf(words).length > 0 && { q: words }), ...(like && { like }), ...Object.fromEntries(chosen) } as KeptSearch;
}

/** The same for two searches that ask the same, however they are written. */
export function searchKey(kept: KeptSearch): string {
  const { q, ...choices } = kept;
  return JSON.stringify([wordsOf(q ?? '').join(' '), Object.entries(choices).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** Raised when questions are understood in another way, not of another thesaurus: what was understood before is understood again. */
const understanding = 2;

/** Understands searches that stand: once when they are kept, and again when the thesaurus has another edition, or `understanding` is raised. */
@Injectable()
export class StandingSearches {
  static readonly edition = `${thesaurusEdition}.${understanding}`;

  constructor(private readonly thesaurus: ThesaurusService) {}

  /** Reads what was kept without complaint: a choice that is no choice any more is answered by nothing, never by everything. */
  async compile(kept: KeptSearch, reader: Language, actor: Scope): Promise<CompiledSearch> {
    const known = (name: string) => (kept[name] ? knownChoices(name, kept[name]) : null);
    const traits = traitNames.flatMap((name) => (kept[name] ? [maskOf(name, kept[name])] : []));
    return {
      lexemes: await this.lexemes(kept.q, reader, actor),
      kinds: known('kind'),
      goals: known('goal')?.map(Number) ?? null,
      statuses: known('status'),
      languages: known('language'),
      actor_groups: known('actorGroup'),
      activity_types: known('activity'),
      traits: traits.length > 0 ? traits : null,
      countries: known('country'),
      sizes: known('size'),
      tenants: kept['tenant'] ?? null,
      networks: kept['network'] ?? null,
      alike: kept.like ?? null,
      thesaurus: StandingSearches.edition,
    };
  }

  private async lexemes(question: string | undefined, reader: Language, actor: Scope): Promise<string | null> {
    const words = wordsOf(question ?? '');
    if (words.length === 0) return null;
    return matching(await this.thesaurus.understand(words, reader, actor), 'related') || answeredByNothing;
  }
}

const vocabularies: Record<string, readonly string[]> = {
  kind: kinds,
  goal: Array.from({ length: 17 }, (_, index) => String(index + 1)),
  status: statuses,
  language: languages,
  actorGroup: actorGroups,
  activity: activityTypes,
  country: countries,
  size: sizeBands,
  ...Object.fromEntries(traitNames.map((name) => [name, bitsOf(name).map(({ value }) => value)])),
};

/** Of a field's values, those that can still be chosen. */
export function knownChoices(field: string, values: readonly string[]): string[] {
  return values.filter((value) => vocabularies[field]?.includes(value));
}

/** Ids of the tenants that are most like the one that a search `f` names, or null where it names none. */
export const alikeTo = (f: string) =>
  `case when ${f}.alike is not null then array(select id from (${tenantsLike(`(select l.slug from tenant l where l.id = ${f}.alike)`)}) near_it) end`;

/**
 * The condition under which a row of the search index answers a search that stands, both as aliases: what `indexFilters` and `isHit` say
 * of one search, said of many at once. `f.like_tenants` is `alikeTo`; `s.held[1]` the row's vector, taken out of its store once;
 * `s.networks` those of the entry that the reader may know of. The words come last: they cost most.
 */
export const answers = (f: string, s: string) => `
  case when (${f}.kinds is null or ${s}.kind = any(${f}.kinds))
    and (${f}.goals is null or ${s}.goals && ${f}.goals)
    and (${f}.statuses is null or ${s}.status = any(${f}.statuses))
    and (${f}.languages is null or ${s}.language = any(${f}.languages))
    and (${f}.tenants is null or ${s}.tenant_id = any(${f}.tenants))
    and (${f}.networks is null or ${s}.networks && ${f}.networks)
    and (${f}.actor_groups is null or ${s}.actor_groups && ${f}.actor_groups)
    and (${f}.activity_types is null or ${s}.activity_types && ${f}.activity_types)
    and (${f}.traits is null or not exists (select from unnest(${f}.traits) mask where ${s}.traits & mask = 0))
    and (${f}.countries is null or ${s}.country = any(${f}.countries))
    and (${f}.sizes is null or ${s}.population_band = any(${f}.sizes))
    and (${f}.like_tenants is null or ${s}.tenant_id = any(${f}.like_tenants))
  then ${f}.lexemes is null or ${s}.held[1] @@ ${f}.lexemes else false end`;

/** Columns of the index that `answers` reads, for a row with the alias `s`. */
export const answeringColumns = (networks: string) =>
  `s.kind, s.goals, s.status, s.language, s.tenant_id, ${networks} as networks, s.actor_groups, s.activity_types, s.traits, s.country,
   s.population_band, array[s.lexemes] as held`;
