import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, parseInput, readToken, sqlState, type Transaction } from '#libs/platform';
import type { Actor, Role } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { InvitationClosed, SignInAsInvited, TenantExists } from '../errors.js';
import { ensureMembership, ensurePerson } from '../person/person.js';
import { hashPassword } from '../session/password.js';
import { type NewSession, openSession } from '../session/session.service.js';
import { createRealTenant } from '../tenant/new-tenant.js';
import { AcceptanceInput, type SponsoredTenantInput } from './invitation.dto.js';

const acceptTask = defineSystemTask('identity.accept_invitation', 'whoever holds the link is no member yet');

/** What the recipient sees before answering. */
export interface OpenInvitation {
  id: string;
  tenantId: string;
  tenantSlug: string;
  tenantName: string;
  newTenant: SponsoredTenantInput | null;
  networkId: string | null;
  /** Of that network, by language. */
  networkNames: Record<string, string> | null;
  invitedByName: string | null;
  email: string;
  role: Role;
  language: string;
  expiresAt: Date;
  /** The address has a sign-in already: its own password is asked for, none is set. */
  knownPerson: boolean;
}

export interface Accepted {
  tenantSlug: string;
  /** A tenant was made: its first day begins. */
  isNew: boolean;
  /** For a new person; whoever is known has one. */
  session: NewSession | null;
}

@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly config: Config,
  ) {}

  /** For the page of the link; null where it opens nothing any more. */
  async look(actor: Actor, token: string): Promise<(OpenInvitation & { isYours: boolean }) | null> {
    return this.database.system(acceptTask, async (tx) => {
      const invitation = await this.openOne(tx, token, false);
      return invitation && { ...invitation, isYours: await isAddressOf(tx, actor.personId, invitation.email) };
    });
  }

  /**
   * Makes the person (or adds to the one who is signed in with that address), the tenant if it is new, and the membership; signs in.
   * An existing person is never given a new password: without a session of theirs they are asked to sign in first.
   */
  async accept(actor: Actor, token: string, input: unknown, userAgent: string): Promise<Accepted> {
    const open = await this.database.system(acceptTask, (tx) => this.openOne(tx, token, false));
    if (!open) throw new InvitationClosed();
    const acceptance = open.knownPerson ? null : parseInput(AcceptanceInput, input);
    const passwordHash = acceptance ? await hashPassword(acceptance.password) : '';
    try {
      const accepted = await this.database.system(acceptTask, async (tx) => {
        const invitation = await this.openOne(tx, token, true);
        if (!invitation || !(invitation.knownPerson || acceptance)) throw new InvitationClosed();
        // The invitation is for its address alone, whoever holds the link.
        if (invitation.knownPerson && !(await isAddressOf(tx, actor.personId, invitation.email))) throw new SignInAsInvited();
        const name = acceptance?.name ?? '';
        const personId = await ensurePerson(tx, { email: invitation.email, name, language: invitation.language, passwordHash });
        const made = invitation.newTenant ? await makeSponsored(tx, invitation) : null;
        const tenantId = made ?? invitation.tenantId;
        await ensureMembership(tx, personId, tenantId, invitation.role);
        await tx.execute('update invitation set accepted_at = $2, accepted_by = $3 where id = $1', [invitation.id, tx.now, personId]);
        await recordAudit(tx, { personId }, 'invitation.accepted', tenantId, { invitationId: invitation.id });
        const session = invitation.knownPerson ? null : await openSession(tx, personId, userAgent);
        return { tenantSlug: invitation.newTenant?.slug ?? invitation.tenantSlug, isNew: made !== null, session };
      });
      this.actors.forget();
      return accepted;
    } catch (error) {
      if (sqlState(error) !== '23505') throw error;
      // Two links opened at once. For one new municipality: the second finds it there; to one new address: somebody who has a sign-in now.
      throw (error as { table?: string }).table === 'tenant' ? new TenantExists() : new SignInAsInvited();
    }
  }

  private async openOne(tx: Transaction, token: string, forUpdate: boolean): Promise<OpenInvitation | null> {
    const id = readToken(this.config.TANDEM_SECRET, 'invitation', token);
    const [row] = await tx.query<OpenInvitation>(
      `select i.id, i.tenant_id as "tenantId", t.slug as "tenantSlug", t.name as "tenantName", i.new_tenant as "newTenant",
         i.network_id as "networkId", (select json_object_agg(language, name) from network_name where network_id = i.network_id) as "networkNames",
         (select name from person_profile where person_id = i.invited_by) as "invitedByName", i.email, i.role, i.language,
         i.expires_at as "expiresAt", exists (select from person_email e where e.email = i.email) as "knownPerson"
       from invitation i join tenant t on t.id = i.tenant_id
       where i.id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2 ${forUpdate ? 'for update of i' : ''}`,
      [id, tx.now],
    );
    return row ?? null;
  }
}

async function isAddressOf(tx: Transaction, personId: string | null, email: string): Promise<boolean> {
  const [row] = await tx.query('select 1 from person_email where person_id = $1 and email = $2', [personId, email]);
  return row !== undefined;
}

async function makeSponsored(tx: Transaction, invitation: OpenInvitation): Promise<string> {
  const tenant = invitation.newTenant as SponsoredTenantInput;
  const [taken] = await tx.query('select id from tenant where slug = $1', [tenant.slug]);
  if (taken) throw new TenantExists();
  const id = await createRealTenant(tx, { ...tenant, language: invitation.language });
  // Invited into the network; it joins when its administrator accepts the charter.
  if (invitation.networkId)
    await tx.query(`insert into network_tenant (network_id, tenant_id, role, invited_at) values ($1, $2, 'member', $3)`, [
      invitation.networkId,
      id,
      tx.now,
    ]);
  return id;
}
