import { notEnded } from '#libs/platform';
import { sitting } from '../body/sitting.js';

/** $1 the body, $2 the day, $3 the meeting: each seat, who answers for it, and what was answered. */
export const seatsSql = `
  with placed as (
    select s.*, ${sitting('holder', '$2::date')} as holder_id, ${sitting('deputy', '$2::date')} as deputy_id from seat s
    where s.body_id = $1 and ${notEnded('s', '$2::date')})
  select p.id, p.number, p.role, p.sector, p.holder_id, p.deputy_id,
    case when t.id is not null then json_build_object('slug', t.slug, 'name', t.name) end as tenant,
    (select name from person_profile where person_id = coalesce(p.holder_id, p.deputy_id)) as name,
    (select coalesce(json_object_agg(a.date_id, a.answer), '{}') from meeting_answer a where a.meeting_id = $3 and a.seat_id = p.id) as answers
  from placed p left join tenant t on t.id = p.tenant_id order by p.number`;

/** $1 the meeting. */
export const datesSql = 'select id, begins_at, ends_at from meeting_date where meeting_id = $1 order by begins_at, ends_at';

/** $1 the meeting: the agenda in its order, cases by their own titles. Every row under the reader's policies. */
export const agendaSql = `
  select a.id, (row_number() over (order by a.position))::integer as number, coalesce(nullif(a.title, ''), p.title, '') as title,
    coalesce(p.language, m.language) as language, a.text,
    case when p.id is not null then json_build_object('id', p.id, 'state', p.state, 'version', p.version, 'tenant', t.name,
      'recommendation', c.recommendation, 'paperLanguage', c.language,
      'isTakenBack', p.state = 'taken_back' and not exists (select from decision d where d.meeting_id = a.meeting_id and d.proposal_id = p.id))
    end as proposal
  from agenda_item a join meeting m on m.id = a.meeting_id left join proposal p on p.id = a.proposal_id
    left join tenant t on t.id = p.tenant_id left join case_paper c on c.proposal_id = p.id and c.version = p.version
  where a.meeting_id = $1 order by a.position`;

/** $1 the body, $2 the meeting: what waits for a decision and is on no agenda ahead. */
export const casesSql = `
  select p.id, p.title, p.language, p.version from proposal p
  where p.body_id = $1 and p.state in ('proposed', 'no_quorum')
    and not exists (select from agenda_item a join meeting m on m.id = a.meeting_id
      where a.proposal_id = p.id and (m.id = $2 or m.state in ('polling', 'planned')))
  order by p.moved_at limit 100`;
