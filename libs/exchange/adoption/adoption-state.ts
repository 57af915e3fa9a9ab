/** How far a tenant has come with what another wrote. */
export const adoptionStates = ['considering', 'declined', 'piloting', 'adopted', 'adapted', 'stopped'] as const;
export type AdoptionState = (typeof adoptionStates)[number];
