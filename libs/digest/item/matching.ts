import { alikeTo, answeringColumns, answers } from '#libs/catalogue';
import { notEnded } from '#libs/platform';

/** Those to whom an item `i`, whose version is `v`, is nothing new: who wrote the entry and who shared the version. */
export const writers = 'array[v.published_by, (select w.created_by from entry_draft w where w.id = i.entry_id)]';

/**
 * What each reader of a window is to be told: items they follow, may read now, could not read before, did not publish themselves
 * and have not been told. One row (`chosen`) for each `key` and entry, with the one subscription it is told under.
 *
 * The caller opens `with due as (…)`: `key`, `person_id`, `from_position` (exclusive), `to_position` (inclusive), and `only`, which
 * narrows the window to these positions, or null. Planning, composing and the preview are this same statement; the preview runs it
 * as the reader, under policies.
 *
 * Readers with what they follow, and items with what they are about, are worked out once and then meet in one join: inlined, Postgres
 * asks for memberships at each row, and left to order more joins, it guesses nested loops over all of them (35 and 164 s against 6, 20,000 people).
 *
 * Saved searches are asked of the window's items alone, all of them in one join. The index speaks of an entry's newest text: who may not
 * read that one is told nothing by it, also where they may read the item's version.
 *
 * That somebody follows a network tells them of an entry only where they are in it: others must not learn where an entry is shared.
 *
 * A subscription tells of what became readable since it was made, and in the minute before, for what was being published just then.
 *
 * Translations of one another are one item: told in the reader's language where there is one, else as the original. One that appears
 * after its sibling was told is news only to those whose language it is in.
 */
const matchingIn = (index: { of: string; networks: string; audience: string }) => `
  reader as materialized (
    select d.*, (select f.language from person_profile f where f.person_id = d.person_id) as language,
      coalesce((select array_agg(m.tenant_id) from membership m join tenant t on t.id = m.tenant_id
                where m.person_id = d.person_id and m.ended_at is null and ${notEnded('t')}), '{}') as tenants,
      coalesce((select array_agg(distinct nt.network_id) from membership m join network_tenant nt on nt.tenant_id = m.tenant_id
                where m.person_id = d.person_id and m.ended_at is null and nt.joined_at is not null and nt.left_at is null), '{}') as networks
    from due d),
  followed as materialized (
    select r.*, s.id as subscription_id, s.kind, s.subject, s.since - interval '1 minute' as told_from,
      array_position(array['saved_search', 'goal', 'tenant', 'network', 'entry_kind'], s.kind) as rank
    from reader r join subscription s on s.person_id = r.person_id and s.delivery <> 'off'),
  item as materialized (
    select i.*, v.tenant_id || v.co_owners as owners_now, v.networks as networks_now, v.is_public as is_public_now,
      ${writers} as writers, v.language,
      coalesce(e.translation_of, e.id) as original,
      array(select s.id from entry s where (s.id = e.translation_of or s.translation_of in (e.id, e.translation_of)) and s.id <> e.id) as siblings
    from digest_item i
      join entry e on e.id = i.entry_id and e.archived_at is null
      join entry_version v on v.entry_id = i.entry_id and v.number = i.version
    where i.position > (select min(from_position) from due) and i.position <= (select max(to_position) from due) and i.reason <> 'narrowed'
      and (i.reason <> 'approved' or exists (select from entry_mark m where m.entry_id = i.entry_id and m.version = i.version
                                             and m.kind = 'approved' and m.withdrawn_at is null))),
  sought as materialized (
    select f.*, ${alikeTo('f')} as like_tenants
    from (select distinct case when kind = 'saved_search' then subject::uuid end as id from followed) w
      join saved_search f on f.id = w.id and f.removed_at is null),
  indexed as materialized (
    select i.position, ${answeringColumns(index.networks)}, ${index.audience}
    from item i join ${index.of} s on s.entry_id = i.entry_id where exists (select from sought)),
  found as materialized (
    select s.position, f.id, s.text_owners, s.text_networks, s.text_public,
      case when f.networks is not null then array(select n from unnest(s.networks) n where n = any(f.networks)) end as through
    from indexed s cross join sought f where ${answers('f', 's')}),
  fresh as materialized (
    select i.*, case i.reason when 'approved' then 'approved' else 'published' end as tells, t.topic, t.about,
      null::uuid[] as text_owners, null::uuid[] as text_networks, true as text_public, null::uuid[] as through
    from item i cross join lateral (
      select 'goal' as topic, unnest(i.goals)::text as about
      union all select 'tenant', unnest(i.tenant_id || i.co_owners)::text
      union all select 'network', unnest(i.networks)::text
      union all select 'entry_kind', i.entry_kind) t
    union all
    select i.*, case i.reason when 'approved' then 'approved' else 'published' end, 'saved_search', f.id::text,
      f.text_owners, f.text_networks, f.text_public, f.through
    from item i join found f using (position)),
  chosen as (
    select distinct on (r.key, i.original) r.key, r.person_id, i.position, i.entry_id, i.version, i.occurred_at,
      i.tells, r.subscription_id, r.kind, r.subject, r.rank
    from fresh i
      join followed r on r.kind = i.topic and r.subject = i.about and i.position > r.from_position and i.position <= r.to_position
        and (r.only is null or i.position = any(r.only)) and (r.kind <> 'network' or r.subject = any(r.networks::text[]))
    where i.occurred_at >= r.told_from
      and (i.text_public or i.text_owners && r.tenants or i.text_networks && r.networks)
      and (i.through is null or i.through && r.networks)
      and (i.is_public_now or i.owners_now && r.tenants or i.networks_now && r.networks)
      and not (i.was_public or i.was_networks && r.networks or i.was_owned and (i.tenant_id = any(r.tenants) or i.co_owners && r.tenants))
      and array_position(i.writers, r.person_id) is null
      and not exists (select from digest_told h where h.person_id = r.person_id and h.entry_id = i.entry_id and h.version = i.version
                      and h.reason = i.tells)
      and (i.version > 1 or i.tells = 'approved' or i.language = r.language or i.siblings = '{}' or not exists (
             select from digest_told h where h.person_id = r.person_id and h.entry_id = any(i.siblings) and h.reason = 'published'))
    order by r.key, i.original, i.language = r.language desc, i.entry_id = i.original desc, i.version desc, i.tells = 'approved' desc,
      r.rank, length(r.subject), r.subject)`;

/** For the system, who has to ask for each reader what they may read. */
export const matching = matchingIn({
  of: 'entry_search',
  networks: 's.networks',
  audience: 's.tenant_id || s.co_owners as text_owners, s.networks as text_networks, s.is_public as text_public',
});

/** For a reader alone: the index shows them what they may find. */
export const matchingForReader = matchingIn({
  of: 'visible_entry_search',
  networks: 's.own_networks',
  audience: 'null::uuid[] as text_owners, null::uuid[] as text_networks, true as text_public',
});

/** The order of items in a mail: why by why, the newest first. */
export const inOrder = 'rank, length(subject), subject, position desc';
