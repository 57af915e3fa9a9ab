import { isId, NotFound, notEnded, type Transaction } from '#libs/platform';

/** A seat with what decides who may do what with it: whose it is, and whose its body is. */
export interface SeatRow {
  id: string;
  body_id: string;
  seat_tenant_id: string | null;
  network_id: string | null;
  tenant_id: string | null;
  secretary_id: string | null;
  /** Of the seat, or of its body; null while they stay. */
  last_day: string | null;
}

/** NotFound where the seat or its body has ended. */
export async function seatOf(tx: Transaction, seatId: string): Promise<SeatRow> {
  const [seat] = isId(seatId)
    ? await tx.query<SeatRow>(
        `select s.id, s.body_id, s.tenant_id as seat_tenant_id, b.network_id, b.tenant_id, b.secretary_id,
           (least(s.ended_on, b.ended_on) - 1)::text as last_day
         from seat s join body b on b.id = s.body_id
         where s.id = $1 and ${notEnded('s')} and ${notEnded('b')}`,
        [seatId],
      )
    : [];
  if (!seat) throw new NotFound('seat');
  return seat;
}
