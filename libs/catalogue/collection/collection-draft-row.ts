import { LostUpdate, newId, type Transaction } from '#libs/platform';
import { visibleCollection } from './collection-access.js';
import type { CollectionContent } from './collection-content.js';
import { CollectionDraft } from './collection-draft.entity.js';

export interface NewCollection {
  tenantId: string;
  content: CollectionContent;
  createdBy: string;
  isExample?: boolean;
}

/** Part of the caller's transaction. */
export async function insertCollection(tx: Transaction, { tenantId, content, createdBy, isExample }: NewCollection): Promise<string> {
  const id = newId();
  const by = { created_by: createdBy, created_at: tx.now, updated_by: createdBy, updated_at: tx.now };
  await tx.manager.insert(CollectionDraft, {
    id,
    tenant_id: tenantId,
    content,
    revision: 1,
    is_example: isExample ?? false,
    ...by,
  } as never);
  return id;
}

/** Writes on the revision that was read; LostUpdate where somebody else was faster, and nothing is written. */
export async function writeCollection(
  tx: Transaction,
  { id, revision }: Pick<CollectionDraft, 'id' | 'revision'>,
  content: CollectionContent,
  personId: string,
): Promise<void> {
  const written = await tx.execute(
    `update collection_draft set content = $3, revision = revision + 1, updated_by = $4, updated_at = $5
     where id = $1 and revision = $2 and deleted_at is null`,
    [id, revision, JSON.stringify(content), personId, tx.now],
  );
  if (written > 0) return;
  const current = await visibleCollection(tx, id);
  throw new LostUpdate(textOf(current.content), current.revision);
}

/** What may be shown of a text that someone else saved: parts may name entries that the other is not shown. */
export function textOf({ language, title, introduction }: CollectionContent) {
  return { language, title, introduction };
}
