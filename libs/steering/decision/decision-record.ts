import { createHash } from 'node:crypto';
import type { OfBody } from '../body/body-access.js';
import type { Recommended } from '../proposal/proposal.dto.js';
import type { CaseKind } from '../proposal/proposal-row.js';
import { countsAsRecused, type RecusalGround } from '../round/recusal.js';
import { type RoundSeatRow, rosterSeat } from '../round/round-row.js';
import type { Rules } from '../round/rules.js';
import type { SeatRole, Tally, Vote } from '../round/tally.js';

export interface BallotRow {
  seat_id: string;
  vote: Vote;
  reason: string | null;
  statement: string | null;
  cast_by: string;
}

/** What is decided on, by which rules, and where: in a round between meetings, or in a meeting. */
export interface Deciding extends OfBody {
  proposal_id: string;
  version: number;
  rules: Rules;
  /** ISO day; only what approves an entry has one. */
  review_by: string | null;
  made: { in: 'round'; id: string; openedAt: Date; deadline: Date; list: string | null } | { in: 'meeting'; id: string };
  decidedAt: Date;
}

export interface CaseRow {
  kind: CaseKind;
  entry_id: string | null;
  /** A motion's words, or why an approval should be withdrawn. */
  text: string | null;
  text_language: string | null;
  /** The approval that is to be withdrawn. */
  withdraws: string | null;
  tenant_id: string;
  title: string;
  language: string;
  recommended: Recommended;
  recommendation: string;
  recommendation_language: string | null;
  networks: string[];
  is_public: boolean;
}

/** A seat in the record: ids, and hashes of what names and reasons said. */
export interface RecordedSeat {
  seat: string;
  number: number;
  role: SeatRole;
  tenant: string | null;
  sector: string | null;
  holder: string | null;
  holderName: string | null;
  deputy: string | null;
  deputyName: string | null;
  sits: 'holder' | 'deputy' | null;
  recused: boolean;
  ground: RecusalGround | null;
  usesIt: boolean;
  vote: Vote | null;
  reason: string | null;
}

/** What the hash of a decision covers, and what its page shows. Instants and days are ISO 8601. */
export interface DecisionRecord {
  decision: string;
  number: number;
  /** Null where the body is a municipality's own. */
  network: string | null;
  body: string;
  proposal: string;
  /** Null where it was decided in a meeting. */
  round: string | null;
  /** The list of cases decided together that it was on to the end. Not in other records. */
  consentList?: string;
  /** Null where it was decided in a round. Not in the records made before meetings decided. */
  meeting?: string | null;
  /** Not in the records made before there were motions: those are of entries. */
  kind?: CaseKind;
  /** Null for a motion. */
  entry: string | null;
  version: number;
  tenant: string;
  title: string;
  /** A motion's words, or why an approval should be withdrawn. */
  text?: string | null;
  /** Of the reason; a motion is written in `language`. Not in the records made before approvals were withdrawn. */
  textLanguage?: string | null;
  /** The body's earlier decision whose approval is to be withdrawn. Likewise. */
  withdraws?: string | null;
  language: string;
  recommended: Recommended;
  recommendation: string;
  /** Not in the records made before case papers said it: those stay as they were. */
  recommendationLanguage?: string | null;
  outcome: Tally['outcome'];
  tally: Tally;
  rules: Rules;
  /** Of the round; null where it was decided in a meeting. */
  openedAt: string | null;
  deadline: string | null;
  decidedAt: string;
  /** Set where the outcome is an approval. */
  reviewBy: string | null;
  /** The body's earlier approval whose place this one takes. Not in the records made before this was kept. */
  supersedes?: string | null;
  seats: RecordedSeat[];
  /** Dissents that are to be kept, word for word. */
  statements: { seat: string; text: string }[];
}

interface Parts {
  id: string;
  number: number;
  deciding: Deciding;
  proposal: CaseRow;
  seats: readonly RoundSeatRow[];
  ballots: readonly BallotRow[];
  tally: Tally;
  hashOfName: ReadonlyMap<string, { hash: string }>;
  supersedes: string | null;
}

export function recordOf({ id, number, deciding, proposal, seats, ballots, tally, hashOfName, supersedes }: Parts): DecisionRecord {
  const ballotOf = new Map(ballots.map((ballot) => [ballot.seat_id, ballot]));
  const nameOf = (personId: string | null) => (personId ? (hashOfName.get(personId)?.hash ?? null) : null);
  const { made } = deciding;
  return {
    decision: id,
    number,
    network: deciding.network_id,
    body: deciding.body_id,
    proposal: deciding.proposal_id,
    round: made.in === 'round' ? made.id : null,
    meeting: made.in === 'meeting' ? made.id : null,
    ...(made.in === 'round' && made.list ? { consentList: made.list } : {}),
    kind: proposal.kind,
    entry: proposal.entry_id,
    version: deciding.version,
    tenant: proposal.tenant_id,
    title: proposal.title,
    text: proposal.text,
    textLanguage: proposal.text_language,
    withdraws: proposal.withdraws,
    language: proposal.language,
    recommended: proposal.recommended,
    recommendation: proposal.recommendation,
    recommendationLanguage: proposal.recommendation_language,
    outcome: tally.outcome,
    tally,
    rules: deciding.rules,
    openedAt: made.in === 'round' ? made.openedAt.toISOString() : null,
    deadline: made.in === 'round' ? made.deadline.toISOString() : null,
    decidedAt: deciding.decidedAt.toISOString(),
    reviewBy: tally.outcome === 'approved' && proposal.kind === 'entry' ? deciding.review_by : null,
    supersedes,
    seats: seats.map((seat) => {
      const ballot = ballotOf.get(seat.seat_id);
      return {
        seat: seat.seat_id,
        number: seat.number,
        role: seat.role,
        tenant: seat.tenant_id,
        sector: seat.sector,
        holder: seat.holder_id,
        holderName: nameOf(seat.holder_id),
        deputy: seat.deputy_id,
        deputyName: nameOf(seat.deputy_id),
        sits: seat.acting_as,
        recused: countsAsRecused(rosterSeat(seat)),
        ground: seat.recusal_ground as RecusalGround | null,
        usesIt: seat.uses_it,
        vote: ballot?.vote ?? null,
        reason: ballot?.reason ? reasonHash(id, seat.seat_id, ballot.reason) : null,
      };
    }),
    statements: ballots.flatMap(({ seat_id, statement }) => (statement ? [{ seat: seat_id, text: statement }] : [])),
  };
}

/** Reasons stay inside the network; the record proves them. */
export function reasonHash(decisionId: string, seatId: string, reason: string): string {
  return createHash('sha256').update(`${decisionId}\n${seatId}\n${reason}`).digest('hex');
}
