import type { Transaction } from '#libs/platform';

/** `thread.opened` { threadId, entryId? }: a question or conversation stands in a network. */
export const threadOpened = 'thread.opened';
/** `thread.replied` { threadId, replyId }. */
export const threadReplied = 'thread.replied';

export async function publishThreadEvent(
  tx: Transaction,
  type: typeof threadOpened | typeof threadReplied,
  post: { actorId: string; tenantId: string; networkId: string },
  subjects: Record<string, string>,
): Promise<void> {
  const { actorId, tenantId, networkId } = post;
  await tx.publish({ type, actorId, tenantId, audience: { tenantIds: [], networkIds: [networkId], isPublic: false }, subjects });
}
