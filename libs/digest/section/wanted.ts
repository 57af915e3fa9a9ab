import { path, translate } from '#libs/platform';
import { defineSection, type SectionRow } from './section.js';

interface Row extends SectionRow {
  id: string;
  by: string;
  offer: string;
}

/** What others seek since, on a subject and in a way that the reader offers to help with; not what a mail of its own told. */
export const wanted = defineSection<Row>({
  kind: 'wanted',
  sql: `
    select distinct on (r.key, n.id) r.key, -extract(epoch from n.created_at) as sort, n.title, n.language, n.id, t.name as by, h.title as offer
    from help n
      join help h on h.side = 'offer' and h.state = 'open' and h.tenant_id <> n.tenant_id and h.kinds && n.kinds
        and (h.goals && n.goals or h.concepts && n.concepts)
      join reader r on r.person_id = h.person_id and r.person_id <> n.person_id and h.tenant_id = any(r.tenants) and n.created_at > r.since
        and n.created_at <= r.until
      join tenant t on t.id = n.tenant_id
    where n.side = 'need' and n.state = 'open' and n.until >= $2::date and (n.is_public or n.networks && r.networks)
      and not exists (select from help_match m where m.need_id = n.id and m.offer_id = h.id and m.told_person_id = r.person_id)
    order by r.key, n.id, h.created_at desc`,
  item: ({ title, id, by, offer }, language) => ({
    title,
    path: path(language, 'help', { help: id }),
    meta: translate(language, 'digest.because.wanted', { tenant: by, offer }),
  }),
  rest: (language) => path(language, 'needs'),
});
