import type { Actor } from '#libs/identity';
import type { Services } from './services.js';

/** Who is signed in, as the frame of every page needs it. */
export interface Reader {
  name: string;
  tenants: { slug: string; name: string }[];
  /** There is a tenant this person writes for: to others, sharing is not offered. */
  mayWrite: boolean;
  /** The network whose steering board the frame links to: for those with a seat in it, and for coordinators. */
  steering: string[];
}

/** Null for a visitor who is not signed in: such a page carries no scripts. */
export function readerOf(actor: Actor, services: Services): Reader | null {
  if (actor.personId === null) return null;
  return {
    name: actor.name ?? '',
    tenants: actor.memberships.map(({ slug, name }) => ({ slug, name })),
    mayWrite: services.drafts.tenantsToWriteFor(actor).length > 0,
    steering: steersIn(actor),
  };
}

function steersIn(actor: Actor): string[] {
  const coordinated = actor.networks.find(({ role }) => role === 'coordinator')?.slug;
  const network = coordinated ?? actor.seats.find((seat) => seat.network)?.network;
  return network ? [network] : [];
}
