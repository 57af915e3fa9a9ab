import { decodeCursor, parseInput } from '#libs/platform';
import { EntryListQuery } from '../../libs/catalogue/list/entry-list.dto.js';
import { facetCounts } from '../../libs/catalogue/list/facets-sql.js';
import { isHit, questionHits } from '../../libs/catalogue/list/hits-sql.js';
import { newest } from '../../libs/catalogue/list/newest-sql.js';
import type { Question } from '../../libs/catalogue/search/question.js';
import { wordsOf } from '../../libs/catalogue/search/search-words.js';
import type { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import type { Case } from './cases.js';

export interface BareStatement {
  sql: string;
  parameters: unknown[];
  byIndex: boolean;
}

/** The index without a reader's predicate. */
export const bareView = `
  create view bare_entry_search as
    select entry_id, tenant_id, language, kind, status, country, population_band, goals, actor_groups, activity_types,
      networks as own_networks, title, lexemes, title_lexemes, published_at
    from entry_search`;

/** What the bare server has to do for the same answer: the statement of the page, and the count beside it. */
export async function bareStatements({ query: asked, language }: Case, thesaurus: ThesaurusService) {
  const query = parseInput(EntryListQuery, asked);
  const question = query.q ? await understood(thesaurus, query.q, language) : null;
  const page = question ? found(question, query) : listed(query);
  const count = { ...facetCounts(query, question && isHit(question)), byIndex: question !== null };
  return { question, statements: (query.facets ? [page, count] : [page]).map(bare) };
}

async function understood(thesaurus: ThesaurusService, q: string, language: Case['language']): Promise<Question> {
  const question = await thesaurus.understand(wordsOf(q), language);
  const corrected = thesaurus.corrected(question, language);
  return corrected ? thesaurus.understand(wordsOf(corrected), language) : question;
}

function listed(query: EntryListQuery): BareStatement {
  const [publishedAt, id] = query.cursor ? decodeCursor(query.cursor, ['instant', 'id']) : [];
  return { ...newest(query, publishedAt && id ? { publishedAt, id } : null, false), byIndex: false };
}

function found(question: Question, query: EntryListQuery): BareStatement {
  const [offset = 0] = query.cursor ? decodeCursor(query.cursor, ['number', 'number']) : [];
  return { ...questionHits(question, query, offset), byIndex: true };
}

function bare(statement: BareStatement): BareStatement {
  return { ...statement, sql: statement.sql.replaceAll('visible_entry_search', 'bare_entry_search') };
}
