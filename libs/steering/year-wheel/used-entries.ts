import type { Language } from '#libs/platform';

/** An entry as the wheel names it: one that is suggested, or was used. */
export interface EntryFace {
  id: string;
  tenant: string;
  tenantName: string;
  slug: string;
  title: string;
  language: Language;
}

/** $1 ids: what its reader may not see, and what is archived, is left out. */
export const usedEntries = `
  select e.id, t.slug as tenant, t.name as "tenantName", e.slug, e.title, e.language from entry e join tenant t on t.id = e.tenant_id
  where e.id = any($1) and e.archived_at is null order by e.title, e.id`;
