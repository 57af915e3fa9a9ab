import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, InvalidInput, newId, parseInput, type Transaction } from '#libs/platform';
import { NotYourVote, RecusalSettled, RoundClosed } from '../errors.js';
import { type Acting, actingFor, afterStep, isPending } from './recusal.js';
import { RecusalInput } from './round.dto.js';
import {
  askedIn,
  canBeCalled,
  isAside,
  isOfficerOf,
  type RoundRow,
  type RoundSeatRow,
  rosterSeat,
  roundColumns,
  seatsOf,
  visibleRound,
} from './round-row.js';
import { sendVoteRequest } from './send-vote-request.job.js';

/** Standing aside: the member declares, the body decides where its rules say so, the deputy is called. */
@Injectable()
export class RecusalService {
  constructor(private readonly database: Database) {}

  async take(actor: Actor, roundId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      await visibleRound(tx, actor, roundId);
      const wish = parseInput(RecusalInput, input);
      // Two who step at once: the second one sees what the first one did.
      const [round] = await tx.query<RoundRow>(`select ${roundColumns} from round where id = $1 for update`, [roundId]);
      if (!round) throw await whyNot(tx, actor, roundId);
      if (round.deadline <= tx.now) throw new RoundClosed();
      const seats = await seatsOf(tx, roundId);
      const byBody = wish.step === 'confirm' || wish.step === 'refuse';
      const seat = byBody ? seatToDecideOn(actor, round, seats, wish.seat) : memberSeat(actor, seats);
      if (!byBody && seat.acting_as === 'deputy' && seat.acting_id === actor.personId)
        return deputyAside(tx, round, seat, wish, actor.personId);
      const recusal = afterStep(seat.recusal, wish.step, round.rules);
      if (!recusal) throw new RecusalSettled();
      await settle(tx, round, { ...seat, recusal }, byBody ? null : wish, seat, actingNow({ ...seat, recusal }, round, seats));
    });
  }
}

/** Why the round cannot be changed by the actor: it was closed meanwhile, or it is none of theirs. */
async function whyNot(tx: Transaction, actor: Actor, roundId: string): Promise<RoundClosed | NotYourVote> {
  const { closed_at } = await visibleRound(tx, actor, roundId);
  return closed_at === null ? new NotYourVote() : new RoundClosed();
}

function actingNow(seat: RoundSeatRow, round: RoundRow, seats: readonly RoundSeatRow[]): Acting | null {
  const acting = actingFor(rosterSeat(seat), round.rules);
  return acting?.as === 'deputy' && !canBeCalled(acting.personId, seat, seats) ? null : acting;
}

function memberSeat(actor: Actor, seats: readonly RoundSeatRow[]): RoundSeatRow {
  const mine = seats.find((seat) => askedIn(seat) === actor.personId || (seat.acting_as === 'deputy' && seat.acting_id === actor.personId));
  if (!mine) throw new NotYourVote();
  return mine;
}

function seatToDecideOn(actor: Actor, round: RoundRow, seats: readonly RoundSeatRow[], seatId: string | null): RoundSeatRow {
  const personId = actor.personId as string;
  if (!isOfficerOf(actor, round) || isAside(seats, personId)) throw new Forbidden('proposal.prepare');
  const seat = seats.find(({ seat_id }) => seat_id === seatId);
  if (!seat) throw new InvalidInput({ seat: ['isIn'] });
  return seat;
}

/** The deputy who was called stands aside as well: nobody votes for the seat. */
async function deputyAside(tx: Transaction, round: RoundRow, seat: RoundSeatRow, wish: RecusalInput, personId: string): Promise<void> {
  if (wish.step !== 'declare') throw new RecusalSettled();
  await withdrawBallot(tx, round.id, seat.seat_id, personId);
  await tx.execute(
    `update round_seat set deputy_aside = true, acting_id = null, acting_as = null, recusal_at = $3 where round_id = $1 and seat_id = $2`,
    [round.id, seat.seat_id, tx.now],
  );
  await followDebate(tx, round, { out: personId });
}

async function settle(
  tx: Transaction,
  round: RoundRow,
  seat: RoundSeatRow,
  wish: RecusalInput | null,
  before: RoundSeatRow,
  acting: Acting | null,
): Promise<void> {
  // Before the seat is taken from its holder, who alone may take the vote back.
  if (before.acting_as === 'holder' && before.acting_id && acting?.as !== 'holder')
    await withdrawBallot(tx, round.id, seat.seat_id, before.acting_id);
  await tx.execute(
    `update round_seat set recusal = $3, recusal_ground = coalesce($4, recusal_ground), recusal_reason = coalesce($5, recusal_reason),
       recusal_at = $6, acting_id = $7, acting_as = $8 where round_id = $1 and seat_id = $2`,
    [
      round.id,
      seat.seat_id,
      seat.recusal,
      wish ? (wish.ground ?? before.recusal_ground ?? (wish.step === 'declare' ? 'other' : null)) : null,
      wish?.reason.trim() || null,
      tx.now,
      acting?.personId ?? null,
      acting?.as ?? null,
    ],
  );
  const aside = seat.recusal === 'aside' || isPending(seat.recusal);
  await followDebate(tx, round, {
    out: aside ? askedIn(seat) : null,
    in: acting?.personId ?? null,
    officer: aside ? null : officerOf(seat),
  });
  if (acting?.as === 'deputy') await tx.enqueue(sendVoteRequest, { roundId: round.id, personId: acting.personId, kind: 'vote' });
}

function officerOf(seat: RoundSeatRow): string | null {
  return seat.role === 'member' ? null : seat.holder_id;
}

async function followDebate(
  tx: Transaction,
  round: RoundRow,
  change: { out: string | null; in?: string | null; officer?: string | null },
): Promise<void> {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== change.out);
  const plus = (ids: string[], id: string | null | undefined) => (id ? [...new Set([...ids, id])] : ids);
  await tx.execute('update round set voters = $2, officers = $3 where id = $1', [
    round.id,
    plus(without(round.voters), change.in),
    plus(without(round.officers), change.officer),
  ]);
}

/** A vote given before its giver stood aside does not count; that it was given stays in its giver's history. */
async function withdrawBallot(tx: Transaction, roundId: string, seatId: string, personId: string): Promise<void> {
  const withdrawn = await tx.execute('delete from ballot where round_id = $1 and seat_id = $2 and cast_by = $3', [
    roundId,
    seatId,
    personId,
  ]);
  if (withdrawn === 0) return;
  await tx.execute('delete from attendance where round_id = $1 and seat_id = $2', [roundId, seatId]);
  await tx.query('insert into ballot_change (id, round_id, seat_id, cast_by, cast_at) values ($1, $2, $3, $4, $5)', [
    newId(),
    roundId,
    seatId,
    personId,
    tx.now,
  ]);
}
