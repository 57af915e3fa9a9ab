import { plainInput, type Transaction } from '#libs/platform';
import type { DraftSource } from '../draft/entry-draft.entity.js';
import type { ImportedDraft } from '../import/imported-draft.js';
import type { Hints } from '../import/understand.js';
import type { ImportSource } from './import-row.js';

/** What the tenant tells of a text that does not say it itself. */
export async function homeOf(tx: Transaction, tenantId: string): Promise<Hints> {
  const [home] = await tx.query<{ name: string; country: string }>('select name, country from tenant where id = $1', [tenantId]);
  return { tenantName: home?.name, country: home?.country, now: tx.now };
}

/** Where a draft came from. A file holds what no field of a form does: all of it is cleaned, what is left out of the text too. */
export function newDraftOf(draft: ImportedDraft, from: ImportSource, name: string | null, importedAt: Date) {
  const { content, guesses, open, dropped, kindGuess } = draft;
  const source: DraftSource = { from, name: name || null, dropped, kindGuess, importedAt: importedAt.toISOString() };
  return plainInput({ content, guesses, open, source });
}
