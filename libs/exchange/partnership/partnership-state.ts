export const partnershipStates = ['forming', 'active', 'ended'] as const;
export type PartnershipState = (typeof partnershipStates)[number];

export const actorStates = ['named', 'invited', 'confirmed', 'declined', 'withdrawn'] as const;
export type ActorState = (typeof actorStates)[number];

export const promiseStates = ['open', 'kept', 'dropped'] as const;
export type PromiseState = (typeof promiseStates)[number];

export const mostActors = 40;
/** Of one actor. */
export const mostPromises = 20;
