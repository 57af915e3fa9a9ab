import { Injectable } from '@nestjs/common';
import { type Actor, may, networkNames, requireAccess } from '#libs/identity';
import { Database, Forbidden, NotFound } from '#libs/platform';
import { among } from './among.js';
import { isInsideOrSits, mayKeepBody, mayManageBody } from './body-access.js';
import type { BodyMembersView, HoldingView, MemberSeatView } from './body-members-view.js';

type SeatRow = Pick<MemberSeatView, 'id' | 'number' | 'role' | 'tenant' | 'sector' | 'endedOn'> & {
  holdings: HoldingView[];
  isOver: boolean;
};
type Row = Omit<BodyMembersView, 'seats' | 'endedSeats' | 'secretary' | 'showsPeople' | 'mayManage' | 'mayKeep'> & {
  network_id: string | null;
  tenant_id: string | null;
  secretary_id: string | null;
  secretaryName: string | null;
  seats: SeatRow[];
  today: string;
};

const holdings = `coalesce((select json_agg(json_build_object('id', h.id, 'name', f.name, 'title', f.title, 'capacity', h.capacity,
    'since', h.since::text, 'until', h.until::text) order by h.since desc)
  from seat_holding h left join person_profile f on f.person_id = h.person_id where h.seat_id = s.id), '[]')`;

const bodyWithMembers = `
  select b.id, b.slug, b.kind, b.abbreviation, b.statutory, b.plan, b.revision, b.ended_on::text as "endedOn",
    b.network_id, b.tenant_id, b.secretary_id, app.now()::date::text as today,
    (select name from person_profile where person_id = b.secretary_id) as "secretaryName",
    (select coalesce(json_object_agg(language, name), '{}') from body_name where body_id = b.id) as names,
    (select coalesce(json_object_agg(language, mandate) filter (where mandate <> ''), '{}') from body_name where body_id = b.id) as mandates,
    (select json_build_object('slug', n.slug, 'names',
       ${networkNames('n.id')}) from network n where n.id = b.network_id) as network,
    (select json_build_object('slug', t.slug, 'name', t.name) from tenant t where t.id = b.tenant_id) as tenant,
    coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'role', s.role, 'sector', s.sector, 'endedOn', s.ended_on::text,
        'isOver', coalesce(s.ended_on <= app.now()::date, false),
        'tenant', case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) end,
        'holdings', ${holdings}) order by s.number)
      from seat s left join tenant t on t.id = s.tenant_id where s.body_id = b.id), '[]') as seats
  from body b where b.slug = $1`;

/** Who sits in a body, who sat before, and what is still to be named. */
@Injectable()
export class BodyMembersService {
  constructor(private readonly database: Database) {}

  /** As `read`, for programs: they sign in. */
  async readSignedIn(actor: Actor, slug: string): Promise<BodyMembersView> {
    requireAccess(actor, 'body.read');
    return this.read(actor, slug);
  }

  /** For its settings: who manages it, and its secretary. */
  async readToKeep(actor: Actor, slug: string): Promise<BodyMembersView> {
    requireAccess(actor, 'account.use');
    const body = await this.read(actor, slug);
    if (body.endedOn) throw new NotFound('body');
    if (!body.mayManage && !body.mayKeep) {
      if (body.showsPeople) throw new Forbidden('body.keep');
      throw new NotFound('body');
    }
    return body;
  }

  /** Whom the actor may name as secretary or in a sector's seat: those the body is for. */
  async candidates(actor: Actor, slug: string): Promise<{ id: string; name: string }[]> {
    requireAccess(actor, 'body.read');
    const [body] = await this.database.read<Row>(actor, 'select network_id, tenant_id, secretary_id from body where slug = $1', [slug]);
    if (!body || !mayKeepBody(actor, body)) return [];
    return this.database.read(
      actor,
      `select distinct f.person_id as id, f.name from membership m join person_profile f on f.person_id = m.person_id
       where ${among} order by f.name limit 500`,
      [body.tenant_id, body.network_id],
    );
  }

  /** Outside, whose seats there are; inside, who sits and sat in them. */
  async read(actor: Actor, slug: string): Promise<BodyMembersView> {
    const [row] = await this.database.read<Row>(actor, bodyWithMembers, [slug]);
    if (!row) throw new NotFound('body');
    const { network_id, tenant_id, secretary_id, secretaryName, today, seats, ...body } = row;
    const showsPeople = isInsideOrSits(actor, row);
    const shown = (seat: SeatRow): MemberSeatView => ({
      ...sittersOf(seat, today, showsPeople),
      mayName: seat.tenant ? may(actor, 'person.manage', { tenantId: seat.tenant.id }) : mayKeepBody(actor, row),
    });
    return {
      ...body,
      plan: showsPeople ? body.plan : [],
      secretary: secretary_id && showsPeople ? { id: secretary_id, name: secretaryName } : null,
      seats: seats.filter(({ isOver }) => !isOver).map(shown),
      endedSeats: showsPeople ? seats.filter(({ isOver }) => isOver).map(shown) : [],
      showsPeople,
      mayManage: mayManageBody(actor, row),
      mayKeep: mayKeepBody(actor, row),
    };
  }
}

/** A policy gives each their own terms; a stranger who once sat somewhere is told no more than others are. */
function sittersOf({ holdings, isOver, ...seat }: SeatRow, today: string, showsPeople: boolean): Omit<MemberSeatView, 'mayName'> {
  const known = showsPeople ? holdings : [];
  const now = (capacity: string) =>
    known.find((held) => held.capacity === capacity && held.since <= today && (held.until ?? '9999') >= today) ?? null;
  const holder = now('holder');
  return {
    ...seat,
    holder,
    deputy: now('deputy'),
    coming: known.filter(({ since }) => since > today).reverse(),
    past: known.filter(({ until }) => until !== null && until < today),
    isVacant: showsPeople && !isOver && holder === null,
  };
}
