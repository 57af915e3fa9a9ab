import { Injectable } from '@nestjs/common';
import { Database, isId, NotFound, parseInput } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { recordAudit } from '../audit/audit.js';
import { SlugTaken } from '../errors.js';
import { coordinatingTenant } from '../network/coordinating-tenant.js';
import { requireNetwork } from '../permission/access.js';
import { SponsorshipInput } from './invitation.dto.js';
import { requireWithinDay, writeInvitation } from './invite.js';

export interface Sponsorship {
  id: string;
  name: string;
  slug: string;
  email: string;
  invitedAt: Date;
  expiresAt: Date;
  sentAt: Date | null;
  acceptedAt: Date | null;
}

/** A network's coordinator invites municipalities that are not there yet; each is made when its first administrator accepts. */
@Injectable()
export class SponsorshipService {
  constructor(private readonly database: Database) {}

  /** Throws SlugTaken where the tenant exists or is invited already, and TooManyInvitations. */
  async sponsor(actor: Actor, networkSlug: string, input: unknown): Promise<string> {
    const networkId = requireNetwork(actor, 'tenant.sponsor', networkSlug);
    const { email, language, tenant } = parseInput(SponsorshipInput, input);
    return this.database.transaction(actor, async (tx) => {
      const tenantId = await coordinatingTenant(tx, actor, networkId);
      const [taken] = await tx.query(
        `select from tenant where slug = $1
         union all select from invitation where new_tenant->>'slug' = $1 and accepted_at is null and revoked_at is null and expires_at > $2`,
        [tenant.slug, tx.now],
      );
      if (taken) throw new SlugTaken();
      const written = await writeInvitation(tx, {
        tenantId,
        email,
        role: 'admin',
        language,
        invitedBy: actor.personId,
        newTenant: tenant,
        networkId,
      });
      await requireWithinDay(tx, tenantId, 1);
      return written as string;
    });
  }

  /** Whom the network's coordinators have invited, newest first: open and accepted. */
  async list(actor: Actor, networkSlug: string): Promise<Sponsorship[]> {
    const networkId = requireNetwork(actor, 'tenant.sponsor', networkSlug);
    return this.database.read<Sponsorship>(
      actor,
      `select id, new_tenant->>'name' as name, new_tenant->>'slug' as slug, email, invited_at as "invitedAt", expires_at as "expiresAt",
         sent_at as "sentAt", accepted_at as "acceptedAt"
       from invitation where network_id = $1 and tenant_id = any($2) and new_tenant is not null and revoked_at is null
         and (accepted_at is not null or expires_at > app.now())
       order by invited_at desc, id desc limit 200`,
      [networkId, actor.tenantIds],
    );
  }

  async revoke(actor: Actor, networkSlug: string, invitationId: string): Promise<void> {
    const networkId = requireNetwork(actor, 'tenant.sponsor', networkSlug);
    if (!isId(invitationId)) throw new NotFound('invitation');
    await this.database.transaction(actor, async (tx) => {
      const [revoked] = await tx.query<{ tenant_id: string }>(
        `update invitation set revoked_at = coalesce(revoked_at, $3)
         where id = $1 and network_id = $2 and tenant_id = any($4) and new_tenant is not null and accepted_at is null returning tenant_id`,
        [invitationId, networkId, tx.now, actor.tenantIds],
      );
      if (!revoked) throw new NotFound('invitation');
      await recordAudit(tx, actor, 'invitation.revoked', revoked.tenant_id, { invitationId });
    });
  }
}
