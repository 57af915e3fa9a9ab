import type { EventAudience, Transaction } from '#libs/platform';
import type { PublishedRow } from './collection/collection-row.js';
import type { Entry } from './entry/entry.entity.js';
import type { AudienceChange } from './publishing/audience.js';

/** `entry.published` { entryId, version }: a version became readable to its audience. */
export const entryPublished = 'entry.published';
/** `entry.audience_changed` { entryId, version, change }: `widened`, `narrowed` or `moved`; the audience is the new one. */
export const entryAudienceChanged = 'entry.audience_changed';
/** `entry.withdrawn` { entryId, version }: only its owners read it from now on. */
export const entryWithdrawn = 'entry.withdrawn';

/** `entry.quotes_redacted` { entryId, version }: a name was taken out of every version; what was made of it before is made anew. */
export const entryQuotesRedacted = 'entry.quotes_redacted';
/** `entry.country_note_written` { entryId, country }: the audience is the note's, never wider than the entry's. */
export const countryNoteWritten = 'entry.country_note_written';

export async function publishEntryEvent(
  tx: Transaction,
  type: typeof entryPublished | typeof entryAudienceChanged | typeof entryWithdrawn | typeof entryQuotesRedacted,
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

/** `collection.published` { collectionId }: what stands in it now became readable to its audience. */
export const collectionPublished = 'collection.published';
/** `collection.audience_changed` { collectionId, change }: the audience is the new one. */
export const collectionAudienceChanged = 'collection.audience_changed';
/** `collection.withdrawn` { collectionId }: nobody reads it from now on. */
export const collectionWithdrawn = 'collection.withdrawn';

export async function publishCollectionEvent(
  tx: Transaction,
  type: typeof collectionPublished | typeof collectionAudienceChanged | typeof collectionWithdrawn,
  collection: PublishedRow,
  actorId: string,
  change?: AudienceChange,
): Promise<void> {
  const { id, tenant_id: tenantId, networks: networkIds, is_public: isPublic } = collection;
  const subjects = { collectionId: id, ...(change && { change }) };
  await tx.publish({ type, actorId, tenantId, audience: { tenantIds: [tenantId], networkIds, isPublic }, subjects });
}
