import { adoptionStates } from './adoption/adoption-state.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'adoption.state': adoptionStates,
  'exchange.country': ['DK', 'NO', 'SE'],
};
