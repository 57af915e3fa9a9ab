import type { Transaction } from '#libs/platform';
import { Entry } from '../entry/entry.entity.js';
import { entryAudienceChanged, publishEntryEvent } from '../events.js';
import { listChange } from '../publishing/audience.js';
import { indexConfirmed } from '../search/index-confirmed.job.js';
import type { EntryDraft } from './entry-draft.entity.js';

/** $1 tenant: those it shares a network with, who alone can own an entry with it. */
export const companions = `
  select distinct t.id, t.slug, t.name from network_tenant ours
  join network_tenant theirs on theirs.network_id = ours.network_id and theirs.joined_at is not null and theirs.left_at is null
  join tenant t on t.id = theirs.tenant_id
  where ours.tenant_id = $1 and ours.joined_at is not null and ours.left_at is null and t.id <> $1`;

/**
 * Part of the caller's transaction: exactly these tenants own the entry with the responsible one from now on. `co_ownership` is the truth,
 * which the database holds the draft's column to; the published rows repeat it. Returns false where that was so already.
 */
export async function changeCoOwners(tx: Transaction, draft: Pick<EntryDraft, 'id' | 'tenant_id'>, ids: readonly string[], by: string) {
  // Two editors at once: the second one sees what the first one set.
  const [before] = await tx.query<{ co_owners: string[] }>('select co_owners from entry_draft where id = $1 for update', [draft.id]);
  const owners = [...ids].sort();
  const change = listChange(before?.co_owners ?? [], owners);
  if (change === 'same') return false;
  await tx.query('update co_ownership set ended_at = $3 where entry_id = $1 and ended_at is null and not co_owner_id = any($2)', [
    draft.id,
    owners,
    tx.now,
  ]);
  await tx.query(
    `insert into co_ownership (entry_id, tenant_id, co_owner_id, since) select $1, $2, owner, $4 from unnest($3::uuid[]) owner
     on conflict (entry_id, co_owner_id) do update set ended_at = null where co_ownership.ended_at is not null`,
    [draft.id, draft.tenant_id, owners, tx.now],
  );
  await tx.query('update entry_draft set co_owners = $2 where id = $1', [draft.id, owners]);
  await tx.query('update entry set co_owners = $2 where id = $1', [draft.id, owners]);
  for (const table of ['entry_version', 'entry_goal', 'entry_network'])
    await tx.query(`update ${table} set co_owners = $2 where entry_id = $1`, [draft.id, owners]);
  const entry = await tx.manager.findOneBy(Entry, { id: draft.id });
  // Whoever no longer owns it may have read it as an owner alone: what follows an audience has to hear of it.
  if (entry && !entry.archived_at) await publishEntryEvent(tx, entryAudienceChanged, entry, by, change);
  // Owners confirm nothing, whatever they said as users.
  if (entry) await tx.enqueue(indexConfirmed, { entryId: entry.id });
  return true;
}
