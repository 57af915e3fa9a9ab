import { alikeTo, answeringColumns, answers } from '#libs/catalogue';
import { notEnded } from '#libs/platform';

/** Those to whom an item `i`, whose version is `v`, is nothing new: who wrote the entry and who shared the version. */
export const writers = 'array[v.published_by, (select w.created_by from entry_draft w where w.id = i.entry_id)]';

/** Of the person that a row names: the tenants and the networks whose readers they are. */
export const readership = (row: string) => `
  coalesce((select array_agg(m.tenant_id) from membership m join tenant t on t.id = m.tenant_id
            where m.person_id = ${row}.person_id and m.ended_at is null and ${notEnded('t')}), '{}') as tenants,
  coalesce((select array_agg(distinct nt.network_id) from membership m join network_tenant nt on nt.tenant_id = m.tenant_id
            where m.person_id = ${row}.person_id and m.ended_at is null and nt.joined_at is not null and nt.left_at is null), '{}') as networks`;

/** Of an item `i` and a reader `r`: whether they may read its version now. */
export const mayRead = '(i.is_public_now or i.owners_now && r.tenants or i.networks_now && r.networks)';

/** Items that a mail may tell of, with who may read their version now; `which` narrows them. */
export const itemsThat = (which: string) => `
    select i.position, i.reason, i.entry_id, i.version, i.tenant_id, i.co_owners, i.networks, i.was_owned, i.was_networks, i.was_public, i.goals,
      i.entry_kind, v.content->'targets' as targets, i.occurred_at, case i.reason when 'approved' then 'approved' else 'published' end as tells,
      v.tenant_id || v.co_owners as owners_now, v.networks as networks_now, v.is_public as is_public_now,
      ${writers} as writers, v.language, coalesce(e.translation_of, e.id) as original,
      array(select s.id from entry s where (s.id = e.translation_of or s.translation_of in (e.id, e.translation_of)) and s.id <> e.id) as siblings,
      exists (select from digest_item x where x.entry_id = i.entry_id and x.version = i.version and x.position < i.position
              and x.reason <> 'narrowed') as is_again
    from digest_item i
      join entry e on e.id = i.entry_id and e.archived_at is null
      join entry_version v on v.entry_id = i.entry_id and v.number = i.version
    where ${which} and i.reason <> 'narrowed'
      and (i.reason <> 'approved' or exists (select from entry_mark m where m.entry_id = i.entry_id and m.version = i.version
                                             and m.kind = 'approved' and m.withdrawn_at is null))`;

/**
 * Whether the reader `r` was told, or is about to be, of an item `x` of which `which` holds: copies say so, as rows of digest_told do of what an
 * earlier release sent. Windows of one person follow one another, so one copy of each kind is looked into for each item, at most.
 */
const wasTold = (which: string, legacy: string) => `(
  exists (select from digest_item x join digest_copy c on c.person_id = r.person_id and c.window_end >= x.position and c.window_start < x.position
          where ${which} and x.reason <> 'narrowed' and c.state in ('planned', 'sending', 'sent') and x.position = any(c.items))
  or exists (select from digest_told h where h.person_id = r.person_id and ${legacy}))`;

/**
 * What each reader of a window is to be told: items they follow, may read now, could not read before, did not publish themselves
 * and have not been told. One row (`chosen`) for each `key` and entry, with the one subscription it is told under.
 *
 * The caller opens `with due as (…)`: `key`, `person_id`, `from_position` (exclusive), `to_position` (inclusive), and `only`, which
 * narrows the window to these positions, or null. Planning, composing and the preview are this same statement; the preview runs it
 * as the reader, under policies.
 *
 * What people follow is first narrowed to what the window's items are about; only of those who are left is it asked who they are. So whoever has
 * nothing new costs a look into one index. Readers with what they follow, and items with what they are about, then meet in one join:
 * inlined, Postgres asks for memberships at each row, and left to order more joins, it guesses nested loops over all of them.
 *
 * Saved searches are asked of the window's items alone, all of them in one join. The index speaks of an entry's newest text: who may not
 * read that one is told nothing by it, also where they may read the item's version.
 *
 * That somebody follows a network tells them of an entry only where they are in it: others must not learn where an entry is shared.
 *
 * A subscription tells of what became readable since it was made, and in the minute before, for what was being published just then.
 *
 * What is told at once is told beside the windows: so whatever else the reader heard since theirs began (`heard`) is left out, also where it was told
 * through a later item of the same version, or of a newer one.
 *
 * Translations of one another are one item: told in the reader's language where there is one, else as the original. One that appears
 * after its sibling was told is news only to those whose language it is in.
 */
