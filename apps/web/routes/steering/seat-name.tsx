import type { SeatRole } from '#libs/steering';
import { useT } from '../../kit/language.js';

/** «Bærum kommune, nestleder»: whose seat it is. */
export function SeatName({ seat }: { seat: { role: SeatRole; tenant: { name: string } | null; sector: string | null } }) {
  const t = useT();
  const owner = [seat.tenant?.name, seat.sector && t(`steering.sector.${seat.sector}`)].filter(Boolean).join(', ');
  return (
    <>
      {owner}
      {seat.role !== 'member' && <span className="seat-role">, {t(`steering.role.${seat.role}`)}</span>}
    </>
  );
}
