import type { Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import type { Language } from '../entry/entry-content.js';
import { TranslatedAlready } from '../errors.js';

/** The tenant's translation of an entry into a language, or null. Two who begin at once make one: the second waits for the first. */
export async function translationInto(tx: Transaction, tenantId: string, original: string, language: Language): Promise<string | null> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`translation ${tenantId} ${original}`]);
  const [made] = await tx.query<{ id: string }>(
    `select id from entry_draft where tenant_id = $1 and translation_of = $2 and content->>'language' = $3 and deleted_at is null`,
    [tenantId, original, language],
  );
  return made?.id ?? null;
}

/** Before a translation comes to be in `language`: throws TranslatedAlready where the tenant has another one in it. */
export async function requireFreeLanguage(
  tx: Transaction,
  draft: Pick<EntryDraft, 'id' | 'tenant_id' | 'translation_of'>,
  language: Language,
): Promise<void> {
  if (draft.translation_of === null) return;
  const made = await translationInto(tx, draft.tenant_id, draft.translation_of, language);
  if (made !== null && made !== draft.id) throw new TranslatedAlready();
}
