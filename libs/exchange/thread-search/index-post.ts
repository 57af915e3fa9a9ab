import { termsIn, thesaurusEdition } from '#libs/catalogue';
import type { Language, Transaction } from '#libs/platform';

interface Written {
  threadId: string;
  /** Null: the question itself. */
  replyId: string | null;
  title: string;
  body: string;
  language: Language;
}

/** Part of the transaction that writes a post, after it: makes it findable. Hiding, showing and moving need no call. */
export async function indexPost(tx: Transaction, { threadId, replyId, title, body, language }: Written): Promise<void> {
  const { concepts, terms, marks } = termsIn(language, title, body);
  await tx.query('select app.index_post($1, $2, $3, $4, $5, $6::tsvector, $7)', [
    ...[threadId, replyId, title + body],
    ...[concepts, terms, marks, thesaurusEdition],
  ]);
}
