import type { Transaction } from '#libs/platform';
import { oneVoteEach } from './one-vote-each.js';
import { actingFor, askedFor, type Interests, type RecusalGround, type RosterSeat, suggestedGround } from './recusal.js';
import type { Rules } from './rules.js';
import type { SeatRole } from './tally.js';

/** A seat as it is on the day a round opens. */
export interface FrozenSeat extends RosterSeat {
  seatId: string;
  number: number;
  role: SeatRole;
  tenantId: string | null;
  sector: string | null;
  usesIt: boolean;
}

/** Who sits today, with those asked to stand aside and those known to use what is decided on. */
export async function rosterOf(tx: Transaction, bodyId: string, entryId: string): Promise<Omit<FrozenSeat, 'recusal' | 'deputyAside'>[]> {
  const sitting = (capacity: string) => `(select h.person_id from seat_holding h where h.seat_id = s.id and h.capacity = '${capacity}'
    and h.since <= app.now()::date and coalesce(h.until, 'infinity') >= app.now()::date)`;
  const seats = await tx.query<Omit<FrozenSeat, 'recusal' | 'deputyAside'>>(
    `select s.id as "seatId", s.number, s.role, s.tenant_id as "tenantId", s.sector,
       ${sitting('holder')} as "holderId", ${sitting('deputy')} as "deputyId",
       exists (select from entry_mark m where m.entry_id = $2 and m.kind = 'in_use' and m.tenant_id = s.tenant_id
               and m.withdrawn_at is null) as "usesIt"
     from seat s where s.body_id = $1 order by s.number`,
    [bodyId, entryId],
  );
  return oneVoteEach(seats);
}

/** Why the seat is asked to stand aside; null also where nobody is there to answer. */
export function suggestionFor(
  seat: Pick<FrozenSeat, 'tenantId' | 'holderId' | 'deputyId'>,
  interests: Interests,
  rules: Pick<Rules, 'deputies'>,
): RecusalGround | null {
  const personId = askedFor(seat, rules);
  return personId ? suggestedGround({ tenantId: seat.tenantId, holderId: personId }, interests) : null;
}

export async function insertRoster(
  tx: Transaction,
  round: { id: string; network_id: string },
  seats: readonly FrozenSeat[],
  interests: Interests,
  rules: Rules,
): Promise<void> {
  for (const seat of seats) {
    const acting = actingFor(seat, rules);
    await tx.query(
      `insert into round_seat (round_id, network_id, seat_id, number, role, tenant_id, sector, holder_id, deputy_id, recusal,
         recusal_ground, acting_id, acting_as, uses_it)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        round.id,
        round.network_id,
        seat.seatId,
        seat.number,
        seat.role,
        seat.tenantId,
        seat.sector,
        seat.holderId,
        seat.deputyId,
        seat.recusal,
        seat.recusal === 'suggested' ? suggestionFor(seat, interests, rules) : null,
        acting?.personId ?? null,
        acting?.as ?? null,
        seat.usesIt,
      ],
    );
  }
}
