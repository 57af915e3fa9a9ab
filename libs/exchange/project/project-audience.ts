import type { AudienceName } from '#libs/catalogue';
import { NotInNetwork } from '#libs/catalogue';
import { type Actor, joinedNetworks, may } from '#libs/identity';
import { InvalidInput, type Transaction } from '#libs/platform';

/** Who reads it besides its tenant: ids of networks, or everybody. */
export interface SharedWith {
  networks: readonly string[];
  isPublic: boolean;
}

/** Throws InvalidInput where an editor has to make it public, and NotInNetwork for a network that the tenant has not joined. */
export async function sharedWith(
  tx: Transaction,
  actor: Actor,
  tenantId: string,
  { audience, networks: named }: { audience: AudienceName; networks: readonly string[] },
): Promise<SharedWith> {
  if (audience === 'tenant') return { networks: [], isPublic: false };
  if (audience === 'networks' && named.length === 0) throw new InvalidInput({ networks: ['arrayMinSize'] });
  if (audience === 'public') requireRelease(actor, tenantId);
  const networks = await joinedNetworks(tx, tenantId, named);
  if (!networks) throw new NotInNetwork();
  return { networks, isPublic: audience === 'public' };
}

/** A note reaches no further than its project: there is no network to choose, it is the project's, or the tenant's where the project is public. */
export async function noteSharedWith(
  tx: Transaction,
  actor: Actor,
  project: { tenantId: string } & SharedWith,
  audience: AudienceName,
): Promise<SharedWith> {
  if (audience === 'tenant') return { networks: [], isPublic: false };
  if (audience === 'public') {
    if (!project.isPublic) throw new InvalidInput({ audience: ['wider_than_project'] });
    requireRelease(actor, project.tenantId);
    return { networks: project.networks, isPublic: true };
  }
  const networks = project.networks.length > 0 || !project.isPublic ? project.networks : await allJoined(tx, project.tenantId);
  if (networks.length === 0) throw new InvalidInput({ audience: ['wider_than_project'] });
  return { networks, isPublic: false };
}

/** Whether this person makes public what their tenant has. */
export function mayReleaseFor(actor: Actor, tenantId: string): boolean {
  const wantsEditor = actor.memberships.some((one) => one.tenantId === tenantId && one.editorForPublic);
  return !wantsEditor || may(actor, 'entry.release_where_editor_is_wanted', { tenantId });
}

function requireRelease(actor: Actor, tenantId: string): void {
  if (!mayReleaseFor(actor, tenantId)) throw new InvalidInput({ audience: ['editor_wanted'] });
}

async function allJoined(tx: Transaction, tenantId: string): Promise<string[]> {
  const rows = await tx.query<{ network_id: string }>(
    'select network_id from network_tenant where tenant_id = $1 and joined_at is not null and left_at is null order by network_id',
    [tenantId],
  );
  return rows.map((row) => row.network_id);
}
