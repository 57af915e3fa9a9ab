import type { Actor } from '#libs/identity';
import type { Services } from './services.js';

/** Who is signed in, as the frame of every page needs it. */
export interface Reader {
  name: string;
  tenants: { slug: string; name: string }[];
  /** There is a tenant this person writes for: to others, sharing is not offered. */
  mayWrite: boolean;
  /** Runs the installation. */
  isOperator: boolean;
  /** Whose board the frame links to: the network's that one coordinates, or the body's one sits in, a steering group before others. */
  board: { network: string } | { body: string; isSteeringGroup: boolean } | null;
}

/** Null for a visitor who is not signed in: such a page carries no scripts. */
export function readerOf(actor: Actor, services: Services): Reader | null {
  if (actor.personId === null) return null;
  return {
    name: actor.name ?? '',
    tenants: actor.memberships.map(({ slug, name }) => ({ slug, name })),
    mayWrite: services.drafts.tenantsToWriteFor(actor).length > 0,
    isOperator: actor.isOperator,
    board: boardOf(actor),
  };
}

function boardOf(actor: Actor): Reader['board'] {
  const coordinated = actor.networks.find(({ role }) => role === 'coordinator');
  if (coordinated) return { network: coordinated.slug };
  const seat = actor.seats.find(({ kind }) => kind === 'steering_group') ?? actor.seats[0];
  return seat ? { body: seat.body, isSteeringGroup: seat.kind === 'steering_group' } : null;
}
