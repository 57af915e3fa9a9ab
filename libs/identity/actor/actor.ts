import { anonymousScope, type Scope, Unauthenticated } from '#libs/platform';

export const roles = ['reader', 'author', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface ActorMembership {
  tenantId: string;
  slug: string;
  name: string;
  role: Role;
  /** The tenant wants an editor for public release. */
  editorForPublic: boolean;
}

export interface ActorNetwork {
  networkId: string;
  slug: string;
  /** The strongest role that the person's tenants have in it; editors and administrators of a coordinating tenant coordinate. */
  role: 'coordinator' | 'member' | 'partner';
}

export interface ActorSeat {
  seatId: string;
  bodyId: string;
  /** The body's slug, and what kind of body it is: `steering_group`, `board`, and others. */
  body: string;
  kind: string;
  capacity: 'holder' | 'deputy';
  /** The slug of the network whose body it is in; null for a tenant's own body. */
  network: string | null;
}

/** Who is acting, with all that decides what they may: loaded in one statement, the same for page, API and job. */
export interface Actor extends Scope {
  sessionId: string | null;
  name: string | null;
  language: string | null;
  timeZone: string;
  memberships: readonly ActorMembership[];
  networks: readonly ActorNetwork[];
  seats: readonly ActorSeat[];
  isOperator: boolean;
}

export const anonymous: Actor = {
  ...anonymousScope,
  sessionId: null,
  name: null,
  language: null,
  timeZone: 'Europe/Oslo',
  memberships: [],
  networks: [],
  seats: [],
  isOperator: false,
};

export type SignedIn = Actor & { personId: string; name: string; language: string };

export function isSignedIn(actor: Actor): actor is SignedIn {
  return actor.personId !== null;
}

/** Throws Unauthenticated. */
export function requireSignedIn(actor: Actor): SignedIn {
  if (!isSignedIn(actor)) throw new Unauthenticated();
  return actor;
}

/** The role in that tenant, or null where the person is no member. */
export function roleIn(actor: Actor, tenantId: string): Role | null {
  return actor.memberships.find((membership) => membership.tenantId === tenantId)?.role ?? null;
}
