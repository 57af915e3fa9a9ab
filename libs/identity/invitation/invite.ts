import { newId, type Transaction } from '#libs/platform';
import type { Role } from '../actor/actor.js';
import { recordAudit } from '../audit/audit.js';
import { TooManyInvitations } from '../errors.js';
import type { SponsoredTenantInput } from './invitation.dto.js';
import { sendInvitation } from './send-invitation.job.js';

export const daysOpen = 30;
/** Enough for a town hall on its first day, and no use to anyone who would mail strangers through us. */
const mostInADay = 200;
const day = 86_400_000;

export interface NewInvitation {
  tenantId: string;
  email: string;
  role: Role;
  language: string;
  /** Null for the operator's command. */
  invitedBy: string | null;
  newTenant?: SponsoredTenantInput;
  networkId?: string;
  /** The ended membership that it would begin again: the address is the person's own and shown to nobody. */
  membershipId?: string;
}

/** Writes the invitation and asks for its mail, in the caller's transaction; null while an earlier one to that address is open. */
export async function writeInvitation(tx: Transaction, invitation: NewInvitation): Promise<string | null> {
  const { tenantId, email, newTenant, networkId, membershipId } = invitation;
  await tx.execute(
    `update invitation set revoked_at = $3
     where tenant_id = $1 and email = $2 and accepted_at is null and revoked_at is null and expires_at <= $3`,
    [tenantId, email, tx.now],
  );
  const id = newId();
  const written = await tx.execute(
    `insert into invitation (id, tenant_id, new_tenant, network_id, membership_id, email, role, language, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (tenant_id, email) where accepted_at is null and revoked_at is null and new_tenant is null do nothing`,
    [
      id,
      tenantId,
      newTenant ? JSON.stringify(newTenant) : null,
      networkId ?? null,
      membershipId ?? null,
      email,
      invitation.role,
      invitation.language,
      invitation.invitedBy,
      tx.now,
      new Date(tx.now.getTime() + daysOpen * 86_400_000),
    ],
  );
  if (written === 0) return null;
  await tx.enqueue(sendInvitation, { invitationId: id });
  await recordAudit(tx, { personId: invitation.invitedBy }, 'invitation.sent', tenantId, { invitationId: id });
  return id;
}

/** Throws TooManyInvitations where a tenant would send more than it may in a day; answered, revoked and lapsed ones are counted too. */
export async function requireWithinDay(tx: Transaction, tenantId: string, written: number): Promise<void> {
  // Whoever writes at the same time waits, so that two do not both take the last one.
  await tx.query(`select pg_advisory_xact_lock(hashtext('invitation'), hashtext($1))`, [tenantId]);
  const [sent] = await tx.query<{ count: number }>(
    'select count(*)::int as count from invitation where tenant_id = $1 and invited_by is not null and invited_at > $2',
    [tenantId, new Date(tx.now.getTime() - day)],
  );
  const count = sent?.count ?? 0;
  if (count > mostInADay) throw new TooManyInvitations(mostInADay, Math.max(0, mostInADay - count + written));
}
