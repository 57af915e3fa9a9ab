import type { Actor } from '#libs/identity';
import { isId, NotFound, type Transaction } from '#libs/platform';
import { bodyOf, isInsideOrSits, mayPrepare, type OfBody } from '../body/body-access.js';
import type { Acting, RecusalState, RosterSeat } from './recusal.js';
import type { Rules } from './rules.js';
import type { SeatRole } from './tally.js';

export interface RoundRow extends OfBody {
  id: string;
  proposal_id: string;
  version: number;
  rules: Rules;
  open_votes: boolean;
  voters: string[];
  officers: string[];
  review_by: string;
  opened_at: Date;
  deadline: Date;
  zone: string;
  closed_at: Date | null;
}

export interface RoundSeatRow {
  seat_id: string;
  number: number;
  role: SeatRole;
  tenant_id: string | null;
  sector: string | null;
  holder_id: string | null;
  deputy_id: string | null;
  recusal: RecusalState;
  recusal_ground: string | null;
  deputy_aside: boolean;
  acting_id: string | null;
  acting_as: Acting['as'] | null;
  uses_it: boolean;
}

export const roundColumns = `id, network_id, body_tenant_id, body_id, proposal_id, version, rules, open_votes, voters, officers, review_by::text as review_by,
  opened_at, deadline, zone, closed_at`;

/** The round as the actor may see it; NotFound for those outside its body. */
export async function visibleRound(tx: Transaction, actor: Actor, id: string): Promise<RoundRow> {
  const [row] = isId(id) ? await tx.query<RoundRow>(`select ${roundColumns} from round where id = $1`, [id]) : [];
  if (!row || !isInsideOrSits(actor, bodyOf(row))) throw new NotFound('round');
  return row;
}

/** Chairs, secretary and whoever prepares for the body: they follow the round and close it, as long as they stand aside in no seat. */
export function isOfficerOf(actor: Actor, round: RoundRow): boolean {
  return round.officers.includes(actor.personId as string) || mayPrepare(actor, { ...bodyOf(round), secretary_id: null });
}
const seatColumns =
  'seat_id, number, role, tenant_id, sector, holder_id, deputy_id, recusal, recusal_ground, deputy_aside, acting_id, acting_as, uses_it';

export function seatsOf(tx: Transaction, roundId: string): Promise<RoundSeatRow[]> {
  return tx.query<RoundSeatRow>(`select ${seatColumns} from round_seat where round_id = $1 order by number`, [roundId]);
}

/** Those that the person holds or stands in for: all that their own part in the round is read from, however many seats there are. */
export function ownSeatsOf(tx: Transaction, roundId: string, personId: string | null): Promise<RoundSeatRow[]> {
  return tx.planned<RoundSeatRow>(
    `select ${seatColumns} from round_seat where round_id = $1 and $2 in (holder_id, deputy_id) order by number`,
    [roundId, personId],
  );
}

/** Whether a deputy can be called to the seat: nobody votes for two seats, or for one while standing aside in another. */
export function canBeCalled(personId: string, to: RoundSeatRow, seats: readonly RoundSeatRow[]): boolean {
  const others = seats.filter(({ seat_id }) => seat_id !== to.seat_id);
  return !others.some(({ acting_id }) => acting_id === personId) && !isAside(others, personId);
}

export function rosterSeat(seat: RoundSeatRow): RosterSeat {
  return { holderId: seat.holder_id, deputyId: seat.deputy_id, recusal: seat.recusal, deputyAside: seat.deputy_aside };
}

/** Who answers for the seat whether it stands aside: in a vacant one the deputy, where they were asked. */
export function askedIn(seat: RoundSeatRow): string | null {
  return seat.holder_id ?? (seat.recusal === 'none' ? null : seat.deputy_id);
}

/** Whether the person stands aside, or is asked to, in any seat: they see neither debate nor tally and decide nothing about the round. */
export function isAside(seats: readonly RoundSeatRow[], personId: string): boolean {
  return seats.some(
    (seat) =>
      (askedIn(seat) === personId && !['none', 'sits'].includes(seat.recusal)) || (seat.deputy_id === personId && seat.deputy_aside),
  );
}
