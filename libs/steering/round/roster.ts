import { notEnded, type Transaction } from '#libs/platform';
import type { OfBody } from '../body/body-access.js';
import { sitting } from '../body/sitting.js';
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

/** Who sits that day (ISO; without it today), with those asked to stand aside and those known to use what is decided on. */
export async function rosterOf(
  tx: Transaction,
  bodyId: string,
  entryId: string | null,
  day = tx.now.toISOString().slice(0, 10),
): Promise<Omit<FrozenSeat, 'recusal' | 'deputyAside'>[]> {
  const seats = await tx.query<Omit<FrozenSeat, 'recusal' | 'deputyAside'>>(
    `select s.id as "seatId", s.number, s.role, s.tenant_id as "tenantId", s.sector,
       ${sitting('holder', '$3::date')} as "holderId", ${sitting('deputy', '$3::date')} as "deputyId",
       exists (select from entry_mark m where m.entry_id = $2 and m.kind = 'in_use' and m.tenant_id = s.tenant_id
               and m.withdrawn_at is null) as "usesIt"
     from seat s where s.body_id = $1 and ${notEnded('s', '$3::date')} order by s.number`,
    [bodyId, entryId, day],
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
  round: { id: string } & OfBody,
  seats: readonly FrozenSeat[],
  interests: Interests,
  rules: Rules,
): Promise<void> {
  const rows = seats.map((seat) => {
    const acting = actingFor(seat, rules);
    return {
      seat_id: seat.seatId,
      number: seat.number,
      role: seat.role,
      tenant_id: seat.tenantId,
      sector: seat.sector,
      holder_id: seat.holderId,
      deputy_id: seat.deputyId,
      recusal: seat.recusal,
      recusal_ground: seat.recusal === 'suggested' ? suggestionFor(seat, interests, rules) : null,
      acting_id: acting?.personId ?? null,
      acting_as: acting?.as ?? null,
      uses_it: seat.usesIt,
    };
  });
  // A council has as many seats as it has; they are written in one statement.
  await tx.query(
    `insert into round_seat (round_id, network_id, body_tenant_id, body_id, seat_id, number, role, tenant_id, sector, holder_id, deputy_id, recusal,
       recusal_ground, acting_id, acting_as, uses_it)
     select $1, $2, $3, $4, s.* from jsonb_to_recordset($5::jsonb) as s (seat_id uuid, number integer, role text, tenant_id uuid, sector text,
       holder_id uuid, deputy_id uuid, recusal text, recusal_ground text, acting_id uuid, acting_as text, uses_it boolean)`,
    [round.id, round.network_id, round.body_tenant_id, round.body_id, JSON.stringify(rows)],
  );
}
