import type { Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import { TranslationTooWide, TranslationWider } from '../errors.js';
import { type Audience, audienceName, nobodyElse } from '../publishing/audience.js';
import type { TranslationLimit } from './translation.dto.js';

type Translated = Pick<EntryDraft, 'tenant_id' | 'translation_of'>;

/** Every row under the reader's policies. $1 the translation, $2 whether its draft is meant, not what was published. */
export const originalSql = `
  select o.id as "entryId", own.version, t.slug as tenant, t.name as "tenantName", o.slug, o.title, o.language,
    (select max(v.number) from entry_version v where v.entry_id = o.id having max(v.number) > own.version) as "newerVersion"
  from (select translation_of, translation_of_version as version from entry where id = $1 and not $2
        union all select translation_of, translation_of_version from entry_draft where id = $1 and deleted_at is null and $2) own
  join entry o on o.id = own.translation_of and o.archived_at is null
  join tenant t on t.id = o.tenant_id`;

/**
 * A translation tells nobody what the original does not tell them, unless one of the original's own says so: throws TranslationWider
 * while they have not, and TranslationTooWide where another municipality translated it. An original that cannot be read is for nobody.
 */
export async function requireNotWider(tx: Transaction, draft: Translated, audience: Audience, said: boolean | undefined): Promise<void> {
  if (draft.translation_of === null) return;
  const { limit, isOwner } = await limitOf(tx, draft);
  if (!isWider(audience, limit)) return;
  if (!isOwner) throw new TranslationTooWide();
  if (!said) throw new TranslationWider();
}

export async function translationLimit(tx: Transaction, draft: Translated): Promise<TranslationLimit | null> {
  if (draft.translation_of === null) return null;
  const { limit, isOwner } = await limitOf(tx, draft);
  return { audience: audienceName(limit), mayWiden: isOwner };
}

async function limitOf(tx: Transaction, draft: Translated): Promise<{ limit: Audience; isOwner: boolean }> {
  const original = await tx.manager.findOneBy(Entry, { id: draft.translation_of as string });
  if (!original) return { limit: nobodyElse, isOwner: false };
  return {
    limit: { networks: original.networks, isPublic: original.is_public },
    isOwner: [original.tenant_id, ...original.co_owners].includes(draft.tenant_id),
  };
}

function isWider(audience: Audience, limit: Audience): boolean {
  if (limit.isPublic) return false;
  return audience.isPublic || audience.networks.some((network) => !limit.networks.includes(network));
}
