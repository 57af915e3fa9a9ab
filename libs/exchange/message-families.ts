import { adoptionStates } from './adoption/adoption.dto.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'adoption.state': adoptionStates,
};
