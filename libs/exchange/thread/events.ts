import type { Transaction } from '#libs/platform';

/** `thread.opened` { threadId, entryId? }: a question or conversation stands in a network. */
export const threadOpened = 'thread.opened';
/** `thread.replied` { threadId, replyId }. */
export const threadReplied = 'thread.replied';
/** `thread.moved` { threadId }: it stands in another network, whose people can read it from now on. */
export const threadMoved = 'thread.moved';

export async function publishThreadEvent(
  tx: Transaction,
  type: typeof threadOpened | typeof threadReplied | typeof threadMoved,
  post: { actorId: string; tenantId: string; networkId: string },
  subjects: Record<string, string>,
): Promise<void> {
  const { actorId, tenantId, networkId } = post;
  await tx.publish({ type, actorId, tenantId, audience: { tenantIds: [], networkIds: [networkId], isPublic: false }, subjects });
}
