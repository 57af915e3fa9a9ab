import { defineSystemTask, type Transaction } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import { storedContent } from '../entry/stored-content.js';
import { editorsOf, type Recipient } from '../publishing/release-mail.js';
import { duePlaces, isMailDue } from './reminder.js';

export const reminderMail = defineSystemTask('catalogue.reminder_mail', 'a letter goes to the authors of drafts of all tenants');

export interface ReminderPlan {
  draftId: string;
  title: string;
  textLanguage: Language;
  places: string[];
  recipients: Recipient[];
}

/** Locks the draft and says what its authors are to be told on that day; null where there is nothing, or no longer. */
export async function planReminder(tx: Transaction, draftId: string, today: string): Promise<ReminderPlan | null> {
  const [draft] = await tx.query<{ tenant_id: string; co_owners: string[]; content: unknown; authors: string[]; asked: string | null }>(
    `select tenant_id, co_owners, content, array[created_by, updated_by] as authors, asked_through::text as asked
     from entry_draft where id = $1 and deleted_at is null for update`,
    [draftId],
  );
  if (!draft) return null;
  const { title, language, unknowns } = storedContent(draft.content);
  if (draft.asked !== null && draft.asked >= today) return null;
  if (!isMailDue(unknowns, today, draft.asked)) return null;
  const authors = await writersAmong(tx, draft.authors, [draft.tenant_id, ...draft.co_owners]);
  const recipients = authors.length > 0 ? authors : await editorsOf(tx, draft.tenant_id);
  return { draftId, title, textLanguage: language, places: duePlaces(unknowns, today), recipients };
}

/** Those of them who still may write for one of the owners: whoever has left is told nothing. */
function writersAmong(tx: Transaction, personIds: readonly string[], owners: readonly string[]): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `select a.person_id as "personId", a.email, p.language from person_email a join person_profile p on p.person_id = a.person_id
     where a.person_id = any($1) and exists (select from membership m where m.person_id = a.person_id and m.tenant_id = any($2)
       and m.role in ('author', 'editor', 'admin') and m.ended_at is null) order by a.person_id`,
    [personIds, owners],
  );
}
