import type { AdoptionState } from '#libs/exchange';
import type { Tone } from '../../kit/tag.js';

/** The words say how far it came; the tone only helps. */
export const adoptionTones: Record<AdoptionState, Tone> = {
  considering: 'plain',
  declined: 'plain',
  piloting: 'petrol',
  adopted: 'success',
  adapted: 'success',
  stopped: 'warning',
};
