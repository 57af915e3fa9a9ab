import { newId, type Transaction } from '#libs/platform';

interface Changed {
  thread: { id: string; network_id: string; title?: string; body?: string };
  reply: { id: string; body: string } | null;
}

/** What a post says now, before it says something else. */
export async function keepEarlier(tx: Transaction, personId: string | null, { thread, reply }: Changed): Promise<void> {
  await tx.query(
    `insert into post_edit (id, network_id, thread_id, reply_id, person_id, title, body, edited_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[newId(), thread.network_id, thread.id, reply?.id ?? null, personId],
      ...[reply ? null : thread.title, reply ? reply.body : thread.body, tx.now],
    ],
  );
}
