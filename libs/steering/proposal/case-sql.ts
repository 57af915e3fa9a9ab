import { notEnded } from '#libs/platform';
import { proposalColumns } from './proposal-row.js';

/** Names of a network or body by language, as JSON. */
export const names = (table: 'network' | 'body', id: string) =>
  `(select coalesce(json_object_agg(language, name), '{}') from ${table}_name where ${table}_id = ${id})`;

const paidTenants = `(select coalesce(json_agg(json_build_object('slug', x.slug, 'name', x.name) order by x.name), '[]')
  from tenant x where x.id = any(c.paid_tenants))`;

/** Whose body it is before, of a row that says it: a network, or a municipality; null for the other. */
export const networkOf = (row: string) => `(select json_build_object('id', n.id, 'slug', n.slug, 'names', ${names('network', 'n.id')})
  from network n where n.id = ${row}.network_id)`;
export const tenantOf = (row: string) =>
  `(select json_build_object('slug', o.slug, 'name', o.name) from tenant o where o.id = ${row}.body_tenant_id)`;

/** $1 the case. Every row under the reader's policies. */
export const caseSql = `
  select ${proposalColumns}, p.pitch, p.proposed_at, coalesce(p.pitch_language, t.language) as pitch_language, p.withdraws,
    (select name from person_profile where person_id = p.proposed_by) as proposer,
    ${networkOf('p')} as network, ${tenantOf('p')} as body_tenant,
    json_build_object('id', b.id, 'slug', b.slug, 'names', ${names('body', 'b.id')}, 'statutory', b.statutory,
      'seats', (select count(*)::integer from seat where body_id = b.id and ${notEnded('seat')}),
      'preset', (select rules ->> 'preset' from rule_set where body_id = b.id and effective_on <= app.now()::date order by version desc limit 1)) as body,
    b.secretary_id,
    json_build_object('slug', t.slug, 'name', t.name) as tenant,
    (select json_build_object('slug', e.slug, 'newestVersion', e.version, 'kind', e.kind, 'summary', e.summary) from entry e where e.id = p.entry_id) as entry,
    coalesce((select max(m.version) from entry_mark m where m.entry_id = p.entry_id and m.network_id = p.network_id and m.kind = 'approved'
        and m.withdrawn_at is null and m.version < p.version), nullif(p.version - 1, 0)) as compared_to,
    v.content,
    (select json_build_object('background', c.background, 'assessment', c.assessment, 'recommendation', c.recommendation,
        'recommended', c.recommended, 'language', c.language, 'revision', c.revision, 'writtenAt', c.written_at, 'writtenBy', (select name from person_profile where person_id = c.written_by),
        'paidTenants', ${paidTenants})
      from case_paper c where c.proposal_id = p.id and c.version = p.version) as paper
  from proposal p join body b on b.id = p.body_id join tenant t on t.id = p.tenant_id
    left join entry_version v on v.entry_id = p.entry_id and v.number = p.version
  where p.id = $1`;

/** $1 the case, $2 the version before the body: the newest paper on an older one. */
export const earlierPaperSql = `
  select c.version, c.background, c.assessment, c.recommendation, c.recommended, c.language, ${paidTenants} as "paidTenants"
  from case_paper c where c.proposal_id = $1 and c.version < $2 order by c.version desc limit 1`;

/** $1 the round. Ballots and attendance are what the reader's policies leave of them. */
export const roundSeatsSql = `
  select s.seat_id, s.number, s.role, s.tenant_id, s.sector, s.holder_id, s.deputy_id, s.recusal, s.recusal_ground, s.recusal_reason, s.recusal_at,
    s.deputy_aside, s.acting_id, s.acting_as, s.uses_it, s.use_note, t.language,
    case when t.id is not null then json_build_object('slug', t.slug, 'name', t.name) end as tenant,
    (select name from person_profile where person_id = s.holder_id) as holder,
    (select name from person_profile where person_id = s.deputy_id) as deputy,
    a.answered_at, b.vote, b.reason, b.statement, b.cast_at, b.cast_by
  from round_seat s left join tenant t on t.id = s.tenant_id
    left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id
    left join ballot b on b.round_id = s.round_id and b.seat_id = s.seat_id
  where s.round_id = $1 order by s.number`;

/** $1 the round, $2 the reader: their own answers but the one that stands, newest first. */
export const earlierAnswersSql = `
  select vote, reason, cast_at as "castAt" from ballot_change where round_id = $1 and cast_by = $2 order by cast_at desc, id desc
  offset (select count(*) from ballot where round_id = $1 and cast_by = $2)`;
