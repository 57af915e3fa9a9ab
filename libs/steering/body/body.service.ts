import { Injectable } from '@nestjs/common';
import { type Actor, ActorService, may, recordAudit, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, notEnded, parseInput, sqlState } from '#libs/platform';
import { planMeetingNotices } from '../meeting/plan-meeting-notices.job.js';
import { isAmong } from './among.js';
import { HoldingInput } from './body.dto.js';
import { isInsideOrSits } from './body-access.js';
import type { BodyView, SeatToName, SeatView } from './body-view.js';
import { requireNaming } from './seat.service.js';
import { seatOf } from './seat-row.js';
import { runs, sitting } from './sitting.js';

type Owner = { networkId: string } | { tenantId: string };
type BodyRow = Omit<BodyView, 'seats' | 'showsPeople'> & { seats: Omit<SeatView, 'mayName'>[] };

const person = (capacity: 'holder' | 'deputy') => `(select json_build_object('name', f.name, 'title', f.title)
  from person_profile f where f.person_id = ${sitting(capacity)})`;

const bodies = `
  select b.id, b.slug, b.kind, b.abbreviation, b.statutory, b.plan,
    (select rules ->> 'preset' from rule_set where body_id = b.id and effective_on <= app.now()::date order by version desc limit 1) as preset,
    (select coalesce(json_object_agg(language, name), '{}') from body_name where body_id = b.id) as names,
    (select coalesce(json_object_agg(language, mandate) filter (where mandate <> ''), '{}') from body_name where body_id = b.id) as mandates,
    coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'role', s.role, 'sector', s.sector,
        'tenant', case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) end,
        'holder', ${person('holder')}, 'deputy', ${person('deputy')},
        'isVacant', ${sitting('holder')} is null) order by s.number)
      from seat s left join tenant t on t.id = s.tenant_id where s.body_id = b.id and ${notEnded('s')}), '[]') as seats
  from body b
  where (b.network_id = $1 or b.tenant_id = $1) and ${notEnded('b')}
  order by array_position(array['steering_group', 'board', 'council', 'committee', 'following_group', 'working_group'], b.kind), b.slug`;

const seatToName = `
  select s.id, json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tenant, n.slug as network,
    json_build_object('names', (select coalesce(json_object_agg(language, name), '{}') from body_name where body_id = b.id),
      'preset', (select rules ->> 'preset' from rule_set where body_id = b.id and effective_on <= app.now()::date order by version desc limit 1)) as body,
    ${person('holder')} as holder, ${person('deputy')} as deputy,
    (select h.until::text from seat_holding h where h.seat_id = s.id and h.capacity = 'holder'
      and ${runs('app.now()::date')}) as until
  from seat s join body b on b.id = s.body_id join tenant t on t.id = s.tenant_id left join network n on n.id = b.network_id
  where s.id = $1 and ${notEnded('s')} and ${notEnded('b')}`;

/** Bodies, their seats and who sits in them. */
@Injectable()
export class BodyService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  /** For the pages of networks and municipalities; who sits is shown inside only. */
  async bodiesOf(actor: Actor, owner: Owner): Promise<BodyView[]> {
    const ids = 'networkId' in owner ? { network_id: owner.networkId, tenant_id: null } : { network_id: null, tenant_id: owner.tenantId };
    const rows = await this.database.read<BodyRow>(actor, bodies, [ids.network_id ?? ids.tenant_id]);
    return rows.map((row) => {
      const showsPeople = isInsideOrSits(actor, { id: row.id, ...ids });
      return {
        ...row,
        showsPeople,
        seats: row.seats.map((seat) => ({
          ...seat,
          isVacant: seat.isVacant && showsPeople,
          mayName: seat.tenant !== null && may(actor, 'person.manage', { tenantId: seat.tenant.id }),
        })),
      };
    });
  }

  /** For the administrators of the seat's tenant; NotFound to everybody else. */
  async seatToName(actor: Actor, seatId: string): Promise<SeatToName> {
    requireAccess(actor, 'account.use');
    const [seat] = isId(seatId) ? await this.database.read<SeatToName>(actor, seatToName, [seatId]) : [];
    if (!seat) throw new NotFound('seat');
    requireAccess(actor, 'person.manage', { tenantId: seat.tenant.id });
    return seat;
  }

  /** The seat's tenant names who sits; whoever sat there before leaves the day before. Open rounds keep the roster they began with. */
  async nameHolder(actor: Actor, seatId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const seat = await seatOf(tx, seatId);
      requireNaming(actor, seat);
      const { person: personId, capacity, since, until: wished } = parseInput(HoldingInput, input);
      // Nobody sits longer than there is the seat.
      if (seat.last_day !== null && since > seat.last_day) throw new InvalidInput({ since: ['day_after_term'] });
      const until = seat.last_day !== null && (wished === null || wished > seat.last_day) ? seat.last_day : wished;
      if (until !== null && until < since) throw new InvalidInput({ until: ['day_too_early'] });
      // Of the seat's tenant; in a sector's seat, of those the body is for.
      if (!(await isAmong(tx, seat.seat_tenant_id ? { tenant_id: seat.seat_tenant_id, network_id: null } : seat, personId)))
        throw new InvalidInput({ person: ['isIn'] });
      await tx.execute(
        `update seat_holding set until = $3::date - 1 where seat_id = $1 and capacity = $2 and since < $3::date and coalesce(until, 'infinity') >= $3::date`,
        [seatId, capacity, since],
      );
      const [taken] = await tx.query(
        `select 1 from seat_holding where seat_id = $1 and capacity = $2 and daterange(since, until, '[]') && daterange($3::date, $4::date, '[]')`,
        [seatId, capacity, since, until],
      );
      if (taken) throw new InvalidInput({ since: ['term_overlaps'] });
      await tx
        .query(
          `insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, until, named_by, named_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [newId(), seat.body_id, seatId, personId, capacity, since, until, actor.personId, tx.now],
        )
        .catch((error: unknown) => {
          // Two administrators at once: one holder and one deputy a day.
          throw sqlState(error) === '23P01' ? new InvalidInput({ since: ['term_overlaps'] }) : error;
        });
      await tx.enqueue(planMeetingNotices, { bodyId: seat.body_id });
      await recordAudit(tx, actor, 'seat.named', seat.seat_tenant_id ?? seat.tenant_id, { seatId, personId, capacity });
    });
    this.actors.forget();
  }
}
