import { type Actor, isSignedIn, may, requireAccess } from '#libs/identity';
import { NotFound, notEnded, type Transaction } from '#libs/platform';

export interface OwnedBody {
  id: string;
  slug: string;
  kind: string;
  network_id: string | null;
  tenant_id: string | null;
  secretary_id: string | null;
  statutory: boolean;
  revision: number;
  ended_on: string | null;
}

type Owner = Pick<OwnedBody, 'network_id' | 'tenant_id'>;

/** A case, round or decision says whose body it is before: a network's or a municipality's own. */
export interface OfBody {
  body_id: string;
  network_id: string | null;
  body_tenant_id: string | null;
}

export function bodyOf({ body_id, network_id, body_tenant_id }: OfBody): Owner & { id: string } {
  return { id: body_id, network_id, tenant_id: body_tenant_id };
}

/** Who is told that something happened in a body: its network. What a municipality's own body does stands on its pages alone. */
export function audienceOf({ network_id }: Pick<OfBody, 'network_id'>) {
  return { tenantIds: [], networkIds: network_id ? [network_id] : [], isPublic: false };
}

export const bodyColumns = `id, slug, kind, network_id, tenant_id, secretary_id, statutory, revision, ended_on::text as ended_on`;

/** Whether the actor makes and changes the body: its network's coordinators, its tenant's administrators. */
export function mayManageBody(actor: Actor, { network_id, tenant_id }: Owner): boolean {
  return network_id
    ? may(actor, 'body.manage_for_network', { networkId: network_id })
    : may(actor, 'body.manage', { tenantId: tenant_id ?? '' });
}

/** Whether the actor is among those the body is for: of a tenant in its network, or of the tenant whose body it is. */
export function isInsideOf(actor: Actor, { network_id, tenant_id }: Owner): boolean {
  return network_id ? actor.networkIds.includes(network_id) : actor.tenantIds.includes(tenant_id ?? '');
}

/** Inside, or sitting in it: in a tenant's body people of others may. A seat in a network's body is none outside the network. */
export function isInsideOrSits(actor: Actor, body: Owner & { id: string }): boolean {
  return isInsideOf(actor, body) || sitsIn(actor, body.id);
}

export function sitsIn(actor: Actor, bodyId: string): boolean {
  return actor.seats.some((seat) => seat.bodyId === bodyId);
}

/** Papers, rounds and meetings: the secretary while inside, the network's coordinators, the tenant's editors and administrators. */
export function mayPrepare(actor: Actor, body: Owner & { secretary_id: string | null }): boolean {
  const { network_id, tenant_id } = body;
  if (network_id !== null && may(actor, 'proposal.prepare', { networkId: network_id })) return true;
  if (tenant_id !== null && actor.editsFor.includes(tenant_id)) return true;
  return isSecretary(actor, body);
}

/** Its cases and decisions: where a municipality's body is statutory, the law says who may be present, and they are for the body alone. */
export function readsCasesOf(actor: Actor, body: Owner & { id: string; statutory: boolean; secretary_id: string | null }): boolean {
  const isForBodyAlone = body.tenant_id !== null && body.statutory;
  return isForBodyAlone ? sitsIn(actor, body.id) || mayPrepare(actor, body) : isInsideOrSits(actor, body);
}

/** A motion comes from those who write for a tenant inside, and from whoever sits in the body or prepares for it. */
export function mayMove(actor: Actor, body: Owner & { id: string; statutory: boolean; secretary_id: string | null }): boolean {
  if (sitsIn(actor, body.id) || mayPrepare(actor, body)) return true;
  if (body.tenant_id !== null) return !body.statutory && actor.writesFor.includes(body.tenant_id);
  return isInsideOf(actor, body) && actor.writesFor.length > 0;
}

function isSecretary(actor: Actor, body: Owner & { secretary_id: string | null }): boolean {
  return isInsideOf(actor, body) && may(actor, 'body.keep', { secretaryId: body.secretary_id });
}

export function mayKeepBody(actor: Actor, body: Owner & { secretary_id: string | null }): boolean {
  return mayManageBody(actor, body) || isSecretary(actor, body);
}

/** NotFound outside, Forbidden to members whose part is another. */
export function requireManageBody(actor: Actor, { network_id, tenant_id }: Owner): void {
  if (network_id) requireAccess(actor, 'body.manage_for_network', { networkId: network_id });
  else requireAccess(actor, 'body.manage', { tenantId: tenant_id ?? undefined });
}

export function requireKeepBody(actor: Actor, body: Owner & { secretary_id: string | null }): void {
  if (!mayKeepBody(actor, body)) requireManageBody(actor, body);
}

/** The body, locked, for who manages it or, with `keep`, its secretary too. NotFound where it has ended. */
export async function lockBody(tx: Transaction, actor: Actor, slug: string, part: 'manage' | 'keep' = 'manage'): Promise<OwnedBody> {
  if (!isSignedIn(actor)) requireAccess(actor, 'account.use');
  const [found] = await tx.query<OwnedBody>(`select ${bodyColumns} from body where slug = $1 and ${notEnded('body')}`, [slug]);
  if (!found) throw new NotFound('body');
  (part === 'manage' ? requireManageBody : requireKeepBody)(actor, found);
  const [body] = await tx.query<OwnedBody>(`select ${bodyColumns} from body where id = $1 for update`, [found.id]);
  return body as OwnedBody;
}
