/** How far a tenant has come with what another wrote. */
export const adoptionStates = ['considering', 'declined', 'piloting', 'adopted', 'adapted', 'stopped'] as const;
export type AdoptionState = (typeof adoptionStates)[number];

/** It is being used, be it on trial: those hear what is decided about the version. */
export const statesInUse: readonly AdoptionState[] = ['piloting', 'adopted', 'adapted'];

/** Who may know what was seen of its results: nobody else where it was never tried, or is not any more. */
export function sharedOf({ state, networks, isPublic }: { state: AdoptionState; networks: string[]; isPublic: boolean }) {
  return state === 'considering' || state === 'declined' ? { networks: [], isPublic: false } : { networks, isPublic };
}

/** What it took, least first: as much as a reader compares, more is said in words. */
export const efforts = ['days', 'weeks', 'quarter_post', 'half_post', 'full_post'] as const;
export type UseEffort = (typeof efforts)[number];
