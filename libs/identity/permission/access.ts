import { Forbidden, NotFound, Unauthenticated } from '#libs/platform';
import { type Actor, isSignedIn, roleIn, type SignedIn } from '../actor/actor.js';
import { type Permission, permissions, type Rule } from './permissions.js';

/** The thing acted upon: what its row in the table of permissions needs to be decided. */
export interface AccessTarget {
  tenantId?: string;
  networkId?: string;
  bodyId?: string;
  /** Of the body, or null where it has none. */
  secretaryId?: string | null;
}

/**
 * The first line of every use case. Throws Unauthenticated for a visitor, Forbidden for a member whose role is too small,
 * and NotFound for someone outside, who must not learn that the thing exists.
 */
export function requireAccess(actor: Actor, permission: Permission, target: AccessTarget = {}): asserts actor is SignedIn {
  const rule: Rule = permissions[permission];
  if (may(actor, permission, target)) return;
  if (!isSignedIn(actor)) throw new Unauthenticated();
  if (rule.to === 'tenant' && (!target.tenantId || !roleIn(actor, target.tenantId))) throw new NotFound('tenant');
  if (rule.to === 'network' && !actor.networks.some(({ networkId }) => networkId === target.networkId)) throw new NotFound('network');
  throw new Forbidden(permission);
}

/** The tenant by its slug, for its people; NotFound for those outside, as for a tenant that does not exist. */
export function requireTenant(actor: Actor, permission: Permission, slug: string): string {
  const tenantId = actor.memberships.find((membership) => membership.slug === slug)?.tenantId;
  requireAccess(actor, permission, { tenantId });
  return tenantId as string;
}

/** The network by its slug, for those in it; NotFound for those outside, as for a network that does not exist. */
export function requireNetwork(actor: Actor, permission: Permission, slug: string): string {
  const networkId = actor.networks.find((network) => network.slug === slug)?.networkId;
  requireAccess(actor, permission, { networkId });
  return networkId as string;
}

/** Whether a button is worth showing. */
export function may(actor: Actor, permission: Permission, target: AccessTarget = {}): boolean {
  const rule: Rule = permissions[permission];
  switch (rule.to) {
    case 'anyone':
      return true;
    case 'signed_in':
      return isSignedIn(actor);
    case 'operator':
      return actor.isOperator;
    case 'key':
      return false;
    case 'tenant': {
      const role = target.tenantId ? roleIn(actor, target.tenantId) : null;
      return role !== null && rule.roles.includes(role);
    }
    case 'network':
      return actor.networks.some(({ networkId, role }) => networkId === target.networkId && rule.roles.includes(role));
    case 'secretary':
      return isSignedIn(actor) && actor.personId === target.secretaryId;
    case 'seat':
      return actor.seats.some(({ bodyId }) => bodyId === target.bodyId);
  }
}
