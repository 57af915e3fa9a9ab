import type { EventAudience, Transaction } from '#libs/platform';
import type { Entry } from './entry/entry.entity.js';
import type { AudienceChange } from './publishing/audience.js';

/** `entry.published` { entryId, version }: a version became readable to its audience. */
export const entryPublished = 'entry.published';
/** `entry.audience_changed` { entryId, version, change }: `widened`, `narrowed` or `moved`; the audience is the new one. */
export const entryAudienceChanged = 'entry.audience_changed';
/** `entry.withdrawn` { entryId, version }: only its owners read it from now on. */
export const entryWithdrawn = 'entry.withdrawn';

export async function publishEntryEvent(
  tx: Transaction,
  type: typeof entryPublished | typeof entryAudienceChanged | typeof entryWithdrawn,
  entry: Entry,
  actorId: string | null,
  change?: AudienceChange,
): Promise<void> {
  const subjects = { entryId: entry.id, version: String(entry.version), ...(change && { change }) };
  await tx.publish({ type, actorId, tenantId: entry.tenant_id, audience: eventAudience(entry), subjects });
}

function eventAudience(entry: Entry): EventAudience {
  return { tenantIds: [entry.tenant_id, ...entry.co_owners], networkIds: entry.networks, isPublic: entry.is_public };
}
