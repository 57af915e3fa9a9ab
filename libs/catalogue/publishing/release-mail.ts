import { defineSystemTask, type Language, type Transaction } from '#libs/platform';
import type { ReleaseFacts } from './release-letters.js';

export const releaseMail = defineSystemTask('catalogue.release_mail', 'a letter goes to people whose addresses nobody else may read');

export interface Recipient {
  personId: string;
  email: string;
  language: Language;
}

/** The request and what a letter says of it. Locks the row; null when there is no such request. */
export async function lockRelease(
  tx: Transaction,
  requestId: string,
): Promise<(ReleaseFacts & { askedById: string; tenantId: string; editorsTold: boolean; authorTold: boolean }) | null> {
  const [row] = await tx.query<ReleaseFacts & { askedById: string; tenantId: string; editorsTold: boolean; authorTold: boolean }>(
    `select r.id as "requestId", r.draft_id as "draftId", r.tenant_id as "tenantId", r.asked_by as "askedById", r.answer, r.reason,
            r.editors_told_at is not null as "editorsTold", r.author_told_at is not null as "authorTold",
            d.content->>'title' as title, d.content->>'summary' as summary, d.content->>'language' as "textLanguage",
            t.slug as "tenantSlug", t.name as "tenantName", asker.name as "askedBy", answerer.name as "answeredBy", e.slug
     from release_request r join entry_draft d on d.id = r.draft_id join tenant t on t.id = r.tenant_id
     left join person_profile asker on asker.person_id = r.asked_by
     left join person_profile answerer on answerer.person_id = r.answered_by
     left join entry e on e.id = r.draft_id
     where r.id = $1 for update of r`,
    [requestId],
  );
  return row ?? null;
}

/** The tenant's editors; its administrators where it has none. */
export async function editorsOf(tx: Transaction, tenantId: string): Promise<Recipient[]> {
  const rows = await tx.query<Recipient & { role: string }>(
    `select m.person_id as "personId", m.role, a.email, p.language
     from membership m join person_email a on a.person_id = m.person_id join person_profile p on p.person_id = m.person_id
     where m.tenant_id = $1 and m.role in ('editor', 'admin') and m.ended_at is null order by m.person_id`,
    [tenantId],
  );
  const editors = rows.filter(({ role }) => role === 'editor');
  return editors.length > 0 ? editors : rows;
}

/** Null when the person has left or been erased. */
export async function recipient(tx: Transaction, personId: string): Promise<Recipient | null> {
  const [row] = await tx.query<Recipient>(
    `select a.person_id as "personId", a.email, p.language from person_email a join person_profile p on p.person_id = a.person_id
     where a.person_id = $1`,
    [personId],
  );
  return row ?? null;
}
