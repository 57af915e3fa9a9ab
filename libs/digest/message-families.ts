import { leftOut } from './announcement/reach.js';
import { suppressions } from './bounce/suppression.js';
import { copyReasons, copyStates } from './copy/copy-reasons.js';
import { letterGroups, letterNames } from './letter/digest-letter.js';
import { awayReasons } from './relay/breaker.js';
import { rhythms } from './subscription/period.js';
import { deliveries, entryKinds } from './subscription/subscription.dto.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'digest.group': letterGroups,
  'digest.because.gatherings': ['confirmed', 'waiting'],
  'digest.kind': entryKinds,
  'digest.kinds': entryKinds,
  'digest.delivery': deliveries,
  'digest.title': letterNames,
  'digest.rhythm': rhythms,
  'digest.suppressed.why': suppressions,
  'delivery.why': suppressions,
  'operation.state': copyStates,
  'operation.reason': copyReasons,
  'operation.why': awayReasons,
  'errors.field': ['has_passed'],
  'announcement.why': leftOut,
};
