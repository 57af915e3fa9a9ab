import { bodyFace } from '../body/body-face.js';
import { onList, takenOutOf } from './taken-out.js';

/** $1 the list. */
export const listSql = `select l.id as list_id, l.opened_at, l.deadline, l.zone, ${bodyFace}
  from consent_list l join body b on b.id = l.body_id where l.id = $1`;

/** $1 the list, $2 the reader: its cases with the seats that are the reader's, in the order in which they were put on it. */
export const itemsSql = `
  select p.id as proposal, r.id as round, p.kind, coalesce(d.record ->> 'title', p.title) as title, p.language,
    json_build_object('slug', t.slug, 'name', t.name) as tenant, r.version, c.recommended, c.recommendation,
    c.language as "recommendationLanguage", r.deadline, r.closed_at, ${onList} as on_list, d.outcome,
    ${takenOutOf} as "takenOut",
    (select json_agg(to_jsonb(s) || jsonb_build_object('language', (select x.language from tenant x where x.id = s.tenant_id),
        'vote', x.vote, 'reason', x.reason, 'statement', x.statement, 'cast_by', x.cast_by, 'cast_at', x.cast_at) order by s.number)
      from round_seat s left join ballot x on x.round_id = s.round_id and x.seat_id = s.seat_id
      where s.round_id = r.id and $2 in (s.holder_id, s.deputy_id)) as seats
  from round r join proposal p on p.id = r.proposal_id join tenant t on t.id = p.tenant_id
    join case_paper c on c.proposal_id = p.id and c.version = r.version
    left join decision d on d.round_id = r.id
  where r.consent_list_id = $1 order by r.id`;

/** $1 the list, $2 who answers: rounds of the list in which they vote, held against a count that begins now. */
export const ownVotesSql = `
  select r.id as round, s.seat_id, r.deadline, ${onList} as on_list, c.recommended, c.recommendation,
    exists (select from ballot x where x.round_id = r.id and x.seat_id = s.seat_id) as answered
  from round r join round_seat s on s.round_id = r.id and s.acting_id = $2
    join case_paper c on c.proposal_id = r.proposal_id and c.version = r.version
  where r.consent_list_id = $1 and r.closed_at is null order by r.id for share of r`;
