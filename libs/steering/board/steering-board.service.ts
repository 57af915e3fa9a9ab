import { Injectable } from '@nestjs/common';
import { readiness, storedContent } from '#libs/catalogue';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Clock, Database, decodeCursor, type Page, PageQuery, pageOf, parseInput } from '#libs/platform';
import { mayPrepare } from '../body/body-access.js';
import type { Names } from '../body/body-view.js';
import type { DecisionRecord } from '../decision/decision-record.js';
import { names } from '../proposal/case-sql.js';
import type { RoundView } from '../proposal/case-view.js';
import { ownNetwork, type ProposalRow } from '../proposal/proposal-row.js';
import { isPending } from '../round/recusal.js';
import type { RoundRow } from '../round/round-row.js';
import { roundView, type SeatWithAnswer } from '../round/round-view.js';
import { type CaseStanding, groupOf, taskOf } from './board-group.js';
import type { Board, BoardRow } from './board-view.js';

interface Row extends ProposalRow {
  moved_at: Date;
  moved_key: string;
  network: BoardRow['network'];
  tenant: BoardRow['tenant'];
  secretary_id: string | null;
  content: unknown;
  has_paper: boolean;
  round:
    | (Omit<RoundRow, 'opened_at' | 'deadline' | 'closed_at'> & { opened_at: string; deadline: string; closed_at: string | null })
    | null;
  seats: SeatWithAnswer[] | null;
  decision: { id: string; decidedAt: string; record: DecisionRecord } | null;
}

/** One statement for a list of cases: each with its open round and seats as the reader may see them, and its last decision. */
const rows = (condition: string) => `
  select p.id, p.network_id, p.body_id, p.entry_id, p.version, p.tenant_id, p.co_owners, p.title, p.language, p.state, p.proposed_by,
    p.moved_at, to_char(p.moved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moved_key, b.secretary_id, v.content,
    json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network,
    json_build_object('slug', t.slug, 'name', t.name) as tenant,
    exists (select from case_paper c where c.proposal_id = p.id and c.version = p.version) as has_paper,
    to_json(r) as round,
    (select json_agg(to_jsonb(s) || jsonb_build_object('answered_at', a.answered_at, 'vote', x.vote, 'cast_by', x.cast_by, 'cast_at', x.cast_at))
      from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id
        left join ballot x on x.round_id = s.round_id and x.seat_id = s.seat_id where s.round_id = r.id) as seats,
    (select json_build_object('id', d.id, 'decidedAt', d.decided_at, 'record', d.record)
      from decision d where d.proposal_id = p.id order by d.number desc limit 1) as decision
  from proposal p join network n on n.id = p.network_id join body b on b.id = p.body_id join tenant t on t.id = p.tenant_id
    left join entry_version v on v.entry_id = p.entry_id and v.number = p.version
    left join round r on r.proposal_id = p.id and r.closed_at is null
  where ${condition}`;

