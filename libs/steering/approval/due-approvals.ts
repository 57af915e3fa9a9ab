import { isInNetwork } from '../body/is-inside.js';
import { whoHears } from '../decision/concerned.js';

/**
 * SQL, `$1` today: approvals that are due for review within a month, or were (`due`), and who is told of it (`told`): the contact of the
 * entry's owner, which is a mailbox (`person_id` null) or else people of its own, and whoever prepares the body's cases.
 *
 * `only` narrows it to some decisions `d`. The approval that stands is the one of the newest version that the network approved: those before it ask nobody any more.
 */
export const dueApprovals = (only = 'true') => `
  due as (
    select d.id as decision_id, d.body_id, d.network_id, d.version, d.proposal_id, m.review_by,
      case when m.review_by <= $1::date then 'review_due' else 'review_soon' end as kind,
      e.id as entry_id, e.tenant_id, nullif(coalesce(e.contact, v.content -> 'contact') ->> 'mailbox', '') as mailbox,
      coalesce(e.kept_by, v.published_by) as published_by
    from entry_mark m join decision d on d.id = m.subject_id join entry e on e.id = m.entry_id and e.archived_at is null
      join entry_version v on v.entry_id = e.id and v.number = e.version
    where ${only} and m.kind = 'approved' and m.withdrawn_at is null and m.review_by - interval '1 month' <= $1::date
      and not exists (select from entry_mark o where o.kind = 'approved' and o.entry_id = m.entry_id and o.network_id = m.network_id
        and o.version > m.version and o.withdrawn_at is null)),
  people as (
    select due.decision_id, due.kind, b.secretary_id as person_id, 'body' as part
    from due join body b on b.id = due.body_id where ${isInNetwork('b.secretary_id', 'due.network_id')}
    union
    select due.decision_id, due.kind, m.person_id, 'body'
    from due join network_tenant n on n.network_id = due.network_id and n.role = 'coordinator' and n.joined_at is not null and n.left_at is null
      join membership m on m.tenant_id = n.tenant_id and m.ended_at is null and m.role in ('editor', 'admin')
    union all
    select due.decision_id, due.kind, x.person_id, 'owner'
    from due cross join lateral (${whoHears('due.tenant_id', 'array[due.published_by]')}) x where due.mailbox is null),
  told as (
    select decision_id, kind, person_id, max(part) as part from people group by decision_id, kind, person_id
    union all
    select due.decision_id, due.kind, null, 'owner' from due
    where due.mailbox is not null and not exists (select from people p join person_email m on m.person_id = p.person_id
      where p.decision_id = due.decision_id and m.email = lower(due.mailbox)))`;
