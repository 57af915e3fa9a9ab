import { newId, type Transaction } from '#libs/platform';
import { carriedFiles } from '../attachment/attachment-row.js';
import type { EntryContent, Guess } from '../entry/entry-content.js';
import { withStandingMarks } from '../machine/machine-text.js';
import { firstReminder } from '../reminder/reminder.js';
import { type DraftSource, EntryDraft, type OpenPlace } from './entry-draft.entity.js';

export interface NewDraft {
  /** Where it was given out before. */
  id?: string;
  tenantId: string;
  content: EntryContent;
  createdBy: string;
  guesses?: Guess[];
  open?: OpenPlace[];
  source?: DraftSource | null;
  translationOf?: string | null;
  /** Of the original; null where nobody noted it. */
  translationOfVersion?: number | null;
  /** The entry and version it is an own version of. */
  madeFrom?: { entryId: string; version: number } | null;
  isExample?: boolean;
  /** What else its files come from, by their ids: notes of a log. */
  filesOf?: readonly string[];
}

/** Part of the caller's transaction: the first revision of a draft. It has those files that the entries it is made from have. */
export async function insertDraft(tx: Transaction, draft: NewDraft): Promise<EntryDraft> {
  const row: EntryDraft = {
    id: draft.id ?? newId(),
    tenant_id: draft.tenantId,
    co_owners: [],
    content: withStandingMarks(draft.content),
    guesses: draft.guesses ?? [],
    open_places: draft.open ?? [],
    source: draft.source ?? null,
    revision: 1,
    published_revision: null,
    translation_of: draft.translationOf ?? null,
    translation_of_version: draft.translationOfVersion ?? null,
    made_from: draft.madeFrom?.entryId ?? null,
    made_from_version: draft.madeFrom?.version ?? null,
    is_example: draft.isExample ?? false,
    created_by: draft.createdBy,
    created_at: tx.now,
    updated_by: draft.createdBy,
    updated_at: tx.now,
    ask_on: firstReminder(draft.content.unknowns),
    deleted_at: null,
  };
  await tx.manager.insert(EntryDraft, row as never);
  if (row.content.attachments.length === 0) return row;
  const sources = [draft.madeFrom?.entryId, draft.translationOf].filter((id) => typeof id === 'string');
  row.content = await carriedFiles(tx, row.id, sources, row.content, draft.filesOf);
  await tx.query('update entry_draft set content = $2 where id = $1', [row.id, JSON.stringify(row.content)]);
  return row;
}

/** False when the revision is no longer the one that was read: someone else was faster, and nothing was written. */
export async function writeDraft(
  tx: Transaction,
  draft: Pick<EntryDraft, 'id' | 'revision' | 'content' | 'guesses' | 'open_places'>,
  personId: string,
): Promise<boolean> {
  const written = await tx.execute(
    `update entry_draft set content = $3, guesses = $4, open_places = $5, revision = revision + 1, updated_by = $6, updated_at = $7,
       ask_on = $8
     where id = $1 and revision = $2 and deleted_at is null`,
    [
      draft.id,
      draft.revision,
      JSON.stringify(withStandingMarks(draft.content)),
      JSON.stringify(draft.guesses),
      JSON.stringify(draft.open_places),
      personId,
      tx.now,
      firstReminder(draft.content.unknowns),
    ],
  );
  return written === 1;
}
