import { names } from '../proposal/case-sql.js';

/** SQL, where `f` is a seat and `a` its attendance: it is answered for by nobody yet, or its recusal is for the body to settle. */
const awaited = `(f.recusal in ('suggested', 'declared', 'contested') or f.acting_id is not null and a.seat_id is null)`;
const undecided = `f.recusal in ('declared', 'contested')`;
const first = (condition: string) => `(select f.seat_id from round_seat f
  left join attendance a on a.round_id = f.round_id and a.seat_id = f.seat_id where f.round_id = r.id and ${condition} limit 1)`;

/**
 * What a case's standing is told by. $1 the reader. Of the open round the reader's own seats, and one each of those that are awaited and that are
 * to be decided on, whatever number the body has; of those who follow the debate, whether the reader does.
 */
const standing = `p.id, p.network_id, p.entry_id, p.version, p.tenant_id, p.co_owners, p.state, p.moved_at,
  to_char(p.moved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moved_key, b.secretary_id, v.xmin::text as content_row,
  exists (select from case_paper c where c.proposal_id = p.id and c.version = p.version) as has_paper,
  case when r.id is not null then json_build_object('id', r.id, 'network_id', r.network_id, 'body_id', r.body_id, 'proposal_id', r.proposal_id, 'review_by', r.review_by, 'closed_at', r.closed_at, 'version', r.version, 'rules', r.rules,
    'open_votes', r.open_votes, 'opened_at', r.opened_at, 'deadline', r.deadline, 'zone', r.zone,
    'voters', case when $1 = any(r.voters) then array[$1] else '{}' end, 'officers', case when $1 = any(r.officers) then array[$1] else '{}' end)
  end as round,
  (select json_agg(to_jsonb(s) || jsonb_build_object('answered_at', a.answered_at, 'vote', x.vote, 'cast_by', x.cast_by, 'cast_at', x.cast_at))
    from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id
      left join ballot x on x.round_id = s.round_id and x.seat_id = s.seat_id
    where s.round_id = r.id and ($1 in (s.holder_id, s.deputy_id) or s.seat_id in (${first(awaited)}, ${first(undecided)}))) as seats`;

const shown = `p.title, p.language,
  json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network,
  json_build_object('slug', t.slug, 'name', t.name) as tenant,
  (select json_build_object('seats', count(*), 'answered', count(a.seat_id),
      'aside', count(*) filter (where s.recusal = 'aside' and s.acting_as is null))
    from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id where s.round_id = r.id) as turnout,
  (select json_build_object('id', d.id, 'outcome', d.outcome, 'decidedAt', d.decided_at, 'reviewBy', d.record -> 'reviewBy', 'tally', d.record -> 'tally')
    from decision d where d.proposal_id = p.id order by d.number desc limit 1) as decision`;

const joins = `join body b on b.id = p.body_id
  left join entry_version v on v.entry_id = p.entry_id and v.number = p.version
  left join round r on r.proposal_id = p.id and r.closed_at is null`;

const isOpen = `p.state in ('proposed', 'voting', 'sent_back', 'no_quorum')`;

/** $1 the reader, $2 the networks: where each open case stands. */
export const openCasesSql = `select ${standing} from proposal p ${joins} where p.network_id = any($2) and ${isOpen}`;

/** $1 the reader: cases as a list shows them. */
export const casesSql = (condition: string) => `
  select ${standing}, ${shown} from proposal p join network n on n.id = p.network_id join tenant t on t.id = p.tenant_id ${joins} where ${condition}`;

/** Of a network's cases those before ($3, $4), newest first. */
export const decidedCasesSql = `${casesSql(
  `p.network_id = $2 and not (${isOpen}) and ($3::timestamptz is null or (p.moved_at, p.id) < ($3, $4::uuid))`,
)} order by p.moved_at desc, p.id desc limit $5`;

/** $1 the network, $2 the reader's networks. */
export const headSql = `
  select json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network,
    (select json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) from body b
     where b.network_id = n.id and b.kind = 'steering_group' and (b.ended_on is null or b.ended_on > app.now()::date)
     order by b.created_at limit 1) as body,
    (select coalesce(json_agg(json_build_object('slug', o.slug, 'names', ${names('network', 'o.id')}) order by o.slug), '[]') from network o
     where o.id = any($2) and o.id <> n.id and exists (select from body x where x.network_id = o.id and x.kind = 'steering_group')) as others,
    (select count(*)::integer from proposal p where p.network_id = n.id and not (${isOpen})) as decided
  from network n where n.id = $1`;
