import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, NotFound } from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';
import { PostHidden, ThreadLocked } from '../thread/errors.js';

describe('an answer in a conversation', () => {
  const room = new ThreadRoom();
  beforeAll(() => room.open());
  afterAll(() => room.close());

  const aReply = async () => {
    const thread = await room.ask();
    return { thread, reply: await room.answer(thread, 'Navn og adresse på en borger.') };
  };

  it('is called helpful by others, once each, and not by who wrote it', async () => {
    const { thread, reply } = await aReply();
    for (const person of [room.asker, room.asker, room.reader]) await room.marks.helpful(person, reply, { on: true });
    await expect(room.marks.helpful(room.helper, reply, { on: true })).rejects.toThrow(Forbidden);
    await expect(room.marks.helpful(room.outsider, reply, { on: true })).rejects.toThrow(NotFound);
    expect((await room.reading.replies(room.asker, thread, {})).items).toMatchObject([{ helpfulCount: 2, helpedMe: true }]);
    await room.marks.helpful(room.asker, reply, { on: false });
    expect((await room.reading.replies(room.asker, thread, {})).items).toMatchObject([{ helpfulCount: 1, helpedMe: false }]);
  });

  it('says what it said before', async () => {
    const { thread, reply } = await aReply();
    await room.replies.change(room.helper, reply, { body: 'Uten navn.' });
    await room.threads.change(room.asker, thread, { title: 'Bedre spurt' });
    expect(await room.marks.history(room.reader, reply)).toMatchObject([{ title: null, body: 'Navn og adresse på en borger.' }]);
    expect(await room.marks.history(room.reader, thread)).toMatchObject([{ title: 'Hvordan får dere med bøndene?' }]);
    await expect(room.marks.history(room.outsider, reply)).rejects.toThrow(NotFound);
  });

  it('is kept for later by a reader, and only on their own list', async () => {
    const { thread } = await aReply();
    await room.marks.save(room.reader, thread, { on: true });
    await expect(room.marks.save(room.outsider, thread, { on: true })).rejects.toThrow(NotFound);
    const saved = async (by: typeof room.reader) => (await room.reading.list(by, room.network.slug, { show: 'saved' })).items;
    expect(await saved(room.reader)).toMatchObject([{ id: thread }]);
    expect(await saved(room.asker)).toEqual([]);
    await room.marks.save(room.reader, thread, { on: false });
    expect(await saved(room.reader)).toEqual([]);
  });

  it('is reported to who keeps order, who takes it out of sight: readers see that, its writer sees why, and nothing is lost', async () => {
    const { thread, reply } = await aReply();
    await room.replies.change(room.helper, reply, { body: 'Navn og vei på en borger.' });
    for (const _ of [1, 2]) await room.moderation.report(room.reader, reply, { why: 'Navngir en borger.' });
    await expect(room.moderation.report(room.outsider, reply, { why: 'Hei' })).rejects.toThrow(NotFound);
    expect(await room.moderation.reported(room.helper, room.network.slug)).toEqual([]);
    expect(await room.moderation.reported(room.coordinator, room.network.slug)).toMatchObject([
      { replyId: reply, why: 'Navngir en borger.' },
    ]);
    await expect(room.moderation.reported(room.outsider, room.network.slug)).rejects.toThrow(NotFound);
    await expect(room.moderation.hide(room.asker, reply, { why: 'Nei' })).rejects.toThrow(Forbidden);
    await expect(room.moderation.hide(room.outsider, reply, {})).rejects.toThrow(NotFound);
    await room.moderation.hide(room.coordinator, reply, { why: 'Navngir en borger.' });
    expect(await room.moderation.reported(room.coordinator, room.network.slug)).toEqual([]);
    const seenBy = async (person: typeof room.reader) => (await room.reading.replies(person, thread, {})).items[0];
    expect(await seenBy(room.reader)).toMatchObject({ isHidden: true, body: '', hiddenWhy: null });
    expect(await seenBy(room.helper)).toMatchObject({ body: 'Navn og vei på en borger.', hiddenWhy: 'Navngir en borger.' });
    await expect(room.marks.history(room.reader, reply)).rejects.toThrow(NotFound);
    const earlier = (by: typeof room.reader) => room.database.read(by, 'select from post_edit where reply_id = $1', [reply]);
    for (const [by, many] of [
      [room.reader, 0],
      [room.asker, 0],
      [room.helper, 1],
      [room.coordinator, 1],
    ] as const)
      expect(await earlier(by)).toHaveLength(many);
    await expect(room.replies.change(room.helper, reply, { body: 'Likevel' })).rejects.toThrow(PostHidden);
    await room.moderation.show(room.coordinator, reply);
    expect(await seenBy(room.reader)).toMatchObject({ isHidden: false, body: 'Navn og vei på en borger.' });
  });

  it('comes to no locked conversation, and what is left is left', async () => {
    const { thread, reply } = await aReply();
    await room.moderation.report(room.reader, reply, { why: 'Hm.' });
    await room.moderation.leave(room.coordinator, reply);
    expect(await room.moderation.reported(room.coordinator, room.network.slug)).toEqual([]);
    await expect(room.moderation.lock(room.asker, thread, { on: true })).rejects.toThrow(Forbidden);
    await room.moderation.lock(room.coordinator, thread, { on: true });
    await expect(room.replies.write(room.helper, thread, { body: 'Ett til' })).rejects.toThrow(ThreadLocked);
    expect(await room.reading.read(room.asker, thread)).toMatchObject({ isLocked: true, mayReply: false });
    await room.moderation.lock(room.coordinator, thread, { on: false });
    await room.answer(thread, 'Ett til');
  });
});
