import { Injectable } from '@nestjs/common';
import { Database, defineSystemTask, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import type { Actor, Role } from '../actor/actor.js';
import { recordAudit } from '../audit/audit.js';
import { AlreadyInvited, AlreadyMember, UnreadableAddresses } from '../errors.js';
import { requireTenant } from '../permission/access.js';
import { InvitationInput, InvitationsInput } from './invitation.dto.js';
import { type NewInvitation, requireWithinDay, writeInvitation } from './invite.js';
import { addressesIn } from './pasted-addresses.js';

const readFormer = defineSystemTask('identity.invite_again', 'the address of someone who has left is no longer shown to the tenant');
const mostAtOnce = 100;

export interface OpenInvitationRow {
  id: string;
  /** The address that was given, or the name of someone who was a member: their present address is their own. */
  whom: string;
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
    return this.inviteOne(actor, { ...parseInput(InvitationInput, input), tenantId });
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
    return this.inviteOne(actor, { ...former, tenantId, membershipId });
  }

  /** Open invitations of the tenant, newest first. */
  async list(actor: Actor, tenant: string): Promise<OpenInvitationRow[]> {
    const tenantId = requireTenant(actor, 'person.invite', tenant);
    return this.database.read<OpenInvitationRow>(
      actor,
      `select i.id, case when i.membership_id is null then i.email else coalesce(f.name, '') end as whom, i.role,
         i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.sent_at as "sentAt"
       from invitation i left join membership m on m.id = i.membership_id left join person_profile f on f.person_id = m.person_id
       where i.tenant_id = $1 and i.new_tenant is null and i.accepted_at is null and i.revoked_at is null and i.expires_at > app.now()
       order by i.invited_at desc, i.id desc limit 500`,
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

  private inviteOne(actor: Actor, invitation: Omit<NewInvitation, 'invitedBy'>): Promise<string> {
    const { tenantId, email } = invitation;
    return this.database.transaction(actor, async (tx) => {
      if ((await membersAmong(tx, tenantId, [email])).length > 0) throw new AlreadyMember();
      const id = await writeInvitation(tx, { ...invitation, invitedBy: actor.personId });
      if (!id) throw new AlreadyInvited();
      await requireWithinDay(tx, tenantId, 1);
      return id;
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
