import { Injectable } from '@nestjs/common';
import {
  Database,
  decodeCursor,
  inNameOrder,
  isId,
  likeText,
  NotFound,
  type Page,
  pageOf,
  parseInput,
  type Transaction,
} from '#libs/platform';
import { type Actor, type Role, roleIn } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { LastAdministrator } from '../errors.js';
import { may, requireAccess, requireTenant } from '../permission/access.js';
import { PeopleQuery, RoleInput } from './people.dto.js';

export interface PersonRow {
  membershipId: string;
  personId: string;
  name: string;
  title: string | null;
  role: Role;
  since: Date;
  /** Members of the same tenant alone. */
  email: string | null;
}

const face = `m.id as "membershipId", m.person_id as "personId", f.name, f.title, m.role, m.since`;
/** $1 tenant, $2 the actor's tenants, $3 their networks: its own people and those it shares a network with may know who is there. */
const mayBeKnown = `m.tenant_id = $1 and m.ended_at is null and (m.tenant_id = any($2) or m.tenant_id in (
  select tenant_id from network_tenant where network_id = any($3) and joined_at is not null and left_at is null))`;
const byName = inNameOrder('f.name');

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  /** A tenant's people by name; colleagues in its networks see names and titles without addresses. Throws NotFound to everybody else. */
  async list(actor: Actor, tenantId: string, input: unknown = {}): Promise<Page<PersonRow>> {
    requireAccess(actor, 'account.use');
    const query = parseInput(PeopleQuery, input);
    const page = await this.find(actor, tenantId, query);
    if (page.items.length === 0 && (await this.count(actor, tenantId)) === 0) throw new NotFound('tenant');
    return page;
  }

  /** The first hundred, for whoever may know them: nobody to everybody else. */
  async colleagues(actor: Actor, tenantId: string): Promise<PersonRow[]> {
    requireAccess(actor, 'account.use');
    return (await this.find(actor, tenantId, { limit: 100 })).items;
  }

  /** Of them those who said that they may be asked. */
  async toAsk(actor: Actor, tenantId: string): Promise<PersonRow[]> {
    requireAccess(actor, 'account.use');
    return (await this.find(actor, tenantId, { limit: 100 }, 'f.may_be_asked')).items;
  }

  /** How many take part for the tenant; 0 to those who may not know. */
  async count(actor: Actor, tenantId: string): Promise<number> {
    requireAccess(actor, 'account.use');
    const sql = `select count(*)::int as count from membership m where ${mayBeKnown}`;
    const [row] = await this.database.read<{ count: number }>(actor, sql, [tenantId, actor.tenantIds, actor.networkIds]);
    return row?.count ?? 0;
  }

  /** One member, for whoever manages the tenant's people; one who has left is found too, without an address. */
  async member(actor: Actor, tenant: string, membershipId: string): Promise<PersonRow & { endedAt: Date | null }> {
    const tenantId = requireTenant(actor, 'person.manage', tenant);
    if (!isId(membershipId)) throw new NotFound('person');
    const [row] = await this.database.read<PersonRow & { endedAt: Date | null }>(
      actor,
      `select ${face}, e.email, m.ended_at as "endedAt"
       from membership m join person_profile f on f.person_id = m.person_id left join person_email e on e.person_id = m.person_id
       where m.tenant_id = $1 and m.id = $2`,
      [tenantId, membershipId],
    );
    if (!row) throw new NotFound('person');
    return row;
  }

  mayManage(actor: Actor, tenantId: string): boolean {
    return may(actor, 'person.manage', { tenantId });
  }

  async changeRole(actor: Actor, tenant: string, membershipId: string, input: unknown): Promise<void> {
    const tenantId = requireTenant(actor, 'person.manage', tenant);
    const { role } = parseInput(RoleInput, input);
    await this.change(actor, tenantId, membershipId, async (tx, personId) => {
      await tx.execute('update membership set role = $3 where tenant_id = $1 and id = $2', [tenantId, membershipId, role]);
      await recordAudit(tx, actor, 'person.role_changed', tenantId, { personId, role });
    });
  }

  /** The person keeps the sign-in and other memberships. */
  async endMembership(actor: Actor, tenant: string, membershipId: string): Promise<void> {
    const tenantId = requireTenant(actor, 'person.manage', tenant);
    await this.change(actor, tenantId, membershipId, async (tx, personId) => {
      await tx.execute('update membership set ended_at = $3 where tenant_id = $1 and id = $2', [tenantId, membershipId, tx.now]);
      await recordAudit(tx, actor, 'person.membership_ended', tenantId, { personId });
    });
  }

  private async find(actor: Actor, tenantId: string, { name, cursor, limit }: PeopleQuery, who = 'true'): Promise<Page<PersonRow>> {
    const [afterName, afterId] = cursor ? decodeCursor(cursor, ['text', 'id']) : [null, null];
    const rows = await this.database.read<PersonRow>(
      actor,
      // Addresses, each behind its own policy, of those who are shown alone.
      `select p.*, e.email from (
         select ${face} from membership m join person_profile f on f.person_id = m.person_id
         where ${mayBeKnown} and ${who}
           and ($4::text is null or f.name ilike '%' || $4 || '%' or f.title ilike '%' || $4 || '%')
           and ($5::text is null or (${byName}, m.id) > (${inNameOrder('$5')}, $6::uuid))
         order by ${byName}, m.id limit $7) p
       left join person_email e on e.person_id = p."personId"
       order by ${inNameOrder('p.name')}, p."membershipId"`,
      [tenantId, actor.tenantIds, actor.networkIds, name ? likeText(name) : null, afterName, afterId, limit + 1],
    );
    const isMember = roleIn(actor, tenantId) !== null;
    return pageOf(
      rows,
      limit,
      (row) => [row.name, row.membershipId],
      (row) => (isMember ? row : { ...row, email: null }),
    );
  }

  /** Locks the tenant's administrators first, so that two of them cannot step down at once. */
  private async change(
    actor: Actor,
    tenantId: string,
    membershipId: string,
    work: (tx: Transaction, personId: string) => Promise<void>,
  ): Promise<void> {
    if (!isId(membershipId)) throw new NotFound('person');
    await this.database.transaction(actor, async (tx) => {
      await tx.query(`select id from membership where tenant_id = $1 and role = 'admin' and ended_at is null order by id for update`, [
        tenantId,
      ]);
      const [membership] = await tx.query<{ person_id: string }>(
        'select person_id from membership where tenant_id = $1 and id = $2 and ended_at is null',
        [tenantId, membershipId],
      );
      if (!membership) throw new NotFound('person');
      await work(tx, membership.person_id);
      const [left] = await tx.query<{ admins: string }>(
        `select count(*) as admins from membership where tenant_id = $1 and role = 'admin' and ended_at is null`,
        [tenantId],
      );
      if (left?.admins === '0') throw new LastAdministrator();
    });
    this.actors.forget();
  }
}
