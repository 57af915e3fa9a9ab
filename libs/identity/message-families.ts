import { roles } from './actor/actor.js';
import { sources } from './municipality/municipality.js';
import { permissions } from './permission/permissions.js';
import { countries, tenantKinds } from './tenant/tenant.entity.js';

export const messageFamilies: Record<string, readonly string[]> = {
  permission: Object.keys(permissions).filter((name) => name !== 'anyone'),
  'permission.to': ['anyone', 'signed_in', 'tenant', 'network', 'seat', 'secretary', 'operator', 'key'],
  'places.country': countries,
  'places.kind': tenantKinds,
  'identity.can': roles,
  role: [...roles, 'coordinator', 'member', 'partner'],
  'reference.left': sources.flatMap(({ leftOut }) => [...leftOut]),
};
