import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, encodeCursor, InvalidInput, type Page, pageOf, parseInput } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import { conceptById } from '../search/concepts.js';
import { partlyMatching } from '../search/partly.js';
import { type Alike, matching, type Question } from '../search/question.js';
import { wordsOf } from '../search/search-words.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { type ChosenNameRow, type ChosenNames, chosenNames, toChosenNames } from './chosen-names.js';
import { type EntryFacetsResponse, type EntryListItem, EntryListQuery, type EntryListResponse, type EntryMatch } from './entry-list.dto.js';
import { type FacetRow, facetCounts, toFacets } from './facets-sql.js';
import { deepest, type HitRow, isAnswered, isHit, isSimilar, matchOf, questionHits, similarHits } from './hits-sql.js';
import { indexFilters } from './index-filters.js';
import { type ItemRow, Parameters, toItem } from './item-sql.js';
import { newest } from './newest-sql.js';
import { isPartlyHit, partlyHits } from './partly-sql.js';
import { toPassage } from './snippets-sql.js';

/** How a question is answered: as asked, else as it may be meant, else partly, else by what looks alike. The cursor names one by its place. */
const wayNames = ['asked', 'corrected', 'partly', 'similar'] as const;
type WayName = (typeof wayNames)[number];

interface Way {
  name: WayName;
  condition: (parameters: Parameters) => string;
  hits: (query: EntryListQuery, offset: number) => { sql: string; parameters: unknown[] };
  /** What the reader's networks call what was asked. */
  alike: readonly Alike[];
  correctedTo: string | null;
  /** Where a question is one word or term, as most are: a handful of statements, each of which takes long to plan. */
  comesInFewShapes?: boolean;
  /** Why an entry is among the hits, where its own class does not say it. */
  how?: EntryMatch['how'] | undefined;
}

interface Found {
  page: Page<EntryListItem>;
  condition: Way['condition'];
  correctedTo: string | null;
}

/** Published entries as lists: found by a question, or newest first. */
@Injectable()
export class EntryListService {
  constructor(
    private readonly database: Database,
    private readonly thesaurus: ThesaurusService,
  ) {}

  /** `reader` is the language the question is asked in, as far as one can tell: a word is first taken as it is meant there. */
  async list(actor: Actor, input: unknown, reader: Language): Promise<EntryListResponse> {
    requireAccess(actor, 'entry.read');
    const query = parseInput(EntryListQuery, input);
    const words = wordsOf(query.q ?? '');
    if (words.length === 0) {
      const [page, counts] = await Promise.all([this.newest(actor, query), this.count(actor, query, null)]);
      return { ...page, ...counts };
    }
    const { page, correctedTo, condition } = await this.search(actor, query, words, reader);
    return { ...page, correctedTo, ...(await this.count(actor, query, condition)) };
  }

  /** The counts alone, of what `list` would find with the same words and choices. */
  async facets(actor: Actor, input: unknown, reader: Language): Promise<EntryFacetsResponse> {
    requireAccess(actor, 'entry.read');
    const query = parseInput(EntryListQuery, input);
    const words = wordsOf(query.q ?? '');
    if (words.length === 0) return this.counts(actor, query, null);
    let first: EntryFacetsResponse | undefined;
    for await (const way of this.ways(actor, query, words, reader, null)) {
      const counted = await this.counts(actor, query, way.condition);
      if (counted.total > 0) return counted;
      first ??= counted;
    }
    return first as EntryFacetsResponse;
  }

  /** What chosen municipalities and networks are called, before anything is counted. */
  async chosenNames(actor: Actor, chosen: { tenant: readonly string[]; network: readonly string[] }): Promise<ChosenNames> {
    requireAccess(actor, 'entry.read');
    if (chosen.tenant.length + chosen.network.length === 0) return { tenant: [], network: [] };
    return toChosenNames(await this.database.read<ChosenNameRow>(actor, chosenNames, [chosen.tenant, chosen.network]));
  }

  private async newest(actor: Actor, query: EntryListQuery): Promise<Page<EntryListItem>> {
    const [publishedAt, id] = query.cursor ? decodeCursor(query.cursor, ['instant', 'id']) : [];
    const after = publishedAt && id ? { publishedAt, id } : null;
    const { sql, parameters } = newest(query, after, actor.personId === null);
    const rows = await this.database.read<ItemRow>(actor, sql, parameters, { planOnce: true });
    return pageOf(
      rows,
      query.limit,
      (row) => [row.published_at.toISOString(), row.id],
      (row) => toItem(row),
    );
  }

  private async search(actor: Actor, query: EntryListQuery, words: string[], reader: Language): Promise<Found> {
    const [offset, place] = query.cursor ? decodeCursor(query.cursor, ['number', 'number']) : [0, null];
    if (!Number.isInteger(offset) || offset < 0 || offset > deepest) throw new InvalidInput({ cursor: ['max'] });
    // A later page goes on as the first one began.
    const only = place === null ? null : (wayNames[place] ?? null);
    if (place !== null && only === null) throw new InvalidInput({ cursor: ['matches'] });
    let first: Found | undefined;
    for await (const way of this.ways(actor, query, words, reader, only)) {
      const { sql, parameters } = way.hits(query, offset);
      const planOnce = way.comesInFewShapes === true && !isChosenFrom(query);
      const rows = await this.database.read<HitRow>(actor, sql, parameters, { byIndex: true, planOnce });
      const found = { page: hitPage(rows, way, query, offset), condition: way.condition, correctedTo: way.correctedTo };
      if (rows.length > 0) return found;
      first ??= found;
    }
    if (!first) throw new InvalidInput({ cursor: ['matches'] });
    return first;
  }

