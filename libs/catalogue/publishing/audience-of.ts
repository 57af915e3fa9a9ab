import { type Actor, joinedNetworks, may } from '#libs/identity';
import { InvalidInput, type Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { NotInNetwork } from '../errors.js';
import { type Audience, nobodyElse } from './audience.js';
import type { AudienceInput } from './publish.dto.js';

/** The wished audience with its networks resolved; throws NotInNetwork for one that the tenant has not joined. */
export async function audienceOf(tx: Transaction, tenantId: string, wish: AudienceInput): Promise<Audience> {
  if (wish.audience === 'tenant') return nobodyElse;
  if (wish.audience === 'networks' && wish.networks.length === 0) throw new InvalidInput({ networks: ['arrayMinSize'] });
  const networks = await joinedNetworks(tx, tenantId, wish.networks);
  if (!networks) throw new NotInNetwork();
  return { networks, isPublic: wish.audience === 'public' };
}

/** Public release, and taking it back, is for editors where the tenant says so. */
export async function mayRelease(
  tx: Transaction,
  actor: Actor,
  draft: Pick<EntryDraft, 'id' | 'tenant_id'>,
  audience: Audience,
): Promise<boolean> {
  const [tenant] = await tx.query<{ editor_for_public: boolean; was_public: boolean }>(
    `select t.editor_for_public, coalesce(e.is_public, false) as was_public from tenant t left join entry e on e.id = $2 where t.id = $1`,
    [draft.tenant_id, draft.id],
  );
  if (!tenant?.editor_for_public || (!audience.isPublic && !tenant.was_public)) return true;
  return may(actor, 'entry.release_where_editor_is_wanted', { tenantId: draft.tenant_id });
}
