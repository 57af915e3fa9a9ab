import { defineSystemTask, type Language, type Transaction } from '#libs/platform';

export const commentMail = defineSystemTask(
  'catalogue.comment_mail',
  'a letter goes to people of several tenants, whose addresses nobody else may read',
);

/** A person hears of comments at most this often. */
export const quietFor = 15 * 60_000;
/** A letter that was begun and not marked within this time died on its way. */
export const claimHolds = 5 * 60_000;

/** Those who may read draft d, asked as row-level security asks. */
const mayRead = (person: string, now: string) => `(
  exists (select from membership m where m.person_id = ${person} and m.ended_at is null
          and (m.tenant_id = d.tenant_id or m.tenant_id = any(d.co_owners)))
  or exists (select from draft_share s where s.draft_id = d.id and s.person_id = ${person} and s.revoked_at is null and s.ends_at > ${now})
  or exists (select from draft_body_share s join app.person_seats(${person}, (${now}::timestamptz)::date) x on x.body_id = s.body_id
             where s.draft_id = d.id and s.revoked_at is null and s.ends_at > ${now}))`;

/** Notes the comment for the others who write or talk about the draft. Returns the people for whom it is new. */
export async function noteComment(tx: Transaction, commentId: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `insert into comment_notice (comment_id, person_id)
     select c.id, w.person from draft_comment c join entry_draft d on d.id = c.draft_id and d.deleted_at is null
       cross join lateral (select d.created_by as person union select d.updated_by
                           union select o.author_id from draft_comment o where o.draft_id = d.id) w
     where c.id = $1 and w.person <> c.author_id and ${mayRead('w.person', '$2')}
     on conflict do nothing returning person_id`,
    [commentId, tx.now],
  );
  return rows.map(({ person_id }) => person_id);
}

/** The earliest instant at which a letter may go to the person; now where none has gone lately. */
export async function nextLetterAt(tx: Transaction, personId: string): Promise<Date> {
  const [row] = await tx.query<{ told: Date | null; claimed: Date | null }>(
    `select max(told_at) as told, max(claimed_at) filter (where told_at is null) as claimed from comment_notice where person_id = $1`,
    [personId],
  );
  const after = (instant: Date | null | undefined, wait: number) => (instant ? instant.getTime() + wait : 0);
  return new Date(Math.max(tx.now.getTime(), after(row?.told, quietFor), after(row?.claimed, claimHolds)));
}

export interface CommentsWaiting {
  personId: string;
  email: string;
  language: Language;
  commentIds: string[];
  drafts: { id: string; title: string; language: Language; count: number }[];
}

/** Takes what waits for the person, so that no second letter is begun. Null where nothing does that they may still read. */
export async function claimComments(tx: Transaction, personId: string): Promise<CommentsWaiting | null> {
  await tx.query(
    `delete from comment_notice n using draft_comment c join entry_draft d on d.id = c.draft_id
     where n.person_id = $1 and n.told_at is null and c.id = n.comment_id and (d.deleted_at is not null or not ${mayRead('$1', '$2')})`,
    [personId, tx.now],
  );
  const claimed = await tx.query<{ comment_id: string }>(
    'update comment_notice set claimed_at = $2 where person_id = $1 and told_at is null returning comment_id',
    [personId, tx.now],
  );
  const commentIds = claimed.map(({ comment_id }) => comment_id).sort();
  const [person] = await tx.query<{ email: string; language: Language }>(
    `select a.email, p.language from person_email a join person_profile p on p.person_id = a.person_id where a.person_id = $1`,
    [personId],
  );
  if (commentIds.length === 0 || !person) return null;
  const drafts = await tx.query<CommentsWaiting['drafts'][number]>(
    `select d.id, d.content->>'title' as title, d.content->>'language' as language, count(*)::integer as count
     from draft_comment c join entry_draft d on d.id = c.draft_id where c.id = any($1) group by d.id order by max(c.written_at) desc`,
    [commentIds],
  );
  return { personId, ...person, commentIds, drafts };
}

export async function markTold(tx: Transaction, { personId, commentIds }: CommentsWaiting): Promise<void> {
  await tx.query('update comment_notice set told_at = $3 where person_id = $1 and comment_id = any($2) and told_at is null', [
    personId,
    commentIds,
    tx.now,
  ]);
}
