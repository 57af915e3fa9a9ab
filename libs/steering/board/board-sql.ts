import { listOf } from '../consent/taken-out.js';
import { names, networkOf } from '../proposal/case-sql.js';
import { proposalColumns } from '../proposal/proposal-row.js';

/** SQL, where `f` is a seat and `a` its attendance: it is answered for by nobody yet, or its recusal is for the body to settle. */
const awaited = `(f.recusal in ('suggested', 'declared', 'contested') or f.acting_id is not null and a.seat_id is null)`;
const undecided = `f.recusal in ('declared', 'contested')`;
const first = (condition: string) => `(select f.seat_id from round_seat f
  left join attendance a on a.round_id = f.round_id and a.seat_id = f.seat_id where f.round_id = r.id and ${condition} limit 1)`;

/**
 * What a case's standing is told by. $1 the reader. Of the open round the reader's own seats, and one each of those that are awaited and that are
 * to be decided on, whatever number the body has; of those who follow the debate, whether the reader does.
 */
const standing = `${proposalColumns}, p.moved_at,
  to_char(p.moved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moved_key, b.secretary_id, b.statutory, case when p.kind = 'entry' then v.xmin::text end as content_row,
  exists (select from case_paper c where c.proposal_id = p.id and c.version = p.version) as has_paper,
  case when r.id is not null then json_build_object('id', r.id, 'network_id', r.network_id, 'body_tenant_id', r.body_tenant_id, 'body_id', r.body_id, 'proposal_id', r.proposal_id, 'review_by', r.review_by, 'closed_at', r.closed_at, 'version', r.version, 'rules', r.rules,
    'open_votes', r.open_votes, 'opened_at', r.opened_at, 'deadline', r.deadline, 'zone', r.zone, 'list', ${listOf},
    'voters', case when $1 = any(r.voters) then array[$1] else '{}' end, 'officers', case when $1 = any(r.officers) then array[$1] else '{}' end)
  end as round,
  (select json_agg(to_jsonb(s) || jsonb_build_object('answered_at', a.answered_at, 'vote', x.vote, 'cast_by', x.cast_by, 'cast_at', x.cast_at))
    from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id
      left join ballot x on x.round_id = s.round_id and x.seat_id = s.seat_id
    where s.round_id = r.id and ($1 in (s.holder_id, s.deputy_id) or s.seat_id in (${first(awaited)}, ${first(undecided)}))) as seats`;

const shown = `${networkOf('p')} as network, json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body,
  json_build_object('slug', t.slug, 'name', t.name) as tenant,
  (select json_build_object('seats', count(*), 'answered', count(a.seat_id),
      'aside', count(*) filter (where s.recusal = 'aside' and s.acting_as is null))
    from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id where s.round_id = r.id) as turnout,
  (select json_build_object('id', d.id, 'outcome', d.outcome, 'decidedAt', d.decided_at, 'reviewBy', d.record -> 'reviewBy', 'tally', d.record -> 'tally', 'meetingId', d.meeting_id,
      'isWithdrawn', exists (select from decision w where w.withdraws = d.id and w.outcome = 'approved'))
    from decision d where d.proposal_id = p.id order by d.number desc limit 1) as decision`;

const joins = `join body b on b.id = p.body_id
  left join entry_version v on v.entry_id = p.entry_id and v.number = p.version
  left join round r on r.proposal_id = p.id and r.closed_at is null`;

const isOpen = `p.state in ('proposed', 'voting', 'sent_back', 'no_quorum')`;

/** $1 the reader: where each open case stands. */
const openCases = (condition: string) => `select ${standing} from proposal p ${joins} where ${condition} and ${isOpen}`;

/** Of one body, $2. */
export const openCasesSql = openCases('p.body_id = $2');

/** Of all networks $2 and municipalities $3 that the reader is in, and bodies $4 that they sit in. */
export const allOpenCasesSql = openCases('(p.network_id = any($2) or p.body_tenant_id = any($3) or p.body_id = any($4))');

/** $1 the reader: cases as a list shows them. */
export const casesSql = (condition: string) => `
  select ${standing}, ${shown} from proposal p join tenant t on t.id = p.tenant_id ${joins} where ${condition}`;

/** Of a body's cases those before ($3, $4), newest first. */
export const decidedCasesSql = `${casesSql(
  `p.body_id = $2 and not (${isOpen}) and ($3::timestamptz is null or (p.moved_at, p.id) < ($3, $4::uuid))`,
)} order by p.moved_at desc, p.id desc limit $5`;

/** Of body $2 those that may be ready for a vote, longest waiting first. */
export const readyCasesSql = `${casesSql("p.body_id = $2 and p.state in ('proposed', 'no_quorum')")} order by p.moved_at, p.id limit 200`;

/** $1 the body's slug, $2 the reader's networks, $3 the bodies they sit in. */
export const headSql = `
  select b.id, b.network_id, b.tenant_id, b.secretary_id, b.statutory,
    json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}, 'kind', b.kind, 'statutory', b.statutory) as body,
    ${networkOf('b')} as network, (select json_build_object('slug', t.slug, 'name', t.name) from tenant t where t.id = b.tenant_id) as tenant,
    (select coalesce(json_agg(json_build_object('slug', o.slug, 'names', ${names('body', 'o.id')}) order by o.slug), '[]') from body o
      where o.id <> b.id and (o.network_id = any($2) and o.kind = 'steering_group' or o.id = any($3))
        and (o.ended_on is null or o.ended_on > app.now()::date)) as others,
    (select count(*)::integer from proposal p where p.body_id = b.id and not (${isOpen})) as decided
  from body b where b.slug = $1`;
