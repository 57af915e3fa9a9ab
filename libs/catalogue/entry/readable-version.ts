import { NotFound, type Transaction } from '#libs/platform';
import { EntryVersion } from './entry-version.entity.js';

/** That version, the newest where none is named; null where the caller may not read it, or there is none. */
export async function versionOrNone(tx: Transaction, entryId: string, number?: number): Promise<EntryVersion | null> {
  const [version] = await tx.manager.find(EntryVersion, {
    where: { entry_id: entryId, ...(number && { number }) },
    order: { number: 'DESC' },
    take: 1,
  });
  return version ?? null;
}

/** As `versionOrNone`; NotFound instead of null. */
export async function readableVersion(tx: Transaction, entryId: string, number?: number): Promise<EntryVersion> {
  const version = await versionOrNone(tx, entryId, number);
  if (!version) throw new NotFound('entry');
  return version;
}
