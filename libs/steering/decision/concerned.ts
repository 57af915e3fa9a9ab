import { notEnded } from '#libs/platform';
import { sitsToday } from '../body/sitting.js';

/**
 * SQL: the people of a tenant who hear for it: of those who had a hand in the matter, who still write for it, or `alsoReaders`;
 * else its editors, else its administrators, as with everything that waits for a tenant.
 */
export const whoHears = (tenant: string, hands: string, alsoReaders = 'false') => `
  select m.person_id from membership m
  where m.tenant_id = ${tenant} and m.ended_at is null and (m.person_id = any(${hands}) and (m.role <> 'reader' or ${alsoReaders})
    or m.role in ('editor', 'admin'))
  order by case when m.person_id = any(${hands}) then 1 when m.role = 'editor' then 2 else 3 end
  fetch first 1 row with ties`;

/**
 * SQL, `$1` the decision: whom it concerns, each person once (`person_id`, `concern`, `tenant`), as common tables that end with `concerned`.
 *
 * The tenants that stand behind the case, which are those that own the entry by now, and those that use the version it is about; and whoever
 * sits in a municipality's body from outside, of their own motion. «Considering» is no use: it has no mark. A tenant that may no longer read
 * the version is told nothing, nor one that only read an approval elsewhere of what the body's own circle alone may know: that something was
 * not approved.
 */
export const concerned = `
  d as (
    select d.id, d.kind, d.entry_id, d.version, d.network_id, d.outcome, d.body_id, d.body_tenant_id, p.proposed_by,
      p.tenant_id || coalesce(v.co_owners, p.co_owners) as owners, v.is_public, v.networks,
      -- What a statutory body of a municipality decided is for who sits in it, told below, and who prepares for it.
      case when b.statutory and d.body_tenant_id is not null and p.proposed_by is distinct from b.secretary_id then '{}'
        else array[p.proposed_by, v.published_by, w.created_by, w.updated_by] end as hands
    from decision d join proposal p on p.id = d.proposal_id join body b on b.id = d.body_id
      left join entry_version v on v.entry_id = d.entry_id and v.number = d.version left join entry_draft w on w.id = d.entry_id
    where d.id = $1),
  part as (
    select unnest(d.owners) as tenant_id, d.hands, true as owns, d.kind from d
    union all
    select m.tenant_id, array[m.recorded_by], false, d.kind
    from d join entry_mark m on m.entry_id = d.entry_id and m.version = d.version and m.kind = 'in_use' and m.withdrawn_at is null
    where d.outcome <> 'no_quorum' and (d.kind <> 'withdrawal' or d.outcome = 'approved') and m.tenant_id <> all(d.owners)
      and (d.is_public or exists (select from network_tenant n where n.tenant_id = m.tenant_id and n.joined_at is not null and n.left_at is null
        and n.network_id = any(d.networks)))
      and (d.is_public or d.outcome = 'approved' or exists (select from network_tenant n where n.tenant_id = m.tenant_id
        and n.joined_at is not null and n.left_at is null and n.network_id = d.network_id))),
  hears as (
    select x.person_id, part.tenant_id,
      case when not part.owns then 'user' when x.person_id = any(part.hands) then 'author' else 'owner' end as concern
    from part cross join lateral (${whoHears('part.tenant_id', 'part.hands', `part.kind = 'motion'`)}) x
    union all
    select d.proposed_by, d.body_tenant_id, 'author' from d where d.kind = 'motion' and ${sitsToday('d.proposed_by', 'd.body_id')}),
  concerned as (
    -- By name too: author, owner, user.
    select distinct on (h.person_id) h.person_id, t.name as tenant, h.concern
    from hears h join tenant t on t.id = h.tenant_id and ${notEnded('t')}
    order by h.person_id, h.concern)`;
