import type { Actor } from '#libs/identity';

/** Who is signed in, as the frame of every page needs it. */
export interface Reader {
  name: string;
  tenants: { slug: string; name: string }[];
  /** The network whose steering board the frame links to: for those with a seat in it, and for coordinators. */
  steering: string[];
}

/** Null for a visitor who is not signed in: such a page carries no scripts. */
export function readerOf(actor: Actor): Reader | null {
  if (actor.personId === null) return null;
  return {
    name: actor.name ?? '',
    tenants: actor.memberships.map(({ slug, name }) => ({ slug, name })),
    steering: steersIn(actor),
  };
}

function steersIn(actor: Actor): string[] {
  const coordinated = actor.networks.find(({ role }) => role === 'coordinator')?.slug;
  const network = coordinated ?? actor.seats.find((seat) => seat.network)?.network;
  return network ? [network] : [];
}
