import type { EntryListQuery } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { itemColumns, itemJoins, Parameters } from './item-sql.js';

/** After this place in the list: the last row's time and id. */
export interface Place {
  publishedAt: string;
  id: string;
}

/** What a filtered list walks, newest first, and how its own columns are called. */
interface Walk {
  from: string;
  where: string[];
  time: string;
  id: string;
}

/**
 * The newest entries, keyset-paged, in one statement. A list that is filtered by one network or one goal walks the listing table that is
 * sorted for it; what only the search index knows walks that; every row shown is read from `entry` under its policy.
 */
export function newest(query: EntryListQuery, after: Place | null, isAnonymous: boolean): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const walk = walkFor(query, parameters);
  const where = [...walk.where, 'e.archived_at is null', ...(isAnonymous ? ['e.is_public'] : [])];
  if (query.kind.length > 0) where.push(`e.kind = any(${parameters.add(query.kind, 'text[]')})`);
  if (query.language.length > 0) where.push(`e.language = any(${parameters.add(query.language, 'text[]')})`);
  if (query.status.length > 0) where.push(`e.status = any(${parameters.add(query.status, 'text[]')})`);
  if (query.tenant.length === 1) where.push(`e.tenant_id = (select id from tenant where slug = ${parameters.add(query.tenant[0])})`);
  if (query.tenant.length > 1)
    where.push(`e.tenant_id = any(array(select id from tenant where slug = any(${parameters.add(query.tenant, 'text[]')})))`);
  if (after)
    where.push(`(${walk.time}, ${walk.id}) < (${parameters.add(after.publishedAt, 'timestamptz')}, ${parameters.add(after.id, 'uuid')})`);
  // Written out, so that a plan that is kept knows how few rows are wanted.
  const limit = Math.trunc(query.limit) + 1;
  const sql = `
    select ${itemColumns}
    from (select e.* from ${walk.from} where ${where.join(' and ')} order by ${walk.time} desc, ${walk.id} desc limit ${limit}) e
    ${itemJoins}
    order by e.published_at desc, e.id desc`;
  return { sql, parameters: parameters.values };
}

function walkFor(query: EntryListQuery, parameters: Parameters): Walk {
  const { goal, network } = query;
  if (network.length === 1) return networkWalk(query, parameters);
  if (goal.length > 1 || network.length > 1 || Object.keys(indexFilters(onlyInIndex(query), new Parameters())).length > 0)
    return {
      from: 'visible_entry_search s join entry e on e.id = s.entry_id',
      where: Object.values(indexFilters(query, parameters)),
      time: 's.published_at',
      id: 's.entry_id',
    };
  if (goal.length === 1)
    return {
      from: 'entry_goal g join entry e on e.id = g.entry_id',
      where: [`g.framework = 'sdg' and g.goal = ${parameters.add(goal[0], 'integer')}`],
      time: 'g.published_at',
      id: 'g.entry_id',
    };
  return { from: 'entry e', where: [], time: 'e.published_at', id: 'e.id' };
}

/** Without what `entry` and the listing tables know themselves. */
function onlyInIndex(query: EntryListQuery): EntryListQuery {
  return { ...query, kind: [], goal: [], status: [], language: [], tenant: [], network: [] };
}

/** A network's entries are few beside all: whatever else is chosen is looked for among them. */
function networkWalk(query: EntryListQuery, parameters: Parameters): Walk {
  const besides = Object.values(indexFilters({ ...onlyInIndex(query), goal: query.goal }, parameters));
  return {
    from: `entry_network w join entry e on e.id = w.entry_id${besides.length > 0 ? ' join visible_entry_search s on s.entry_id = w.entry_id' : ''}`,
    // Its owners see in which networks an entry stands; a list by network is for those who are in it, as its count is.
    where: [
      `w.network_id = (select id from network where slug = ${parameters.add(query.network[0])})`,
      'w.network_id = any((select app.network_ids())::uuid[])',
      ...besides,
    ],
    time: 'w.published_at',
    id: 'w.entry_id',
  };
}
