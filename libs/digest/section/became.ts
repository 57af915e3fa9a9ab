import { path, translate } from '#libs/platform';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  tenant: string;
  slug: string;
  by: string;
  state: string;
}

/** What other tenants told since of what they did with entries that the reader had a hand in. «Considering» is nobody else's business. */
export const became = defineSection<Row>({
  kind: 'became',
  sql: `
    select distinct on (r.key, a.id) r.key, -extract(epoch from s.recorded_at) as sort, e.title, e.language, o.slug as tenant, e.slug, t.name as by, a.state
    from adoption_step s join adoption a on a.id = s.adoption_id and a.state = s.state and a.state <> 'considering'
      join entry e on e.id = a.entry_id and e.archived_at is null join tenant o on o.id = e.tenant_id join tenant t on t.id = a.tenant_id
      join reader r on e.tenant_id = any(r.tenants) and a.tenant_id <> all(r.tenants) and s.recorded_at > r.since
        and s.recorded_at <= r.until
    where s.recorded_at > (select min(since) from reader) and (a.is_public or a.networks && r.networks)
      and (e.kept_by = r.person_id
        or exists (select from entry_version v where v.entry_id = e.id and v.published_by = r.person_id)
        or exists (select from entry_draft w where w.id = e.id and w.created_by = r.person_id))
    order by r.key, a.id, s.recorded_at desc`,
  item: ({ title, tenant, slug, by, state }, language) => ({
    title,
    path: path(language, 'entryUses', { tenant, slug }),
    meta: translate(language, 'digest.because.became', { tenant: by, state: translate(language, `adoption.state.${state}`) }),
  }),
  rest: (language) => path(language, 'home'),
});