/** The steering board: what waits for the reader, what is under discussion, what was decided. */
@Injectable()
export class SteeringBoardService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest hundred cases of the network; NotFound outside it. */
  async board(actor: Actor, network: string): Promise<Board> {
    const networkId = ownNetwork(actor, network);
    const [head] = await this.database.read<Pick<Board, 'network' | 'body' | 'others'>>(
      actor,
      `select json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network,
         (select json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) from body b
          where b.network_id = n.id and b.kind = 'steering_group' and (b.ended_on is null or b.ended_on > app.now()::date)
          order by b.created_at limit 1) as body,
         (select coalesce(json_agg(json_build_object('slug', o.slug, 'names', ${names('network', 'o.id')}) order by o.slug), '[]') from network o
          where o.id = any($2) and o.id <> n.id and exists (select from body x where x.network_id = o.id and x.kind = 'steering_group')) as others
       from network n where n.id = $1`,
      [networkId, actor.networkIds],
    );
    const found = await this.database.read<Row>(actor, `${rows('p.network_id = $1')} order by p.moved_at desc, p.id desc limit 100`, [
      networkId,
    ]);
    return {
      network: head?.network ?? { slug: network, names: {} },
      body: head?.body ?? null,
      others: head?.others ?? [],
      rows: found.map((row) => this.toRow(actor, row)),
      mayPrepare: may(actor, 'proposal.prepare', { networkId }),
    };
  }

  /** The same cases by pages, for REST. */
  async list(actor: Actor, network: string, query: unknown): Promise<Page<BoardRow>> {
    const networkId = ownNetwork(actor, network);
    const { cursor, limit } = parseInput(PageQuery, query);
    const [movedAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const found = await this.database.read<Row>(
      actor,
      `${rows('p.network_id = $1 and ($2::timestamptz is null or (p.moved_at, p.id) < ($2, $3::uuid))')}
       order by p.moved_at desc, p.id desc limit $4`,
      [networkId, movedAt, id, limit + 1],
    );
    return pageOf(
      found,
      limit,
      (row) => [row.moved_key, row.id],
      (row) => this.toRow(actor, row),
    );
  }

  /** For the front page: cases of all the reader's networks in which something is waited for from them. */
  async waitingFor(actor: Actor): Promise<BoardRow[]> {
    requireAccess(actor, 'body.read');
    const found = await this.database.read<Row>(
      actor,
      `${rows(`p.network_id = any($1) and p.state in ('proposed', 'voting', 'sent_back', 'no_quorum')`)} order by r.deadline nulls last, p.moved_at limit 100`,
      [actor.networkIds],
    );
    return found.map((row) => this.toRow(actor, row)).filter((row) => row.task !== null);
  }

  private toRow(actor: Actor, row: Row): BoardRow {
    const round = row.round && roundView(actor, toRound(row.round), row.seats ?? []);
    const missing = row.content ? readiness(storedContent(row.content)).templateMissing.length : 0;
    const standing: CaseStanding = {
      state: row.state,
      round: round && round.deadline > this.clock.now() ? partIn(round) : null,
      hasPaper: row.has_paper,
      isComplete: missing === 0,
      mayPrepare: mayPrepare(actor, { network_id: row.network_id, tenant_id: null, secretary_id: row.secretary_id }),
      mayPropose: [row.tenant_id, ...row.co_owners].some((tenantId) => may(actor, 'proposal.make', { tenantId })),
    };
    return {
      id: row.id,
      title: row.title,
      language: row.language,
      network: row.network as { slug: string; names: Names },
      tenant: row.tenant,
      version: row.version,
      state: row.state,
      group: groupOf(standing),
      task: taskOf(standing),
      missing,
      deadline: round?.deadline ?? null,
      turnout: round && {
        answered: round.turnout?.answered ?? null,
        seats: round.seats.length,
        quorum: round.turnout?.quorum ?? 0,
        aside: round.seats.filter((seat) => seat.recusal === 'aside' && seat.sits === null).length,
      },
      decision: row.decision && {
        id: row.decision.id,
        outcome: row.decision.record.outcome,
        decidedAt: new Date(row.decision.decidedAt),
        reviewBy: row.decision.record.reviewBy,
        tally: row.decision.record.tally,
      },
      movedAt: row.moved_at,
    };
  }
}

function partIn(round: RoundView): CaseStanding['round'] {
  return {
    part: round.mine?.part ?? null,
    hasVoted: round.mine?.ballot != null,
    mayClose: round.mayClose,
    recusalsToDecide: round.mayDecideRecusals && round.seats.some((seat) => seat.recusal !== 'suggested' && isPending(seat.recusal)),
  };
}

function toRound(row: NonNullable<Row['round']>): RoundRow {
  return { ...row, opened_at: new Date(row.opened_at), deadline: new Date(row.deadline), closed_at: null };
}
