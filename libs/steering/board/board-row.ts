import type { Actor } from '#libs/identity';
import { bodyOf, mayPrepare } from '../body/body-access.js';
import type { RoundView } from '../proposal/case-view.js';
import { mayPropose, type ProposalRow } from '../proposal/proposal-row.js';
import { isPending } from '../round/recusal.js';
import type { RoundRow } from '../round/round-row.js';
import { roundView, type SeatWithAnswer } from '../round/round-view.js';
import { quorumOf } from '../round/tally.js';
import { type CaseStanding, groupOf, taskOf } from './board-group.js';
import type { BoardPlace } from './board-place.js';
import type { BoardRow } from './board-view.js';

/** As JSON carries it: `voters` and `officers` hold the reader alone, or nobody. */
type RoundNow = Omit<RoundRow, 'opened_at' | 'deadline'> & { opened_at: string; deadline: string; list: string | null };

/** What a case's standing is told by: see the statement. */
export interface StandingRow extends ProposalRow {
  moved_at: Date;
  moved_key: string;
  secretary_id: string | null;
  statutory: boolean;
  content_row: string | null;
  has_paper: boolean;
  round: RoundNow | null;
  seats: SeatWithAnswer[] | null;
}

/** A case as a list shows it. */
export interface CaseRow extends StandingRow, Pick<BoardRow, 'network' | 'body' | 'tenant'> {
  turnout: { seats: number; answered: number; aside: number };
  decision: (Omit<NonNullable<BoardRow['decision']>, 'decidedAt'> & { decidedAt: string }) | null;
}

/** Which places are missing matters to whoever can fill them, or writes the paper once they are filled. */
export function asksWhatIsMissing(actor: Actor, row: StandingRow): boolean {
  return row.state === 'proposed' && (preparesIt(actor, row) || mayPropose(actor, row));
}

export function standingOf(actor: Actor, row: StandingRow, missing: number, now: Date): CaseStanding {
  const round = row.round && viewOf(actor, row.round, row.seats ?? []);
  return {
    state: row.state,
    round: round && round.deadline > now ? partIn(round) : null,
    hasPaper: row.has_paper,
    isForMeeting: row.statutory,
    isComplete: missing === 0,
    mayPrepare: preparesIt(actor, row),
    mayPropose: mayPropose(actor, row),
  };
}

export function placeOf(row: StandingRow, standing: CaseStanding): BoardPlace {
  const deadline = row.round && new Date(row.round.deadline).toISOString();
  return { group: groupOf(standing), deadline, movedAt: row.moved_key, id: row.id };
}

export function toBoardRow(row: CaseRow, standing: CaseStanding, missing: number): BoardRow {
  const { round, turnout, decision } = row;
  const followsIt = round !== null && (round.voters.length > 0 || round.officers.length > 0);
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    kind: row.kind,
    network: row.network && { slug: row.network.slug, names: row.network.names },
    body: row.body,
    tenant: row.tenant,
    version: row.version,
    state: row.state,
    group: groupOf(standing),
    task: taskOf(standing),
    missing,
    deadline: round && new Date(round.deadline),
    list: round?.list ?? null,
    turnout: round && {
      answered: followsIt ? turnout.answered : null,
      seats: turnout.seats,
      quorum: followsIt ? quorumOf(turnout.seats, round.rules) : 0,
      aside: turnout.aside,
    },
    decision: decision && { ...decision, decidedAt: new Date(decision.decidedAt) },
    movedAt: row.moved_at,
  };
}

function preparesIt(actor: Actor, row: StandingRow): boolean {
  return mayPrepare(actor, { ...bodyOf(row), secretary_id: row.secretary_id });
}

/** The seats are those that the reader's own part is told by: nothing is counted by them. */
function viewOf(actor: Actor, round: RoundNow, seats: readonly SeatWithAnswer[]): RoundView {
  return roundView(actor, { ...round, opened_at: new Date(round.opened_at), deadline: new Date(round.deadline), taken_out: null }, seats);
}

function partIn(round: RoundView): CaseStanding['round'] {
  return {
    part: round.mine?.part ?? null,
    hasVoted: round.mine?.ballot != null,
    mayClose: round.mayClose,
    recusalsToDecide: round.mayDecideRecusals && round.seats.some((seat) => seat.recusal !== 'suggested' && isPending(seat.recusal)),
  };
}
