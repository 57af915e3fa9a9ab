import { IsIn } from 'class-validator';
import { type Database, defineSystemTask, languages, NotFound, newId, parseInput, sqlState } from '#libs/platform';
import { recordAudit } from '../audit/audit.js';
import { InvitationInput, SponsoredTenantInput } from '../invitation/invitation.dto.js';
import { AlreadyInvited, daysOpen, SlugTaken } from '../invitation/invitation.service.js';
import { sendInvitation } from '../invitation/send-invitation.job.js';
import { createTenant } from '../tenant/new-tenant.js';

const operate = defineSystemTask(
  'identity.operate',
  'whoever runs the installation makes its first tenants and invites their first people',
);

class TenantInput extends SponsoredTenantInput {
  /** Of its page, and of its mails where a person’s own is not known. */
  @IsIn([...languages])
  language: string;
}

/** What the operator’s command does where nobody could be signed in yet. Nobody’s content is read. */
export class OperatorService {
  constructor(private readonly database: Database) {}

  /** Throws InvalidInput and SlugTaken. */
  async createTenant(input: unknown): Promise<string> {
    const tenant = parseInput(TenantInput, input);
    return this.database.system(operate, async (tx) => {
      const [taken] = await tx.query('select 1 from tenant where slug = $1', [tenant.slug]);
      if (taken) throw new SlugTaken();
      const id = await createTenant(tx, tenant);
      await recordAudit(tx, { personId: null }, 'tenant.created', id);
      return id;
    });
  }

  /** Mails an invitation to the tenant with that slug. Throws InvalidInput, NotFound, AlreadyInvited. */
  async invite(slug: string, input: unknown): Promise<string> {
    const { email, role, language } = parseInput(InvitationInput, input);
    const id = newId();
    try {
      await this.database.system(operate, async (tx) => {
        const [tenant] = await tx.query<{ id: string }>('select id from tenant where slug = $1', [slug]);
        if (!tenant) throw new NotFound('tenant');
        const expiresAt = new Date(tx.now.getTime() + daysOpen * 86_400_000);
        await tx.query(
          `insert into invitation (id, tenant_id, email, role, language, invited_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
          [id, tenant.id, email, role, language, tx.now, expiresAt],
        );
        await tx.enqueue(sendInvitation, { invitationId: id });
        await recordAudit(tx, { personId: null }, 'invitation.sent', tenant.id, { invitationId: id });
      });
    } catch (error) {
      throw sqlState(error) === '23505' ? new AlreadyInvited() : error;
    }
    return id;
  }
}
