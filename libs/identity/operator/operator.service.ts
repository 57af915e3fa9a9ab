import { IsIn } from 'class-validator';
import { type Database, defineSystemTask, languages, NotFound, parseInput } from '#libs/platform';
import { recordAudit } from '../audit/audit.js';
import { AlreadyInvited, SlugTaken } from '../errors.js';
import { InvitationInput, SponsoredTenantInput } from '../invitation/invitation.dto.js';
import { writeInvitation } from '../invitation/invite.js';
import { createRealTenant } from '../tenant/new-tenant.js';

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
      const id = await createRealTenant(tx, tenant);
      await recordAudit(tx, { personId: null }, 'tenant.created', id);
      return id;
    });
  }

  /** Mails an invitation to the tenant with that slug. Throws InvalidInput, NotFound, AlreadyInvited. */
  async invite(slug: string, input: unknown): Promise<string> {
    const invitation = parseInput(InvitationInput, input);
    return this.database.system(operate, async (tx) => {
      const [tenant] = await tx.query<{ id: string }>('select id from tenant where slug = $1', [slug]);
      if (!tenant) throw new NotFound('tenant');
      const id = await writeInvitation(tx, { ...invitation, tenantId: tenant.id, invitedBy: null });
      if (!id) throw new AlreadyInvited();
      return id;
    });
  }
}