const matchingIn = (
  index: { of: string; networks: string; audience: string },
  { delivery, heard } = { delivery: "delivery <> 'off'", heard: "c.kind = 'at_once'" },
) => `
  item as materialized (${itemsThat('i.position > (select min(from_position) from due) and i.position <= (select max(to_position) from due)')}),
  wanted as materialized (
    select d.*, s.id as subscription_id, s.kind, s.subject, s.since
    from due d cross join lateral (
      select id, kind, subject, since from subscription where person_id = d.person_id and ${delivery} offset 0) s
    where exists (select from item)),
  sought as materialized (
    select f.*, ${alikeTo('f')} as like_tenants
    from (select distinct subject::uuid as id from wanted where kind = 'saved_search') w
      join saved_search f on f.id = w.id and f.removed_at is null),
  indexed as materialized (
    select i.position, ${answeringColumns(index.networks)}, ${index.audience}
    from item i join ${index.of} s on s.entry_id = i.entry_id where exists (select from sought)),
  found as materialized (
    select s.position, f.id, s.text_owners, s.text_networks, s.text_public,
      case when f.networks is not null then array(select n from unnest(s.networks) n where n = any(f.networks)) end as through
    from indexed s cross join sought f where ${answers('f', 's')}),
  fresh as materialized (
    select f.*, (dense_rank() over (
      order by array_position(array['saved_search', 'target', 'goal', 'tenant', 'network', 'entry_kind'], topic), length(about), about))::integer as place
    from (
      select i.*, t.topic, t.about, null::uuid[] as text_owners, null::uuid[] as text_networks, true as text_public, null::uuid[] as through
      from item i cross join lateral (
        select 'goal' as topic, unnest(i.goals)::text as about
        union all select 'target', jsonb_array_elements_text(coalesce(i.targets, '[]'))
        union all select 'tenant', unnest(i.tenant_id || i.co_owners)::text
        union all select 'network', unnest(i.networks)::text
        union all select 'entry_kind', i.entry_kind) t
      union all
      select i.*, 'saved_search', f.id::text, f.text_owners, f.text_networks, f.text_public, f.through
      from item i join found f using (position)) f),
  followed as materialized (
    select w.*, w.since - interval '1 minute' as told_from from wanted w where (w.kind, w.subject) in (select topic, about from fresh)),
  reader as materialized (
    select p.key, p.person_id, (select f.language from person_profile f where f.person_id = p.person_id) as language, ${readership('p')},
      (select array_agg(position) from digest_copy c cross join unnest(c.items) as position
       where c.person_id = p.person_id and c.window_end > p.from_position and ${heard} and c.id <> p.key
         and c.state in ('planned', 'sending', 'sent')) as heard
    from (select distinct key, person_id, from_position from followed) p),
  chosen as (
    select distinct on (f.key, i.original) f.key, f.person_id, i.position, i.entry_id, i.version, i.occurred_at,
      i.tells, f.subscription_id, f.kind, f.subject, i.place
    from fresh i
      join followed f on f.kind = i.topic and f.subject = i.about and i.position > f.from_position and i.position <= f.to_position
        and (f.only is null or i.position = any(f.only))
      join reader r on r.key = f.key
    where i.occurred_at >= f.told_from and (f.kind <> 'network' or f.subject = any(r.networks::text[]))
      and (i.text_public or i.text_owners && r.tenants or i.text_networks && r.networks)
      and (i.through is null or i.through && r.networks)
      and ${mayRead}
      and not (i.was_public or i.was_networks && r.networks or i.was_owned and (i.tenant_id = any(r.tenants) or i.co_owners && r.tenants))
      and array_position(i.writers, r.person_id) is null
      and not (r.heard is not null and exists (
        select from digest_item x where x.entry_id = i.entry_id and x.position = any(r.heard)
          and (x.version = i.version and (i.tells = 'published' or x.reason = 'approved') or x.version > i.version and x.position > i.position)))
      and not (i.is_again and ${wasTold(
        `x.entry_id = i.entry_id and x.version = i.version and x.position < i.position and (i.tells = 'published' or x.reason = 'approved')`,
        'h.entry_id = i.entry_id and h.version = i.version and h.reason = i.tells',
      )})
      and (i.version > 1 or i.tells = 'approved' or i.language = r.language or i.siblings = '{}'
           or not ${wasTold('x.entry_id = any(i.siblings)', `h.entry_id = any(i.siblings) and h.reason = 'published'`)})
    order by f.key, i.original, i.language = r.language desc, i.entry_id = i.original desc, i.version desc, i.tells = 'approved' desc,
      i.place)`;

const everybody = {
  of: 'entry_search',
  networks: 's.networks',
  audience: 's.tenant_id || s.co_owners as text_owners, s.networks as text_networks, s.is_public as text_public',
};

/** For the system, who has to ask for each reader what they may read. */
export const matching = matchingIn(everybody);

/** As that, of what is told at once, and beside the digests as well. */
export const matchingAtOnce = matchingIn(everybody, { delivery: "delivery = 'at_once'", heard: 'true' });

/** For a reader alone: the index shows them what they may find. */
export const matchingForReader = matchingIn({
  of: 'visible_entry_search',
  networks: 's.own_networks',
  audience: 'null::uuid[] as text_owners, null::uuid[] as text_networks, true as text_public',
});

/** The order of items in a mail: why by why, the newest first. */
export const inOrder = 'place, position desc';
