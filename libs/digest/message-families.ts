import { suppressions } from './bounce/suppression.js';
import { rhythms } from './subscription/period.js';
import { entryKinds } from './subscription/subscription.dto.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'digest.kind': entryKinds,
  'digest.kinds': entryKinds,
  'digest.title': rhythms,
  'digest.rhythm': rhythms,
  'digest.suppressed.why': suppressions,
  'delivery.why': suppressions,
  'errors.field': ['has_passed'],
};
