import { type Actor, may } from '#libs/identity';
import { InvalidInput, type Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { NotInNetwork } from '../errors.js';
import { type Audience, nobodyElse } from './audience.js';
import type { AudienceInput } from './publish.dto.js';

/** The wished audience with its networks resolved; throws NotInNetwork for one that the tenant has not joined. */
export async function audienceOf(tx: Transaction, tenantId: string, wish: AudienceInput): Promise<Audience> {
  if (wish.audience === 'tenant') return nobodyElse;
  if (wish.audience === 'networks' && wish.networks.length === 0) throw new InvalidInput({ networks: ['arrayMinSize'] });
  return { networks: await joinedNetworks(tx, tenantId, wish.networks), isPublic: wish.audience === 'public' };
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

/** Ids of the named networks, by id or slug. */
async function joinedNetworks(tx: Transaction, tenantId: string, named: readonly string[]): Promise<string[]> {
  if (named.length === 0) return [];
  const joined = await tx.query<{ id: string; slug: string }>(
    `select n.id, n.slug from network_tenant m join network n on n.id = m.network_id
     where m.tenant_id = $1 and m.joined_at is not null and m.left_at is null and (n.id::text = any($2) or n.slug = any($2))
     order by n.id`,
    [tenantId, named],
  );
  if (named.some((name) => !joined.some(({ id, slug }) => name === id || name === slug))) throw new NotInNetwork();
  return joined.map(({ id }) => id);
}
