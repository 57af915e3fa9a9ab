import { parseInput } from '#libs/platform';
import { entryById } from '../../libs/catalogue/entry/entry-sql.js';
import { EntryListQuery } from '../../libs/catalogue/list/entry-list.dto.js';
import { questionHits } from '../../libs/catalogue/list/hits-sql.js';
import { itemColumns, itemJoins } from '../../libs/catalogue/list/item-sql.js';
import { newest } from '../../libs/catalogue/list/newest-sql.js';
import { matching, type Question } from '../../libs/catalogue/search/question.js';

/** As a bare server is given it, and as JSON carries it there. */
export interface BareStatement {
  sql: string;
  parameters: unknown[];
}

/** The same statement, asked by somebody whom no policy holds. */
export function bareList(asked: Record<string, string>): BareStatement {
  return newest(parseInput(EntryListQuery, { limit: '20', ...asked }), null, false);
}

/** $1 is given with each request. */
export const bareEntry: BareStatement = { sql: entryById, parameters: [null, null] };

/** What one writes first: every hit is ranked, and the best twenty are shown. */
export function rankEveryHit(question: Question): BareStatement {
  return {
    sql: `select ${itemColumns} from (
        select s.entry_id, ts_rank(s.lexemes, $1::tsquery) as rank, s.published_at from entry_search s where s.lexemes @@ $1::tsquery
        order by rank desc, s.published_at desc, s.entry_id desc limit 20) hit
      join entry e on e.id = hit.entry_id ${itemJoins}
      order by hit.rank desc, hit.published_at desc, hit.entry_id desc`,
    parameters: [matching(question, 'direct')],
  };
}

/** The product's order (class, rank, date, id) over every hit that the member may read, with nothing left unread or unranked. */
export function fullKey(question: Question): BareStatement {
  const { sql, parameters } = questionHits(question, parseInput(EntryListQuery, { limit: '20' }), 0);
  const all = sql
    .replaceAll(/limit (?:2000|240)\b/g, 'limit all')
    .replaceAll(/\(select count\(\*\) from (?:titles|faces|texts_\w+)\) < (\$\d+::integer)/g, '$1 is not null');
  if (!all.includes('limit all') || !all.includes('is not null'))
    throw new Error('The statement of hits no longer reads as this bench knows it');
  return { sql: all, parameters };
}
