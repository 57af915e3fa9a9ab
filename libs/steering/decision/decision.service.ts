import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, defineSystemTask, isId, NotFound } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { names, networkOf, tenantOf } from '../proposal/case-sql.js';
import { firstBroken, type Link, nameHash } from './decision-hash.js';
import { type DecisionRecord, reasonHash } from './decision-record.js';
import type { DecidedSeat, DecisionView, OtherDecision } from './decision-view.js';
import { speakerOf } from './speaker.js';

const verifyTask = defineSystemTask('steering.verify-chain', 'a chain is checked whole, also with the decisions its reader may not see');

interface DecisionRow {
  id: string;
  number: number;
  body_id: string;
  proposal_id: string;
  record: DecisionRecord;
  hash: string;
  network: DecisionView['network'];
  body_tenant: DecisionView['bodyTenant'];
  body: { slug: string; names: Names };
  entry: { tenant: string; slug: string } | null;
  paper_language: string | null;
  tenants: Record<string, { slug: string; name: string; language: string }>;
  names: Record<string, { name: string; salt: string }>;
  reasons: Record<string, string>;
  supersedes: OtherDecision | null;
  superseded_by: OtherDecision | null;
  withdraws: OtherDecision | null;
  withdrawn_by: OtherDecision | null;
  withdrawal_case: string | null;
}

const other = (condition: string) => `(select json_build_object('number', o.number, 'proposalId', o.proposal_id, 'decidedAt', o.decided_at)
  from decision o where ${condition})`;

const decisionWhere = (condition: string) => `
  select d.id, d.number, d.body_id, d.proposal_id, d.record, d.hash,
    ${networkOf('d')} as network, ${tenantOf('d')} as body_tenant,
    json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body,
    (select json_build_object('tenant', t.slug, 'slug', e.slug) from entry e join tenant t on t.id = e.tenant_id where e.id = d.entry_id) as entry,
    (select c.language from case_paper c where c.proposal_id = d.proposal_id and c.version = d.version) as paper_language,
    (select coalesce(json_object_agg(t.id, json_build_object('slug', t.slug, 'name', t.name, 'language', t.language)), '{}') from tenant t
      where t.id = d.tenant_id or t.id in (select (s ->> 'tenant')::uuid from jsonb_array_elements(d.record -> 'seats') s)) as tenants,
    (select coalesce(json_object_agg(x.person_id, json_build_object('name', x.name, 'salt', x.salt)), '{}') from decision_name x where x.decision_id = d.id) as names,
    (select coalesce(json_object_agg(x.seat_id, x.reason), '{}') from ballot x where x.round_id = d.round_id and x.reason is not null) as reasons,
    ${other('o.id = d.supersedes')} as supersedes, ${other('o.supersedes = d.id')} as superseded_by,
    ${other('o.id = d.withdraws')} as withdraws, ${other("o.withdraws = d.id and o.outcome = 'approved'")} as withdrawn_by,
    (select p.id from proposal p where p.withdraws = d.id and p.state in ('proposed', 'voting', 'sent_back', 'no_quorum')) as withdrawal_case
  from decision d join body b on b.id = d.body_id
  where ${condition}`;

/** The record: what a body decided, how, and that nobody changed it since. */
@Injectable()
export class DecisionService {
  /** By body, what was found when its rows were last hashed. */
  private readonly checked = new Map<string, { rows: string; holds: boolean }>();

  constructor(private readonly database: Database) {}

  /** NotFound for those who may neither see the body's decisions nor the entry it is about. */
  async read(actor: Actor, id: string): Promise<DecisionView> {
    requireAccess(actor, 'decision.read');
    const [row] = isId(id) ? await this.database.read<DecisionRow>(actor, decisionWhere('d.id = $1'), [id]) : [];
    if (!row) throw new NotFound('decision');
    return toView(row, await this.holds(row.body_id));
  }

  /** All decisions of a case that the actor may see, newest first. */
  async ofCase(actor: Actor, proposalId: string): Promise<DecisionView[]> {
    requireAccess(actor, 'decision.read');
    if (!isId(proposalId)) return [];
    const rows = await this.database.read<DecisionRow>(actor, `${decisionWhere('d.proposal_id = $1')} order by d.number desc limit 20`, [
      proposalId,
    ]);
    return this.seen(rows);
  }

  /** What a meeting decided that the actor may see, the oldest first. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<DecisionView[]> {
    requireAccess(actor, 'decision.read');
    if (!isId(meetingId)) return [];
    return this.seen(await this.database.read<DecisionRow>(actor, `${decisionWhere('d.meeting_id = $1')} order by d.number`, [meetingId]));
  }

  /** Rows of one body. */
  private async seen(rows: readonly DecisionRow[]): Promise<DecisionView[]> {
    const [first] = rows;
    if (!first) return [];
    const holds = await this.holds(first.body_id);
    return rows.map((row) => toView(row, holds));
  }

