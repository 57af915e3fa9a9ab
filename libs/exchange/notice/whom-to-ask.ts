/**
 * SQL, lateral, beside a tenant `t`: where to ask about what `person` did for it. That is they; once they have gone the tenant's mailbox, else
 * the eldest of its editors. Columns: email, language, person_id (null for the mailbox).
 */
export const whomToAsk = (person: string) => `(
  select e.email, f.language, m.person_id, case when m.person_id = ${person} then 1 else 3 end as turn, m.since
  from membership m join person_profile f on f.person_id = m.person_id join person_email e on e.person_id = m.person_id
  where m.tenant_id = t.id and m.ended_at is null and (m.person_id = ${person} or m.role in ('editor', 'admin'))
  union all select t.mailbox, t.language, null, 2, null where t.mailbox is not null
  order by turn, since limit 1)`;
