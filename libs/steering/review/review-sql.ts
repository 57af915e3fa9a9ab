import { names } from '../proposal/case-sql.js';

/** $1 the case, $2 who asks. Members `m` of the network's other tenants: of none that owns the entry or would earn by an approval. */
export const colleagueWhere = `
  from proposal p join network_tenant n on n.network_id = p.network_id and n.joined_at is not null and n.left_at is null
    join membership m on m.tenant_id = n.tenant_id and m.ended_at is null
  where p.id = $1 and m.person_id is distinct from $2
    and not exists (select from membership o where o.person_id = m.person_id and o.ended_at is null
      and (o.tenant_id = p.tenant_id or o.tenant_id = any(p.co_owners)
        or o.tenant_id = any(coalesce((select c.paid_tenants from case_paper c where c.proposal_id = p.id and c.version = p.version), '{}'))))`;

const face = `select c.id, c.version, c.person_id, f.name, f.title, json_build_object('slug', t.slug, 'name', t.name) as tenant, c.state, c.asked_at,
  c.answer_by::text as answer_by, c.answers, c.remark, c.language, c.answered_at`;

/** $1 the case. What the reader's policies leave of them: the newest version's first, in the order they were asked. */
export const reviewsSql = `${face}
  from colleague_review c join tenant t on t.id = c.tenant_id left join person_profile f on f.person_id = c.person_id
  where c.proposal_id = $1 and c.state <> 'taken_back' order by c.version desc, c.asked_at, c.id limit 100`;

/** $1 the question, $2 who was asked. */
export const ownReviewSql = `
  select c.id, c.network_id, c.version, c.state, c.answer_by::text as "answerBy", c.answers, c.remark, c.language,
    json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network,
    json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body,
    json_build_object('id', p.id, 'title', p.title, 'language', p.language) as case,
    json_build_object('tenant', t.slug, 'slug', coalesce(e.slug, ''), 'tenantName', t.name) as entry,
    (select name from person_profile where person_id = c.asked_by) as "askedBy",
    p.version = c.version and p.state in ('proposed', 'no_quorum') and c.state <> 'taken_back' as "mayAnswer"
  from colleague_review c join proposal p on p.id = c.proposal_id join network n on n.id = c.network_id join body b on b.id = p.body_id
    join tenant t on t.id = p.tenant_id left join entry e on e.id = p.entry_id
  where c.id = $1 and c.person_id = $2`;

/** $1 who was asked, $2 their networks. */
export const waitingSql = `
  select c.id, p.title, p.language, c.answer_by::text as "answerBy",
    json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network
  from colleague_review c join proposal p on p.id = c.proposal_id and p.version = c.version join network n on n.id = c.network_id
  where c.person_id = $1 and c.network_id = any($2) and c.state = 'asked' and p.state in ('proposed', 'no_quorum')
  order by c.answer_by, c.id limit 20`;
