import { Injectable } from '@nestjs/common';
import { type Actor, ActorService, may, recordAudit, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { planMeetingNotices } from '../meeting/plan-meeting-notices.job.js';
import { lockBody, mayKeepBody, mayManageBody, requireManageBody } from './body-access.js';
import { EndInput, type MadeSeatResponse, SeatChangeInput, SeatInput } from './body-admin.dto.js';
import { today } from './body-admin.service.js';
import { type SeatRow, seatOf } from './seat-row.js';

/** The seats of a body. Open rounds keep the roster they began with, whatever happens here. */
@Injectable()
export class SeatService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  async add(actor: Actor, slug: string, input: unknown): Promise<MadeSeatResponse> {
    const id = newId();
    await this.database.transaction(actor, async (tx) => {
      // The body is locked, so two who add at once get numbers after one another.
      const body = await lockBody(tx, actor, slug);
      const { role, tenant, sector } = parseInput(SeatInput, input);
      if (!tenant && !sector) throw new InvalidInput({ tenant: ['isNotEmpty'] });
      const tenantId = tenant ? await tenantOf(tx, body, tenant) : null;
      await tx.query(
        `insert into seat (id, body_id, number, role, tenant_id, sector)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from seat where body_id = $2`,
        [id, body.id, role, tenantId, sector],
      );
      await recordAudit(tx, actor, 'seat.added', body.tenant_id, { bodyId: body.id, seatId: id });
    });
    return { id };
  }

  async change(actor: Actor, seatId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const seat = await seatOf(tx, seatId);
      requireManageBody(actor, seat);
      const { role, sector } = parseInput(SeatChangeInput, input);
      if (sector === null && !seat.seat_tenant_id) throw new InvalidInput({ sector: ['isNotEmpty'] });
      await tx.execute(`update seat set role = coalesce($2, role), sector = case when $3 then $4 else sector end where id = $1`, [
        seatId,
        role ?? null,
        sector !== undefined,
        sector ?? null,
      ]);
      await recordAudit(tx, actor, 'seat.changed', seat.tenant_id, { bodyId: seat.body_id, seatId });
    });
  }

  /** Whoever sits there leaves with it; it stays for the history. */
  async end(actor: Actor, seatId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const seat = await seatOf(tx, seatId);
      requireManageBody(actor, seat);
      const { lastDay } = parseInput(EndInput, input);
      if (lastDay < today(tx)) throw new InvalidInput({ lastDay: ['day_too_early'] });
      await tx.execute('update seat set ended_on = $2::date + 1 where id = $1', [seatId, lastDay]);
      await tx.execute('delete from seat_holding where seat_id = $1 and since > $2::date', [seatId, lastDay]);
      await tx.execute(`update seat_holding set until = $2 where seat_id = $1 and coalesce(until, 'infinity') > $2::date`, [
        seatId,
        lastDay,
      ]);
      await tx.enqueue(planMeetingNotices, { bodyId: seat.body_id });
      await recordAudit(tx, actor, 'seat.ended', seat.tenant_id, { bodyId: seat.body_id, seatId });
    });
    this.actors.forget();
  }

  /** The person sits until that day; a term that has not begun by then is taken back. */
  async endHolding(actor: Actor, holdingId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const [holding] = isId(holdingId)
        ? await tx.query<{ seat_id: string; since: string; until: string | null }>(
            'select seat_id, since::text as since, until::text as until from seat_holding where id = $1',
            [holdingId],
          )
        : [];
      if (!holding) throw new NotFound('holding');
      const seat = await seatOf(tx, holding.seat_id);
      requireNaming(actor, seat);
      const { lastDay } = parseInput(EndInput, input);
      if (lastDay < yesterday(tx)) throw new InvalidInput({ lastDay: ['day_too_early'] });
      if (holding.until !== null && holding.until < lastDay) throw new InvalidInput({ lastDay: ['day_after_term'] });
      if (holding.since > lastDay && holding.since > today(tx)) await tx.execute('delete from seat_holding where id = $1', [holdingId]);
      else await tx.execute('update seat_holding set until = greatest(since, $2::date) where id = $1', [holdingId, lastDay]);
      await tx.enqueue(planMeetingNotices, { bodyId: seat.body_id });
      await recordAudit(tx, actor, 'seat.holding_ended', seat.seat_tenant_id ?? seat.tenant_id, { seatId: holding.seat_id, holdingId });
    });
    this.actors.forget();
  }
}

/** Who names in a tenant's seat: its administrators; in a sector's: the body's secretary and who manages it. */
export function mayName(actor: Actor, seat: SeatRow): boolean {
  return seat.seat_tenant_id ? may(actor, 'person.manage', { tenantId: seat.seat_tenant_id }) : mayKeepBody(actor, seat);
}

export function requireNaming(actor: Actor, seat: SeatRow): void {
  if (mayName(actor, seat)) return;
  if (seat.seat_tenant_id && !mayManageBody(actor, seat)) requireAccess(actor, 'person.manage', { tenantId: seat.seat_tenant_id });
  else if (seat.seat_tenant_id) throw new NotFound('seat');
  else requireManageBody(actor, seat);
}

const yesterday = (tx: Transaction) => new Date(tx.now.getTime() - 86_400_000).toISOString().slice(0, 10);

/** A network's body has seats for its tenants alone. */
async function tenantOf(tx: Transaction, body: { network_id: string | null }, slug: string): Promise<string> {
  const [tenant] = await tx.query<{ id: string }>(
    `select t.id from tenant t where t.slug = $1 and ($2::uuid is null or exists (select from network_tenant n
       where n.tenant_id = t.id and n.network_id = $2 and n.joined_at is not null and n.left_at is null))`,
    [slug, body.network_id],
  );
  if (!tenant) throw new InvalidInput({ tenant: ['isIn'] });
  return tenant.id;
}
