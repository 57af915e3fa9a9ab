import type { Transaction } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';

/** After as many days what was put aside is gone for good. */
export const daysToBringBack = 30;

export interface DeletedDraft {
  id: string;
  title: string;
  language: Language;
  tenant: { slug: string; name: string };
  /** Until when it can be brought back. */
  until: Date;
}

/** $1 tenants that the person writes for. The last put aside comes first. */
export function deletedDrafts(tx: Transaction, tenantIds: readonly string[]): Promise<DeletedDraft[]> {
  return tx.query<DeletedDraft>(
    `select d.id, d.content->>'title' as title, d.content->>'language' as language,
       jsonb_build_object('slug', t.slug, 'name', t.name) as tenant, d.deleted_at + make_interval(days => $3) as until
     from entry_draft d join tenant t on t.id = d.tenant_id
     where d.tenant_id = any($1) and d.deleted_at > $2::timestamptz - make_interval(days => $3)
     order by d.deleted_at desc, d.id limit 50`,
    [tenantIds, tx.now, daysToBringBack],
  );
}
