import type { Transaction } from '#libs/platform';
import type { Entry } from '../entry/entry.entity.js';
import { EntryVersion } from '../entry/entry-version.entity.js';
import { type Audience, narrowedTo } from './audience.js';

/** Brings what repeats an entry's audience in line with it: older versions and listing rows. Approvals follow their version by a trigger. */
export async function followAudience(tx: Transaction, entry: Entry): Promise<void> {
  await narrowOlderVersions(tx, entry);
  await rewriteListingRows(tx, entry);
}

/** A version never becomes readable to more than it was published to; it follows the entry when that is narrowed. */
async function narrowOlderVersions(tx: Transaction, entry: Entry): Promise<void> {
  const limit: Audience = { networks: entry.networks, isPublic: entry.is_public };
  const versions = await tx.manager.find(EntryVersion, {
    select: { entry_id: true, number: true, networks: true, is_public: true },
    where: { entry_id: entry.id },
  });
  const narrowed = versions.map(({ number, networks, is_public }) => {
    const audience = number === entry.version ? limit : narrowedTo(limit, { networks, isPublic: is_public });
    return { number, networks: audience.networks, is_public: audience.isPublic };
  });
  await tx.query(
    `update entry_version v set networks = n.networks, is_public = n.is_public
     from jsonb_to_recordset($2::jsonb) as n(number integer, networks uuid[], is_public boolean)
     where v.entry_id = $1 and v.number = n.number and (v.networks, v.is_public) is distinct from (n.networks, n.is_public)`,
    [entry.id, JSON.stringify(narrowed)],
  );
}

async function rewriteListingRows(tx: Transaction, entry: Entry): Promise<void> {
  await tx.query('delete from entry_goal where entry_id = $1', [entry.id]);
  await tx.query('delete from entry_network where entry_id = $1', [entry.id]);
  if (entry.archived_at) return;
  await tx.query(
    `insert into entry_goal (entry_id, tenant_id, co_owners, networks, is_public, framework, goal, published_at)
     select $1, $2, $3, $4, $5, $6, goal, $8 from unnest($7::integer[]) goal`,
    [entry.id, entry.tenant_id, entry.co_owners, entry.networks, entry.is_public, entry.framework, entry.goals, entry.published_at],
  );
  await tx.query(
    `insert into entry_network (entry_id, tenant_id, co_owners, network_id, published_at)
     select $1, $2, $3, network, $5 from unnest($4::uuid[]) network`,
    [entry.id, entry.tenant_id, entry.co_owners, entry.networks, entry.published_at],
  );
}
