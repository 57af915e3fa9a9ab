import type { Actor } from '#libs/identity';

/** Who is signed in, as the frame of every page needs it. */
export interface Reader {
  name: string;
  tenants: { slug: string; name: string }[];
  /** The networks where the person may have a seat to vote from. */
  steering: string[];
}

/** Null for a visitor who is not signed in: such a page carries no scripts. */
export function readerOf(actor: Actor): Reader | null {
  if (actor.personId === null) return null;
  return {
    name: actor.name ?? '',
    tenants: actor.memberships.map(({ slug, name }) => ({ slug, name })),
    steering: actor.seats.length > 0 ? actor.networks.slice(0, 1).map(({ slug }) => slug) : [],
  };
}
