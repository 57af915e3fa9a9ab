import { isLikeSize } from '#libs/identity';

/** How many of each that share something are looked at. */
export const lookedAt = 24;
/** What more than these have in common says little of any of them: the newest are sought among so many, and no further. */
const soughtIn = 200;

/**
 * $1 entry: those that have something in common with it, newest first within each thing. Only what the reader may see takes part: the
 * index is read through the reader's view of it, entries, uses and tenants under their policies. Walks indexes, a few dozen rows each.
 */
export const relatedCandidates = `
  with self as materialized (
    select e.id, e.tenant_id, e.made_from, coalesce(e.translation_of, e.id) as original, e.goals[1] as goal, e.published_at, t.population, t.name,
      s.lexemes
    from entry e join tenant t on t.id = e.tenant_id join visible_entry_search s on s.entry_id = e.id where e.id = $1),
  -- Targets, and what it is about: by its title, its summary, or because its text keeps coming back to it.
  key as materialized (
    select u.lexeme as key from self, unnest(self.lexemes) u
    where u.lexeme like '#%' and u.lexeme not like '#goal\\_%' and u.lexeme <> '#stopped_work' and u.weights && '{A,B,C}'
    order by u.lexeme not like '#target\\_%', u.weights[1], u.lexeme limit 5),
  by_key as (
    select c.entry_id, key.key, count(*) over (partition by key.key)::integer as shared
    from key cross join lateral (
      select found.entry_id from (
        select s.entry_id, s.published_at from visible_entry_search s
        where s.title_lexemes @@ quote_literal(key.key)::tsquery and s.entry_id <> $1 limit ${soughtIn}) found
      order by found.published_at desc, found.entry_id desc limit ${lookedAt}) c),
  by_use as (
    select distinct m.entry_id, t.name
    from (select distinct o.tenant_id from entry_mark o where o.entry_id = $1 and o.kind = 'in_use' and o.withdrawn_at is null limit 20) user_of
    cross join lateral (
      select m.entry_id from entry_mark m
      where m.tenant_id = user_of.tenant_id and m.kind = 'in_use' and m.withdrawn_at is null and m.entry_id <> $1
      order by m.since desc limit ${lookedAt}) m
    join tenant t on t.id = user_of.tenant_id limit ${lookedAt}),
  by_size as (
    select g.entry_id, self.name as own_name, t.name
    from self cross join lateral (
      select g.entry_id, g.tenant_id from entry_goal g where g.framework = 'sdg' and g.goal = self.goal and g.entry_id <> $1
      order by g.published_at desc, g.entry_id desc limit ${lookedAt}) g
    join tenant t on t.id = g.tenant_id
    where t.id <> self.tenant_id and ${isLikeSize('t', 'self')}),
  -- What the page tells of by itself.
  told as materialized (
    select to_id as related_id from entry_relation where from_id = $1 and ended_at is null and shown_at is not null
    union all select from_id from entry_relation where to_id = $1 and ended_at is null and shown_at is not null),
  candidate as (
    select self.made_from as entry_id, 'made_from' as reason, null as detail, null as second, 1 as shared from self where self.made_from is not null
    union all select e.id, 'became', null, null, 1 from (select id from entry where made_from = $1 order by published_at desc limit ${lookedAt}) e
    union all select entry_id, case when key like '#target\\_%' then 'target' else 'concept' end, key, null, shared from by_key
    union all select entry_id, 'used_by_same', name, null, 1 from by_use
    union all select entry_id, 'like_size', own_name, name, 1 from by_size)
  select c.entry_id, c.reason, c.detail, c.second, c.shared
  from candidate c join entry e on e.id = c.entry_id cross join self
  where e.archived_at is null and coalesce(e.translation_of, e.id) <> self.original
    and e.id not in (select related_id from told)
  order by e.published_at desc, e.id desc`;