  /** The ways that there are for the question, in their order; or one of them, for a page that goes on. What each needs is asked when it comes. */
  private async *ways(actor: Actor, query: EntryListQuery, words: string[], reader: Language, only: WayName | null): AsyncGenerator<Way> {
    const isTried = (name: WayName) => only === null || only === name;
    const asked = await this.thesaurus.understand(words, reader, actor);
    if (isTried('asked') && canHit(asked)) yield wholly('asked', asked, null);
    if (isTried('corrected') || isTried('partly')) {
      const correctedTo = await this.thesaurus.corrected(asked, reader, actor);
      const said = correctedTo ? wordsOf(correctedTo) : words;
      const meant = correctedTo ? await this.thesaurus.understand(said, reader, actor) : asked;
      if (isTried('corrected') && correctedTo && canHit(meant)) yield wholly('corrected', meant, correctedTo);
      if (isTried('partly')) {
        // Half of a term of several words is one of its words.
        const isOneTerm = said.length > 1 && partlyMatching(meant) === '';
        const parted = isOneTerm ? await this.thesaurus.understandApart(said, reader, actor) : meant;
        if (partlyMatching(parted) !== '' && (only || (await this.isHalfWanted(actor, query, asked, meant)))) yield partly(parted);
      }
    }
    if (isTried('similar')) yield similar(words);
  }

  /** Where only a chosen filter leaves out what answers the whole, one is told which to leave out instead. */
  private async isHalfWanted(actor: Actor, query: EntryListQuery, asked: Question, meant: Question): Promise<boolean> {
    if (!isChosenFrom(query)) return true;
    const { sql, parameters } = isAnswered([asked, meant]);
    const [found] = await this.database.read<{ is_answered: boolean }>(actor, sql, parameters, { byIndex: true });
    return found?.is_answered === false;
  }

  private async count(actor: Actor, query: EntryListQuery, condition: Found['condition'] | null) {
    return query.facets ? this.counts(actor, query, condition) : {};
  }

  private async counts(actor: Actor, query: EntryListQuery, condition: Found['condition'] | null): Promise<EntryFacetsResponse> {
    const { sql, parameters } = facetCounts(query, condition);
    return toFacets(await this.database.read<FacetRow>(actor, sql, parameters, { byIndex: condition !== null }));
  }
}

function wholly(name: WayName, question: Question, correctedTo: string | null): Way {
  const hits: Way['hits'] = (query, offset) => questionHits(question, query, offset);
  const comesInFewShapes = question.parts.length + question.wished.length === 1;
  const how = correctedTo ? 'similar' : undefined;
  return { name, condition: isHit(question), hits, alike: alikeIn(question), correctedTo, comesInFewShapes, how };
}

function partly(question: Question): Way {
  const hits: Way['hits'] = (query, offset) => partlyHits(question, query, offset);
  return { name: 'partly', condition: isPartlyHit(question), hits, alike: alikeIn(question), correctedTo: null, how: 'part' };
}

function similar(words: readonly string[]): Way {
  const hits: Way['hits'] = (query, offset) => similarHits(words, query, offset);
  return { name: 'similar', condition: isSimilar(words), hits, alike: [], correctedTo: null, how: 'similar' };
}

function isChosenFrom(query: EntryListQuery): boolean {
  return Object.keys(indexFilters(query, new Parameters())).length > 0;
}

function canHit(question: Question): boolean {
  return matching(question, 'direct') !== '';
}

function hitPage(rows: readonly HitRow[], { name, alike, how }: Way, query: EntryListQuery, offset: number): Page<EntryListItem> {
  const items = rows.slice(0, query.limit).map((row) => toItem(row, matchOfRow(row, alike, how), toPassage(row)));
  const next = offset + query.limit;
  const isMore = rows.length > query.limit && next <= deepest;
  return { items, nextCursor: isMore ? encodeCursor([next, wayNames.indexOf(name)]) : null };
}

function matchOfRow(row: HitRow, alike: readonly Alike[], how: EntryMatch['how'] = matchOf(row.class)): EntryMatch {
  const concept = how === 'concept' || how === 'related' ? (row.found_concepts[0] ?? null) : null;
  return { how, language: row.language, concept, word: concept && wordFor(concept, row.language, alike) };
}

function alikeIn({ parts }: Question): Alike[] {
  return parts.flatMap(({ alike }) => alike);
}

function wordFor(concept: string, language: Language, alike: readonly Alike[]): string | null {
  return conceptById.get(concept)?.terms[language][0] ?? alike.find((one) => one.concept === concept)?.word(language) ?? null;
}
