import type { Actor } from '#libs/identity';
import type { TakenOut } from '../consent/taken-out.js';
import type { OwnPart, RoundSeatView, RoundView } from '../proposal/case-view.js';
import { closesAt, isAwaited } from './all-answered.js';
import { countsAsRecused, isPending } from './recusal.js';
import { askedIn, isAside, isOfficerOf, type RoundRow, type RoundSeatRow, rosterSeat } from './round-row.js';
import { quorumOf, tally, type Vote } from './tally.js';

/** A seat with what the reader's policies leave of its answer. */
export interface SeatWithAnswer extends RoundSeatRow {
  tenant: { slug: string; name: string } | null;
  language: string | null;
  holder: string | null;
  deputy: string | null;
  recusal_reason: string | null;
  /** An instant in words where the row came as JSON. */
  recusal_at: Date | string | null;
  use_note: string | null;
  answered_at: Date | string | null;
  vote: Vote | null;
  reason: string | null;
  statement: string | null;
  cast_at: Date | null;
  cast_by: string | null;
}

/** With what a page says of the list that it is on, or was taken out of. */
export interface RoundOnPage extends RoundRow {
  list: string | null;
  taken_out: TakenOut | null;
}

/** An open round as the actor may see it: who stands aside sees who sits, and neither answers nor tally. Outside the body nobody reads why. */
export function roundView(actor: Actor, round: RoundOnPage, seats: readonly SeatWithAnswer[]): RoundView {
  const me = actor.personId as string;
  const aside = isAside(seats, me);
  const isOfficer = !aside && isOfficerOf(actor, round);
  const seesVotes = round.open_votes && round.voters.includes(me);
  const seesTurnout = round.voters.includes(me) || round.officers.includes(me);
  const isOfBody = seesTurnout || isOfficer || seats.some((seat) => seat.holder_id === me || seat.deputy_id === me);
  const answered = seats.filter(hasAnswered).length;
  const quorum = quorumOf(seats.length, round.rules);
  return {
    id: round.id,
    version: round.version,
    openedAt: round.opened_at,
    deadline: round.deadline,
    zone: round.zone,
    reviewBy: round.review_by,
    rules: round.rules,
    seats: seats.map((seat) => toSeat(seat, { isOfBody, seesTurnout, seesVotes, aside })),
    turnout: seesTurnout ? { answered, quorum, hasQuorum: answered >= quorum } : null,
    closesAt: seesTurnout ? closesAt(round.deadline, seats.map(answeringOf), round.taken_out !== null) : null,
    tally: seesVotes ? tally(seats.map(answerOf), round.rules) : null,
    mine: ownPart(me, seats),
    list: round.list,
    takenOut: round.taken_out && { ...round.taken_out, at: new Date(round.taken_out.at) },
    mayClose: isOfficer && seesTurnout && !seats.some((seat) => isAwaited(seat, hasAnswered(seat))),
    mayDecideRecusals: isOfficer && round.officers.includes(me) && round.rules.recusalDecidedBy === 'body',
  };
}

function hasAnswered({ answered_at }: SeatWithAnswer): boolean {
  return answered_at !== null;
}

function answeringOf(seat: SeatWithAnswer) {
  const { recusal, acting_id, recusal_at, answered_at } = seat;
  const instant = (at: Date | string | null) => (at === null ? null : new Date(at));
  return { recusal, acting_id, recusal_at: instant(recusal_at), answered_at: instant(answered_at) };
}

function answerOf(seat: SeatWithAnswer) {
  return { role: seat.role, recused: countsAsRecused(rosterSeat(seat)), deputySits: seat.acting_as === 'deputy', vote: seat.vote };
}

function toSeat(
  seat: SeatWithAnswer,
  reader: { isOfBody: boolean; seesTurnout: boolean; seesVotes: boolean; aside: boolean },
): RoundSeatView {
  const { isOfBody, seesTurnout, seesVotes, aside } = reader;
  return {
    id: seat.seat_id,
    number: seat.number,
    role: seat.role,
    tenant: seat.tenant,
    sector: seat.sector,
    language: seat.language,
    holder: seat.holder,
    deputy: seat.deputy,
    recusal: seat.recusal,
    ground: seat.recusal_ground as RoundSeatView['ground'],
    recusalReason: isOfBody ? seat.recusal_reason : null,
    deputyAside: seat.deputy_aside,
    sits: seat.acting_as,
    usesIt: seat.uses_it,
    // That it is used is told to everyone; what is said about it is debate.
    useNote: isOfBody && !aside ? seat.use_note : null,
    answered: seesTurnout ? hasAnswered(seat) : null,
    vote: seesVotes ? seat.vote : null,
    reason: seesVotes ? seat.reason : null,
    statement: seesVotes ? seat.statement : null,
  };
}

/** What the reader is to the round, told by the seats that they hold or stand in for. */
export function ownPart(me: string, seats: readonly SeatWithAnswer[]): OwnPart | null {
  const seat =
    seats.find((candidate) => candidate.acting_id === me) ??
    seats.find((candidate) => askedIn(candidate) === me || (candidate.deputy_id === me && candidate.deputy_aside));
  if (!seat) return null;
  const ballot = seat.vote && seat.cast_by === me && seat.cast_at ? seat : null;
  return {
    seatId: seat.seat_id,
    as: seat.acting_id === me ? (seat.acting_as ?? 'holder') : seat.holder_id === me ? 'holder' : 'deputy',
    part: partOf(me, seat),
    ballot: ballot && { vote: ballot.vote as Vote, reason: ballot.reason, statement: ballot.statement, castAt: ballot.cast_at as Date },
    earlier: [],
    language: seat.language,
    usesIt: seat.uses_it,
    useNote: seat.use_note,
  };
}

function partOf(me: string, seat: SeatWithAnswer): OwnPart['part'] {
  if (seat.acting_id === me) return 'votes';
  if (askedIn(seat) === me && seat.recusal === 'suggested') return 'is_asked';
  return askedIn(seat) === me && isPending(seat.recusal) ? 'waits' : 'aside';
}
