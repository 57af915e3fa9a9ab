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
import { deepest, type HitRow, isHit, isSimilar, matchOf, questionHits, similarHits } from './hits-sql.js';
import { indexFilters } from './index-filters.js';
import { type ItemRow, Parameters, toItem } from './item-sql.js';
import { newest } from './newest-sql.js';
import { isPartlyHit, partlyHits } from './partly-sql.js';
import { toPassage } from './snippets-sql.js';

/** How a question is answered: as asked, else as it may be meant, else partly, else by what looks alike. The cursor names one by its place. */
const ways = ['asked', 'corrected', 'partly', 'similar'] as const;
/** Why an entry is among the hits, where its own class does not say it. */
const howIn = [undefined, 'similar', 'part', 'similar'] as const;

interface FoundHits {
  rows: HitRow[];
  /** What the reader's networks call what was asked. */
  alike: readonly Alike[];
  condition: (parameters: Parameters) => string;
  correctedTo: string | null;
}

interface Found {
  page: Page<EntryListItem>;
  condition: FoundHits['condition'];
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
    const asked = await this.thesaurus.understand(words, reader, actor);
    const first = await this.counts(actor, query, isHit(asked));
    if (first.total > 0) return first;
    const meant = await this.meant(actor, asked, reader);
    const others = [
      ...(meant.correctedTo ? [isHit(meant.question)] : []),
      ...((await this.isHalfWanted(actor, query, [asked, meant.question])) ? [isPartlyHit(meant.question)] : []),
      isSimilar(words),
    ];
    for (const condition of others) {
      const counted = await this.counts(actor, query, condition);
      if (counted.total > 0) return counted;
    }
    return first;
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
    const [offset, way] = query.cursor ? decodeCursor(query.cursor, ['number', 'number']) : [0, null];
    if (!Number.isInteger(offset) || offset < 0 || offset > deepest) throw new InvalidInput({ cursor: ['max'] });
    // A later page goes on as the first one began.
    for (const [number, find] of ways.entries()) {
      if (way !== null && way !== number) continue;
      const found = await this[find](actor, query, words, reader, offset);
      if (found && (found.rows.length > 0 || number === way || number === ways.length - 1))
        return { ...found, page: hitPage(found, query, offset, number) };
    }
    throw new InvalidInput({ cursor: ['matches'] });
  }

  private async asked(actor: Actor, query: EntryListQuery, words: string[], reader: Language, offset: number): Promise<FoundHits> {
    const asked = await this.thesaurus.understand(words, reader, actor);
    return { rows: await this.hits(actor, query, asked, offset), alike: alikeIn(asked), condition: isHit(asked), correctedTo: null };
  }

  private async corrected(
    actor: Actor,
    query: EntryListQuery,
    words: string[],
    reader: Language,
    offset: number,
  ): Promise<FoundHits | null> {
    const { question, correctedTo } = await this.meant(actor, await this.thesaurus.understand(words, reader, actor), reader);
    if (!correctedTo) return null;
    return { rows: await this.hits(actor, query, question, offset), alike: alikeIn(question), condition: isHit(question), correctedTo };
  }

  private async partly(actor: Actor, query: EntryListQuery, words: string[], reader: Language, offset: number): Promise<FoundHits | null> {
    const asked = await this.thesaurus.understand(words, reader, actor);
    const { question } = await this.meant(actor, asked, reader);
    if (!(await this.isHalfWanted(actor, query, [asked, question]))) return null;
    const { sql, parameters } = partlyHits(question, query, offset);
    const rows = await this.database.read<HitRow>(actor, sql, parameters, { byIndex: true });
    return { rows, alike: alikeIn(question), condition: isPartlyHit(question), correctedTo: null };
  }

  private async similar(actor: Actor, query: EntryListQuery, words: string[], _: Language, offset: number): Promise<FoundHits> {
    const similar = similarHits(words, query, offset);
    const rows = await this.database.read<HitRow>(actor, similar.sql, similar.parameters, { byIndex: true });
    return { rows, alike: [], condition: isSimilar(words), correctedTo: null };
  }

  private async meant(actor: Actor, asked: Question, reader: Language): Promise<{ question: Question; correctedTo: string | null }> {
    const correctedTo = await this.thesaurus.corrected(asked, reader, actor);
    return { question: correctedTo ? await this.thesaurus.understand(wordsOf(correctedTo), reader, actor) : asked, correctedTo };
  }

  /** Where only a chosen filter leaves out what answers the whole, one is told which to leave out instead. */
  private async isHalfWanted(actor: Actor, query: EntryListQuery, questions: readonly Question[]): Promise<boolean> {
    if (partlyMatching(questions.at(-1) as Question) === '') return false;
    if (Object.keys(indexFilters(query, new Parameters())).length === 0) return true;
    const unfiltered = Object.assign(new EntryListQuery(), { limit: 1 });
    for (const question of new Set(questions)) if ((await this.hits(actor, unfiltered, question, 0)).length > 0) return false;
    return true;
  }

  private async hits(actor: Actor, query: EntryListQuery, question: Question, offset: number): Promise<HitRow[]> {
    if (matching(question, 'direct') === '') return [];
    const { sql, parameters } = questionHits(question, query, offset);
    return this.database.read<HitRow>(actor, sql, parameters, { byIndex: true });
  }

  private async count(actor: Actor, query: EntryListQuery, condition: Found['condition'] | null) {
    return query.facets ? this.counts(actor, query, condition) : {};
  }

  private async counts(actor: Actor, query: EntryListQuery, condition: Found['condition'] | null): Promise<EntryFacetsResponse> {
    const { sql, parameters } = facetCounts(query, condition);
    return toFacets(await this.database.read<FacetRow>(actor, sql, parameters, { byIndex: condition !== null }));
  }
}

function hitPage({ rows, alike }: FoundHits, query: EntryListQuery, offset: number, way: number): Page<EntryListItem> {
  const items = rows.slice(0, query.limit).map((row) => toItem(row, matchOfRow(row, alike, howIn[way]), toPassage(row)));
  const next = offset + query.limit;
  return { items, nextCursor: rows.length > query.limit && next <= deepest ? encodeCursor([next, way]) : null };
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
