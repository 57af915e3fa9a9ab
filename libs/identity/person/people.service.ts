import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Database, DomainError, NotFound, parseInput, type Transaction } from '#libs/platform';
import { type Actor, type Role, roleIn, roles } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { may, requireAccess } from '../permission/access.js';

export interface PersonRow {
  membershipId: string;
  personId: string;
  name: string;
  title: string | null;
  role: Role;
  since: string;
  /** Members of the same tenant alone. */
  email: string | null;
}

/** A tenant always has an administrator: the last one can neither leave nor step down. */
export class LastAdministrator extends DomainError {
  constructor() {
    super('conflict', 'last_administrator');
  }
}

export class RoleInput {
  @IsIn(roles)
  role: Role;
}

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  /** The people of a tenant, by name; colleagues in its networks see names and titles without addresses. */
  async list(actor: Actor, tenantId: string): Promise<PersonRow[]> {
    requireAccess(actor, 'account.use');
    const rows = await this.database.read<PersonRow>(
      actor,
      `select m.id as "membershipId", m.person_id as "personId", f.name, f.title, m.role, m.since, e.email
       from membership m join person_profile f on f.person_id = m.person_id left join person_email e on e.person_id = m.person_id
       where m.tenant_id = $1 and m.ended_at is null order by f.name, m.id limit 2000`,
      [tenantId],
    );
    return roleIn(actor, tenantId) ? rows : rows.map((row) => ({ ...row, email: null }));
  }

  mayManage(actor: Actor, tenantId: string): boolean {
    return may(actor, 'person.manage', { tenantId });
  }

  async changeRole(actor: Actor, tenantId: string, membershipId: string, input: unknown): Promise<void> {
    const { role } = parseInput(RoleInput, input);
    requireAccess(actor, 'person.manage', { tenantId });
    await this.change(actor, tenantId, membershipId, async (tx, personId) => {
      await tx.execute('update membership set role = $3 where tenant_id = $1 and id = $2', [tenantId, membershipId, role]);
      await recordAudit(tx, actor, 'person.role_changed', tenantId, { personId, role });
    });
  }

  /** The person keeps the sign-in and other memberships. */
  async endMembership(actor: Actor, tenantId: string, membershipId: string): Promise<void> {
    requireAccess(actor, 'person.manage', { tenantId });
    await this.change(actor, tenantId, membershipId, async (tx, personId) => {
      await tx.execute('update membership set ended_at = $3 where tenant_id = $1 and id = $2', [tenantId, membershipId, tx.now]);
      await recordAudit(tx, actor, 'person.membership_ended', tenantId, { personId });
    });
  }

  /** Locks the tenant's administrators first, so that two of them cannot step down at once. */
  private async change(
    actor: Actor,
    tenantId: string,
    membershipId: string,
    work: (tx: Transaction, personId: string) => Promise<void>,
  ): Promise<void> {
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
