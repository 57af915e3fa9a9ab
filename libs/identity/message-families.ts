import { roles } from './actor/actor.js';
import { permissions } from './permission/permissions.js';

export const messageFamilies: Record<string, readonly string[]> = {
  permission: Object.keys(permissions).filter((name) => name !== 'anyone'),
  'permission.to': ['anyone', 'signed_in', 'tenant', 'network', 'seat', 'operator'],
  role: [...roles, 'coordinator', 'member', 'partner'],
};