  /**
   * Whether the body's whole chain is what it was. A row gets a new `xmin` with whatever is written to it, by whomever:
   * while the rows stay the same, so does the answer, and a visitor's look hashes nothing.
   */
  private holds(bodyId: string): Promise<boolean> {
    return this.database.system(verifyTask, async (tx) => {
      const [state] = await tx.query<{ rows: string }>(
        `select md5(string_agg(concat_ws(' ', id, xmin), ',' order by number)) as rows from decision where body_id = $1`,
        [bodyId],
      );
      const rows = state?.rows ?? '';
      const known = this.checked.get(bodyId);
      if (known?.rows === rows) return known.holds;
      const links = await tx.query<Link>(
        'select number, record, previous_hash as "previousHash", hash from decision where body_id = $1 order by number',
        [bodyId],
      );
      const holds = firstBroken(links) === null;
      this.checked.set(bodyId, { rows, holds });
      return holds;
    });
  }
}

/** The names and reasons that the reader is shown are those that the record was made of. What was erased is not shown, and changes nothing. */
function isAsRecorded({ id, record, names, reasons }: DecisionRow): boolean {
  const named = (personId: string | null, hash: string | null) => {
    const shown = personId && names[personId];
    return !shown || nameHash(shown.name, shown.salt) === hash;
  };
  return record.seats.every(({ seat, holder, holderName, deputy, deputyName, reason }) => {
    const given = reasons[seat];
    return named(holder, holderName) && named(deputy, deputyName) && (given === undefined || reasonHash(id, seat, given) === reason);
  });
}

function toView(row: DecisionRow, chainHolds: boolean): DecisionView {
  const { record } = row;
  const tenantCalled = (id: string | null) => {
    const tenant = id && row.tenants[id];
    return tenant ? { slug: tenant.slug, name: tenant.name } : null;
  };
  const languageOf = (id: string | null) => (id ? (row.tenants[id]?.language ?? null) : null);
  const nameOf = (personId: string | null) => (personId ? (row.names[personId]?.name ?? null) : null);
  const seats = record.seats.map((seat): DecidedSeat => {
    const isDeputy = seat.sits === 'deputy';
    const tenant = tenantCalled(seat.tenant);
    const name = nameOf(isDeputy ? seat.deputy : seat.holder);
    return {
      number: seat.number,
      role: seat.role,
      tenant,
      sector: seat.sector,
      language: languageOf(seat.tenant),
      sits: seat.sits,
      recused: seat.recused,
      usesIt: seat.usesIt,
      vote: seat.vote,
      name,
      standsAside: seat.recused && isDeputy ? nameOf(seat.holder) : null,
      speaker: speakerOf({ isOfTenant: row.body_tenant !== null, tenant: tenant?.name, name }),
      reason: row.reasons[seat.seat] ?? null,
    };
  });
  return {
    id: row.id,
    number: row.number,
    proposalId: row.proposal_id,
    kind: record.kind ?? 'entry',
    network: row.network && { slug: row.network.slug, names: row.network.names },
    bodyTenant: row.body_tenant,
    body: { id: row.body_id, ...row.body },
    version: record.version,
    entry: record.entry === null ? null : { id: record.entry, tenant: row.entry?.tenant ?? '', slug: row.entry?.slug ?? '' },
    text: record.text ?? null,
    textLanguage: record.textLanguage ?? null,
    tenant: tenantCalled(record.tenant) ?? { slug: '', name: '' },
    title: record.title,
    language: record.language,
    recommended: record.recommended,
    recommendation: record.recommendation,
    recommendationLanguage: record.recommendationLanguage ?? row.paper_language,
    outcome: record.outcome,
    tally: record.tally,
    rules: record.rules,
    openedAt: record.openedAt,
    deadline: record.deadline,
    meetingId: record.meeting ?? null,
    listId: record.consentList ?? null,
    decidedAt: record.decidedAt,
    reviewBy: record.reviewBy,
    seats,
    statements: record.statements.map(({ seat, text }) => {
      const number = record.seats.find((candidate) => candidate.seat === seat)?.number ?? 0;
      const by = seats.find((candidate) => candidate.number === number);
      return { number, tenant: by?.tenant?.name ?? null, speaker: by?.speaker ?? '', language: by?.language ?? null, text };
    }),
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
    withdraws: row.withdraws,
    withdrawnBy: row.withdrawn_by,
    withdrawalCase: row.withdrawal_case,
    hash: row.hash,
    isUnchanged: chainHolds && isAsRecorded(row),
  };
}
