import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, parseInput } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import { answeredByNothing, matching, type Question } from '../search/question.js';
import { wordsOf } from '../search/search-words.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { EntryListQuery, type FilterName } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { Parameters } from './item-sql.js';

/** What a question that finds nothing may do without, and how many entries the reader may see then. */
export interface Dropping {
  /** A filter's field, a word of the question, all filters at once, or the spelling. */
  drop: { filter: FilterName } | { word: string; left: string } | { filters: 'all' } | { spelling: string };
  count: number;
}

/** Where there are more, nobody needs to know how many. */
const mostCounted = 1_000;
const mostShown = 6;

interface Try {
  drop: Dropping['drop'];
  question: Question | null;
  query: EntryListQuery;
}

/** What to leave out where nothing is found. Every number is of what the reader may see. */
@Injectable()
export class DroppingService {
  constructor(
    private readonly database: Database,
    private readonly thesaurus: ThesaurusService,
  ) {}

  /** The most rewarding first; empty where nothing helps. */
  async whatHelps(actor: Actor, input: unknown, reader: Language): Promise<Dropping[]> {
    requireAccess(actor, 'entry.read');
    const query = parseInput(EntryListQuery, input);
    const tries = await this.tries(query, reader, actor);
    if (tries.length === 0) return [];
    const { sql, parameters } = countTries(tries);
    const rows = await this.database.read<{ number: number; count: number }>(actor, sql, parameters, { byIndex: true });
    return rows.map(({ number, count }) => ({ drop: (tries[number] as Try).drop, count }));
  }

  private async tries(query: EntryListQuery, reader: Language, actor: Actor): Promise<Try[]> {
    const words = wordsOf(query.q ?? '');
    const question = words.length > 0 ? await this.thesaurus.understand(words, reader, actor) : null;
    const chosen = Object.keys(indexFilters(query, new Parameters())) as FilterName[];
    const tries: Try[] = chosen.map((filter) => ({ drop: { filter }, question, query: without(query, [filter]) }));
    if (chosen.length > 1) tries.push({ drop: { filters: 'all' }, question, query: without(query, chosen) });
    if (!question) return tries;
    if (question.parts.length > 1)
      for (const part of question.parts) {
        const parts = question.parts.filter((other) => other !== part);
        const left = parts.map(({ text }) => text).join(' ');
        tries.push({ drop: { word: part.text, left }, question: { parts, wished: question.wished }, query });
      }
    const spelling = await this.thesaurus.corrected(question, reader, actor);
    if (spelling)
      tries.push({
        drop: { spelling },
        question: await this.thesaurus.understand(wordsOf(spelling), reader, actor),
        query: without(query, chosen),
      });
    return tries;
  }
}

function without(query: EntryListQuery, filters: readonly FilterName[]): EntryListQuery {
  const nothing = Object.fromEntries(filters.map((name) => [name, name === 'like' ? undefined : []]));
  return { ...query, ...nothing };
}

function countTries(tries: readonly Try[]): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const counts = tries.map(({ question, query }, number) => {
    const conditions = Object.values(indexFilters(query, parameters));
    if (question) conditions.push(`s.lexemes @@ ${parameters.add(matching(question, 'related') || answeredByNothing, 'tsquery')}`);
    const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
    return `select ${number} as number, (select count(*)::integer from (select from visible_entry_search s ${where} limit ${mostCounted}) f) as count`;
  });
  const sql = `select number, count from (${counts.join(' union all ')}) c where count > 0 order by count desc, number limit ${mostShown}`;
  return { sql, parameters: parameters.values };
}
