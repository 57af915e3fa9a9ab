import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  DomainError,
  defineSystemTask,
  isId,
  NotFound,
  newId,
  parseInput,
  readToken,
  sqlState,
  type Transaction,
} from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { requireAccess } from '../permission/access.js';
import { ensureMembership, ensurePerson } from '../person/person.js';
import { hashPassword } from '../session/password.js';
import { type NewSession, openSession } from '../session/session.service.js';
import { createTenant } from '../tenant/new-tenant.js';
import { AcceptanceInput, InvitationInput, type SponsoredTenantInput, SponsorshipInput } from './invitation.dto.js';
import { sendInvitation } from './send-invitation.job.js';

const acceptTask = defineSystemTask('identity.accept_invitation', 'whoever holds the link is no member yet');
export const daysOpen = 30;

/** Used, revoked, expired or never written: one answer. */
export class InvitationClosed extends DomainError {
  constructor() {
    super('conflict', 'invitation_closed');
  }
}

export class AlreadyInvited extends DomainError {
  constructor() {
    super('conflict', 'already_invited');
  }
}

export class SlugTaken extends DomainError {
  constructor() {
    super('conflict', 'slug_taken');
  }
}

/** What the recipient sees before answering. */
export interface OpenInvitation {
  id: string;
  tenantId: string;
  tenantName: string;
  newTenant: SponsoredTenantInput | null;
  networkId: string | null;
  email: string;
  role: 'reader' | 'author' | 'editor' | 'admin';
  language: string;
  /** The address has a sign-in already: its own password is asked for, none is set. */
  knownPerson: boolean;
}

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly config: Config,
  ) {}

  /** Mails the invitation. Throws AlreadyInvited while an earlier one is open. */
  async invite(actor: Actor, tenantId: string, input: unknown): Promise<string> {
    const { email, role, language } = parseInput(InvitationInput, input);
    requireAccess(actor, 'person.invite', { tenantId });
    return this.open(actor, tenantId, { email, role, language, newTenant: null, networkId: null });
  }

  /** A coordinator invites a new tenant's first administrator; the tenant is made when the invitation is accepted. */
  async sponsor(actor: Actor, tenantId: string, networkId: string, input: unknown): Promise<string> {
    const { email, language, tenant } = parseInput(SponsorshipInput, input);
    requireAccess(actor, 'tenant.sponsor', { networkId });
    requireAccess(actor, 'person.invite', { tenantId });
    return this.open(actor, tenantId, { email, role: 'admin', language, newTenant: tenant, networkId });
  }

  /** Open invitations of the tenant, newest first. */
  list(
    actor: Actor,
    tenantId: string,
  ): Promise<{ id: string; email: string; role: string; invitedAt: Date; expiresAt: Date; newTenant: SponsoredTenantInput | null }[]> {
    requireAccess(actor, 'person.invite', { tenantId });
    return this.database.read(
      actor,
      `select id, email, role, invited_at as "invitedAt", expires_at as "expiresAt", new_tenant as "newTenant" from invitation
       where tenant_id = $1 and accepted_at is null and revoked_at is null and expires_at > app.now() order by invited_at desc limit 200`,
      [tenantId],
    );
  }

  async revoke(actor: Actor, tenantId: string, invitationId: string): Promise<void> {
    requireAccess(actor, 'person.invite', { tenantId });
    if (!isId(invitationId)) throw new NotFound('invitation');
    await this.database.transaction(actor, async (tx) => {
      await tx.execute(
        'update invitation set revoked_at = coalesce(revoked_at, $3) where tenant_id = $1 and id = $2 and accepted_at is null',
        [tenantId, invitationId, tx.now],
      );
      await recordAudit(tx, actor, 'invitation.revoked', tenantId, { invitationId });
    });
  }

  /** Throws InvitationClosed. */
  read(token: string): Promise<OpenInvitation> {
    return this.database.system(acceptTask, (tx) => this.openOne(tx, token, false));
  }

  /**
   * Makes the person (or adds to the one who is signed in with that address), the tenant if it is new, and the membership; signs in.
   * An existing person is never given a new password: without a session of theirs they are asked to sign in first.
   */
  async accept(actor: Actor, token: string, input: unknown, userAgent: string): Promise<NewSession | null> {
    const { knownPerson } = await this.read(token);
    const acceptance = knownPerson ? null : parseInput(AcceptanceInput, input);
    const passwordHash = acceptance ? await hashPassword(acceptance.password) : '';
    const session = await this.database.system(acceptTask, async (tx) => {
      const invitation = await this.openOne(tx, token, true);
      if (invitation.knownPerson !== knownPerson) throw new InvitationClosed();
      if (knownPerson && !(await isAddressOf(tx, actor.personId, invitation.email))) throw new SignInAsInvited();
      const personId = await ensurePerson(tx, {
        email: invitation.email,
        name: acceptance?.name ?? '',
        language: invitation.language,
        passwordHash,
      });
      const tenantId = invitation.newTenant ? await this.makeSponsored(tx, invitation) : invitation.tenantId;
      await ensureMembership(tx, personId, tenantId, invitation.role);
      await tx.execute('update invitation set accepted_at = $2, accepted_by = $3 where id = $1', [invitation.id, tx.now, personId]);
      await recordAudit(tx, { personId }, 'invitation.accepted', tenantId, { invitationId: invitation.id });
      return knownPerson ? null : openSession(tx, personId, userAgent);
    });
    this.actors.forget();
    return session;
  }

  private async open(
    actor: Actor & { personId: string },
    tenantId: string,
    row: { email: string; role: string; language: string; newTenant: SponsoredTenantInput | null; networkId: string | null },
  ): Promise<string> {
    const id = newId();
    try {
      await this.database.transaction(actor, async (tx) => {
        await tx.execute(
          `update invitation set revoked_at = $3 where tenant_id = $1 and email = $2 and accepted_at is null and revoked_at is null
             and expires_at <= $3`,
          [tenantId, row.email, tx.now],
        );
        await tx.query(
          `insert into invitation (id, tenant_id, new_tenant, network_id, email, role, language, invited_by, invited_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            id,
            tenantId,
            row.newTenant && JSON.stringify(row.newTenant),
            row.networkId,
            row.email,
            row.role,
            row.language,
            actor.personId,
            tx.now,
            new Date(tx.now.getTime() + daysOpen * 86_400_000),
          ],
        );
        await tx.enqueue(sendInvitation, { invitationId: id });
        await recordAudit(tx, actor, 'invitation.sent', tenantId, { invitationId: id });
      });
    } catch (error) {
      if (sqlState(error) === '23505') throw new AlreadyInvited();
      throw error;
    }
    return id;
  }

  private async openOne(tx: Transaction, token: string, forUpdate: boolean): Promise<OpenInvitation> {
    const id = readToken(this.config.TANDEM_SECRET, 'invitation', token);
    const [row] = await tx.query<OpenInvitation>(
      `select i.id, i.tenant_id as "tenantId", t.name as "tenantName", i.new_tenant as "newTenant", i.network_id as "networkId", i.email,
         i.role, i.language, exists (select from person_email e where e.email = i.email) as "knownPerson"
       from invitation i join tenant t on t.id = i.tenant_id
       where i.id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2 ${forUpdate ? 'for update of i' : ''}`,
      [id, tx.now],
    );
    if (!row) throw new InvitationClosed();
    return row;
  }

  private async makeSponsored(tx: Transaction, invitation: OpenInvitation): Promise<string> {
    const tenant = invitation.newTenant as SponsoredTenantInput;
    const [taken] = await tx.query('select id from tenant where slug = $1', [tenant.slug]);
    if (taken) throw new SlugTaken();
    const id = await createTenant(tx, { ...tenant, language: invitation.language });
    // Invited into the network; it joins when its administrator accepts the charter.
    if (invitation.networkId)
      await tx.query(`insert into network_tenant (network_id, tenant_id, role, invited_at) values ($1, $2, 'member', $3)`, [
        invitation.networkId,
        id,
        tx.now,
      ]);
    return id;
  }
}

/** The invited address has a sign-in of its own: only its person may accept. */
export class SignInAsInvited extends DomainError {
  constructor() {
    super('unauthenticated', 'sign_in_as_invited');
  }
}

async function isAddressOf(tx: Transaction, personId: string | null, email: string): Promise<boolean> {
  const [row] = await tx.query('select 1 from person_email where person_id = $1 and email = $2', [personId, email]);
  return row !== undefined;
}
