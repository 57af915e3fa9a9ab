import { actorStates, partnershipStates, promiseStates } from './partnership-state.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'errors.field': ['group_of_partner_wanted'],
  'partnership.state': partnershipStates,
  'partnership.actor_state': actorStates,
  'partnership.promise_state': promiseStates,
};
