import { path, translate } from '#libs/platform';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  id: string;
  owner: string;
  months: number;
}

/** Questions about what the reader told that their tenant uses, as long as nobody has answered. */
export const prompts = defineSection<Row>({
  kind: 'prompts',
  sql: `
    select distinct on (r.key, a.id) r.key, q.due_on as sort, v.title, v.language, a.id, t.name as owner, q.months
    from use_prompt q join adoption a on a.id = q.adoption_id and a.state in ('piloting', 'adopted', 'adapted')
      join reader r on r.person_id = a.recorded_by and a.tenant_id = any(r.tenants)
      join entry e on e.id = a.entry_id and e.archived_at is null join tenant t on t.id = e.tenant_id
      join entry_version v on v.entry_id = a.entry_id and v.number = a.version
    where q.answered_at is null and (v.is_public or v.networks && r.networks or v.tenant_id || v.co_owners && r.tenants)
    order by r.key, a.id, q.months desc`,
  item: ({ title, id, owner, months }, language) => ({
    title,
    path: path(language, 'use', { use: id }),
    meta: translate(language, 'digest.because.prompts', { tenant: owner, months }),
  }),
  rest: (language) => path(language, 'home'),
});
