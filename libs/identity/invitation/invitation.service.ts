import { Injectable } from '@nestjs/common';
import { Database, defineSystemTask, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import type { Actor, Role } from '../actor/actor.js';
import { recordAudit } from '../audit/audit.js';
import { AlreadyInvited, AlreadyMember, UnreadableAddresses } from '../errors.js';
import { requireTenant } from '../permission/access.js';
import { InvitationInput, InvitationsInput } from './invitation.dto.js';
import { requireWithinDay, writeInvitation } from './invite.js';
import { addressesIn } from './pasted-addresses.js';

const readFormer = defineSystemTask('identity.invite_again', 'the address of someone who has left is no longer shown to the tenant');
const mostAtOnce = 100;

export interface OpenInvitationRow {
  id: string;
  email: string;
  role: Role;
  invitedAt: Date;
  expiresAt: Date;
  /** Null while the mail is on its way. */
  sentAt: Date | null;
}

/** What became of pasted addresses. */
export interface Invited {
  invited: string[];
  /** Have an open invitation already. */
  waiting: string[];
  /** Are members already. */
  members: string[];
}

@Injectable()
export class InvitationService {
  constructor(private readonly database: Database) {}

  /** Mails the invitation. Throws AlreadyInvited while an earlier one is open, AlreadyMember, and TooManyInvitations. */
  async invite(actor: Actor, tenant: string, input: unknown): Promise<string> {
    const tenantId = requireTenant(actor, 'person.invite', tenant);
    const invitation = parseInput(InvitationInput, input);
    return this.database.transaction(actor, async (tx) => {
      if ((await membersAmong(tx, tenantId, [invitation.email])).length > 0) throw new AlreadyMember();
      const id = await writeInvitation(tx, { ...invitation, tenantId, invitedBy: actor.personId });
      if (!id) throw new AlreadyInvited();
      await requireWithinDay(tx, tenantId, 1);
      return id;
    });
  }

  /** Mails every address that was pasted, or none of them: throws UnreadableAddresses with what cannot be read, and TooManyInvitations. */
  async inviteAll(actor: Actor, tenant: string, input: unknown): Promise<Invited> {
    const tenantId = requireTenant(actor, 'person.invite', tenant);
    const { emails, role, language } = parseInput(InvitationsInput, input);
    const { addresses, unreadable } = addressesIn(emails);
    if (unreadable.length > 0) throw new UnreadableAddresses(unreadable);
    if (addresses.length > mostAtOnce) throw new InvalidInput({ emails: ['arrayMaxSize'] });
    if (addresses.length === 0) throw new InvalidInput({ emails: ['isNotEmpty'] });
    return this.database.transaction(actor, async (tx) => {
      const members = await membersAmong(tx, tenantId, addresses);
      const result: Invited = { invited: [], waiting: [], members };
      for (const email of addresses.filter((address) => !members.includes(address))) {
        const id = await writeInvitation(tx, { tenantId, email, role, language, invitedBy: actor.personId });
        (id ? result.invited : result.waiting).push(email);
      }
      await requireWithinDay(tx, tenantId, result.invited.length);
      return result;
    });
  }

  /** Undoes the end of a membership: its person is invited anew, in the same role. */
  async inviteAgain(actor: Actor, tenant: string, membershipId: string): Promise<string> {
    const tenantId = requireTenant(actor, 'person.invite', tenant);
    if (!isId(membershipId)) throw new NotFound('person');
    const [former] = await this.database.system(readFormer, (tx) =>
      tx.query<{ email: string; role: Role; language: string }>(
        `select e.email, m.role, f.language from membership m
           join person_email e on e.person_id = m.person_id join person_profile f on f.person_id = m.person_id
         where m.tenant_id = $1 and m.id = $2 and m.ended_at is not null`,
        [tenantId, membershipId],
      ),
    );
    if (!former) throw new NotFound('person');
    return this.invite(actor, tenant, former);
  }

  /** Open invitations of the tenant, newest first. */
  async list(actor: Actor, tenant: string): Promise<OpenInvitationRow[]> {
    const tenantId = requireTenant(actor, 'person.invite', tenant);
    return this.database.read<OpenInvitationRow>(
      actor,
      `select id, email, role, invited_at as "invitedAt", expires_at as "expiresAt", sent_at as "sentAt" from invitation
       where tenant_id = $1 and new_tenant is null and accepted_at is null and revoked_at is null and expires_at > app.now()
       order by invited_at desc, id desc limit 500`,
      [tenantId],
    );
  }

  /** An invitation that was answered meanwhile is no longer there to be taken back. */
  async revoke(actor: Actor, tenant: string, invitationId: string): Promise<void> {
    const tenantId = requireTenant(actor, 'person.invite', tenant);
    if (!isId(invitationId)) throw new NotFound('invitation');
    await this.database.transaction(actor, async (tx) => {
      const revoked = await tx.execute(
        `update invitation set revoked_at = coalesce(revoked_at, $3)
         where tenant_id = $1 and id = $2 and new_tenant is null and accepted_at is null`,
        [tenantId, invitationId, tx.now],
      );
      if (revoked === 0) throw new NotFound('invitation');
      await recordAudit(tx, actor, 'invitation.revoked', tenantId, { invitationId });
    });
  }
}

/** Those of the addresses that belong to members of the tenant. */
async function membersAmong(tx: Transaction, tenantId: string, addresses: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ email: string }>(
    `select e.email from membership m join person_email e on e.person_id = m.person_id
     where m.tenant_id = $1 and m.ended_at is null and e.email = any($2)`,
    [tenantId, addresses],
  );
  return rows.map(({ email }) => email);
}
