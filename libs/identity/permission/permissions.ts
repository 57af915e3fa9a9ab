import type { Role } from '../actor/actor.js';

const writers: Role[] = ['author', 'editor', 'admin'];
const editors: Role[] = ['editor', 'admin'];
const members: Role[] = ['reader', ...writers];

/** Those of a tenant's people who may do something there, by what it is called for. */
export const roleGroups = { members, writers, editors } as const;
export type RoleGroup = keyof typeof roleGroups;

/**
 * What decides: a role in the tenant that owns the thing, the tenant's role in the network, a seat, or the installation; or a key of its
 * configuration, which no person is asked for.
 */
export type Rule =
  | { to: 'anyone' }
  | { to: 'signed_in' }
  | { to: 'tenant'; roles: readonly Role[] }
  | { to: 'network'; roles: readonly ('coordinator' | 'member' | 'partner')[] }
  | { to: 'seat' }
  | { to: 'secretary' }
  | { to: 'operator' }
  | { to: 'key' };

/**
 * Who may do what: the one table. The page /permissions prints it; every route names a row of it.
 * A row says what is needed at the least; a service may narrow it further (an open round, a seat that stands aside).
 */
export const permissions = {
  anyone: { to: 'anyone' },
  'account.use': { to: 'signed_in' },
  'tenant.read_own': { to: 'tenant', roles: members },
  'tenant.manage': { to: 'tenant', roles: ['admin'] },
  'person.invite': { to: 'tenant', roles: ['admin'] },
  'person.manage': { to: 'tenant', roles: ['admin'] },
  'tenant.sponsor': { to: 'network', roles: ['coordinator'] },
  'network.join': { to: 'tenant', roles: ['admin'] },
  'network.coordinate': { to: 'network', roles: ['coordinator'] },
  'entry.read': { to: 'anyone' },
  'entry.write': { to: 'tenant', roles: writers },
  'entry.share_with_networks': { to: 'tenant', roles: writers },
  'entry.release': { to: 'tenant', roles: writers },
  'entry.release_where_editor_is_wanted': { to: 'tenant', roles: editors },
  'entry.co_own': { to: 'tenant', roles: editors },
  'entry.archive': { to: 'tenant', roles: editors },
  'collection.write': { to: 'tenant', roles: writers },
  'collection.release': { to: 'tenant', roles: writers },
  'collection.release_where_editor_is_wanted': { to: 'tenant', roles: editors },
  'help.write': { to: 'tenant', roles: writers },
  'call.ask': { to: 'tenant', roles: members },
  'adoption.record': { to: 'tenant', roles: writers },
  'thread.read': { to: 'network', roles: ['coordinator', 'member', 'partner'] },
  'thread.write': { to: 'tenant', roles: writers },
  'thread.moderate': { to: 'network', roles: ['coordinator'] },
  'partnership.read': { to: 'anyone' },
  'partnership.write': { to: 'tenant', roles: writers },
  'project.read': { to: 'anyone' },
  'project.write': { to: 'tenant', roles: writers },
  'project.change_others_notes': { to: 'tenant', roles: editors },
  'proposal.make': { to: 'tenant', roles: writers },
  'proposal.prepare': { to: 'network', roles: ['coordinator'] },
  'year_wheel.keep': { to: 'tenant', roles: editors },
  'body.read': { to: 'signed_in' },
  'body.manage_for_network': { to: 'network', roles: ['coordinator'] },
  'body.manage': { to: 'tenant', roles: ['admin'] },
  'body.keep': { to: 'secretary' },
  'round.vote': { to: 'seat' },
  'decision.read': { to: 'anyone' },
  'gathering.read': { to: 'anyone' },
  'gathering.come': { to: 'signed_in' },
  'commitment.make': { to: 'tenant', roles: writers },
  'gathering.arrange': { to: 'network', roles: ['coordinator'] },
  'announcement.read': { to: 'network', roles: ['coordinator', 'member', 'partner'] },
  'announcement.write': { to: 'network', roles: ['coordinator'] },
  'subscription.manage': { to: 'signed_in' },
  'unsubscribe.by_link': { to: 'anyone' },
  'mail_report.bring': { to: 'key' },
  'installation.operate': { to: 'operator' },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;
