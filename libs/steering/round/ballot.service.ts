import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, parseInput, type Transaction } from '#libs/platform';
import { bodyOf, isInsideOrSits } from '../body/body-access.js';
import { onList } from '../consent/taken-out.js';
import { NotYourVote, RecusalFirst, RoundClosed } from '../errors.js';
import { keepBallots } from './keep-ballots.js';
import { isPending } from './recusal.js';
import { BallotInput, DisclosureInput } from './round.dto.js';
import { askedIn, ownSeatsOf, type RoundRow, type RoundSeatRow, visibleRound } from './round-row.js';
import { needsReason, type Vote } from './tally.js';

/** One seat's answer, changed at will until the round closes. */
@Injectable()
export class BallotService {
  constructor(private readonly database: Database) {}

  async vote(actor: Actor, roundId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const round = await openToVote(tx, actor, roundId);
      const seat = await ownSeat(tx, actor, round);
      const wish = parseInput(BallotInput, input);
      const vote = wish.vote === 'as_recommended' ? round.recommended : wish.vote;
      // Who follows a recommendation to reject or send back has its words for a reason.
      const reason =
        (await ownReason(tx, round, seat, vote, wish)) ||
        (needsReason(vote) && wish.vote === 'as_recommended' ? round.recommendation.trim() || null : null);
      const ballot = { vote, reason, statement: wish.statement.trim() || null };
      if (vote === 'abstain' && !round.rules.abstention) throw new InvalidInput({ vote: ['no_abstention'] });
      if (needsReason(vote) && !reason) throw new InvalidInput({ reason: ['reason_needed'] });
      await keepBallots(tx, seat.acting_id as string, [{ roundId: round.id, seatId: seat.seat_id, ...ballot }]);
    });
  }

  /** «We use it»: told to everyone, and disqualifies nobody. */
  async disclose(actor: Actor, roundId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const round = await openToVote(tx, actor, roundId);
      const seat = await ownSeat(tx, actor, round);
      const { usesIt, note } = parseInput(DisclosureInput, input);
      await tx.execute('update round_seat set uses_it = $3, use_note = $4 where round_id = $1 and seat_id = $2', [
        round.id,
        seat.seat_id,
        usesIt,
        note.trim() || null,
      ]);
    });
  }
}

/** What a vote is given on. However large the council: neither its roster nor those who follow the debate. */
export interface Voting extends Pick<RoundRow, 'id' | 'body_id' | 'network_id' | 'body_tenant_id' | 'rules' | 'deadline' | 'zone'> {
  recommended: Vote;
  recommendation: string;
  /** Decided together with other cases, as nobody has taken it out. */
  on_list: boolean;
}

/** The round, for one who may vote in it, held against a count that begins now; for `update` against every other change too. */
export async function openToVote(tx: Transaction, actor: Actor, id: string, lock: 'share' | 'update' = 'share'): Promise<Voting> {
  // A count that begins now waits for this answer; after one that was first, the round is found no more: it is closed.
  const [round] = isId(id)
    ? await tx.planned<Voting>(
        `select r.id, r.body_id, r.network_id, r.body_tenant_id, r.rules, r.deadline, r.zone, c.recommended, c.recommendation,
           ${onList} as on_list
         from round r join case_paper c on c.proposal_id = r.proposal_id and c.version = r.version
         where r.id = $1 and r.closed_at is null for ${lock} of r`,
        [id],
      )
    : [];
  if (!round || !isInsideOrSits(actor, bodyOf(round)))
    throw (await visibleRound(tx, actor, id)).closed_at === null ? new NotYourVote() : new RoundClosed();
  if (round.deadline <= tx.now) throw new RoundClosed();
  return round;
}

/** The seat that the actor votes for. Throws NotYourVote, or RecusalFirst where they are asked to stand aside. */
export async function ownSeat(tx: Transaction, actor: Actor, round: Voting): Promise<RoundSeatRow> {
  const seats = await ownSeatsOf(tx, round.id, actor.personId);
  const seat = seats.find((candidate) => candidate.acting_id === actor.personId);
  if (seat) return seat;
  if (seats.some((other) => askedIn(other) === actor.personId && isPending(other.recusal))) throw new RecusalFirst();
  throw new NotYourVote();
}

/** What was written to reject or send back is no reason to approve: left standing in the form, it goes with the vote it was given for. */
async function ownReason(tx: Transaction, round: Voting, seat: RoundSeatRow, vote: Vote, wish: BallotInput): Promise<string> {
  const reason = wish.reason.trim();
  if (!reason || needsReason(vote)) return reason;
  const [before] = await tx.query<{ vote: Vote; reason: string | null }>(
    'select vote, reason from ballot where round_id = $1 and seat_id = $2',
    [round.id, seat.seat_id],
  );
  return before && before.vote !== vote && before.reason === reason ? '' : reason;
}
