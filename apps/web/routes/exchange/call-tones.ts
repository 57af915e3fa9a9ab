import type { CallView } from '#libs/exchange';
import type { Tone } from '../../kit/tag.js';

export const callTones: Record<CallView['state'], Tone> = {
  asked: 'warning',
  accepted: 'success',
  declined: 'plain',
  taken_back: 'plain',
  expired: 'plain',
  done: 'petrol',
};
