import type { ModerationService, ReplyService, ThreadService } from '#libs/exchange';
import type { DemoHands, Ids, Step } from './demo-hands.js';
import { type DemoThread, demoThreads } from './threads.js';

export interface AskingHands extends DemoHands {
  threads: ThreadService;
  replies: ReplyService;
  moderation: ModerationService;
}

/** Each question at the hour its story tells, and its answers at theirs. */
export function threadSteps(hands: AskingHands, ids: Ids, now: Date): Step[] {
  return demoThreads
    .map((thread) => brought(thread, now))
    .flatMap((thread) => [
      { at: thread.at, take: () => ask(hands, ids, thread) },
      ...thread.replies.map((_, index): Step => ({ at: thread.replies[index]?.at as string, take: () => answer(hands, thread, index) })),
    ]);
}

async function ask(hands: AskingHands, ids: Ids, { network, by, kind, title, body, language, entry }: DemoThread): Promise<void> {
  const actor = await hands.actor(by);
  const [known] = await hands.database.read(actor, 'select 1 from thread where title = $1', [title]);
  if (known) return;
  await hands.threads.open(actor, network, { kind, title, body, language, entry: entry === undefined ? null : ids.get(entry) });
}

async function answer(hands: AskingHands, thread: DemoThread, index: number): Promise<void> {
  const { by, body, language, quotes } = thread.replies[index] as DemoThread['replies'][number];
  const actor = await hands.actor(by);
  const [asked] = await hands.database.read<{ id: string }>(actor, 'select id from thread where title = $1', [thread.title]);
  if (!asked) throw new Error(`the demo has no question «${thread.title}»`);
  const said = await hands.database.read<{ id: string }>(actor, 'select id from reply where thread_id = $1 order by written_at', [
    asked.id,
  ]);
  if (said.length > index) return;
  const { id } = await hands.replies.write(actor, asked.id, { body, language, quoted: quotes === undefined ? null : said[quotes]?.id });
  if (thread.accepted === index) await hands.threads.accept(await hands.actor(thread.by), asked.id, { reply: id });
  if (thread.lockedBy && index === thread.replies.length - 1)
    await hands.moderation.lock(await hands.actor(thread.lockedBy), asked.id, { on: true });
}

function brought(thread: DemoThread, now: Date): DemoThread {
  if (thread.daysAgo === undefined) return thread;
  const last = Date.parse(thread.replies.at(-1)?.at ?? thread.at);
  const later = (at: string) => new Date(Date.parse(at) - last + now.getTime() - (thread.daysAgo as number) * 86_400_000).toISOString();
  return { ...thread, at: later(thread.at), replies: thread.replies.map((reply) => ({ ...reply, at: later(reply.at) })) };
}
