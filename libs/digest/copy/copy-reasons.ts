export const copyStates = ['planned', 'sending', 'sent', 'failed', 'skipped'] as const;

/** Why a copy has not left, or not yet; the table's constraint says which goes with which state. */
export const copyReasons = [
  'put_off',
  'relay_away',
  'rate',
  'paused',
  'refused',
  'merged',
  'stopped',
  'suppressed',
  'gone',
  'no_address',
  'no_membership',
  'nothing_left',
] as const;
export type CopyReason = (typeof copyReasons)[number];
