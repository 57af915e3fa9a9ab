import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowService, PlanNotices } from '#libs/exchange';
import { NotFound } from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';

describe('who hears of an answer', () => {
  const room = new ThreadRoom();
  let follows: FollowService;
  let planning: PlanNotices;
  beforeAll(async () => {
    await room.open();
    follows = new FollowService(room.database);
    planning = new PlanNotices(room.database);
  });
  afterAll(() => room.close());

  /** Person and reason of each mail that is planned. */
  const told = async (threadId: string, replyId: string | null, part: { onlyNamed?: boolean } = {}) => {
    await planning.handle({ threadId, replyId, ...part });
    const rows = await room.given.write((tx) =>
      tx.query<{ person_id: string; reason: string }>('select person_id, reason from thread_notice where post_id = $1', [
        replyId ?? threadId,
      ]),
    );
    return new Map(rows.map(({ person_id, reason }) => [person_id, reason]));
  };

  it('is who asked, who follows and who is named: each once, for the first of their reasons, and never who wrote it', async () => {
    const thread = await room.ask();
    for (const person of [room.asker, room.reader, room.helper]) await follows.follow(person, thread, { state: 'follow' });
    const named = `@[Hun](person:${room.coordinator.personId}) @[Han](person:${room.outsider.personId}) @nordvaag`;
    const reply = await room.answer(thread, `Spør ${named}`);
    for (const _ of [1, 2])
      expect(await told(thread, reply)).toEqual(
        new Map([
          [room.asker.personId, 'answer'],
          [room.reader.personId, 'followed'],
          [room.coordinator.personId, 'mention'],
        ]),
      );
  });

  it('is nobody who muted it or does not want such mails', async () => {
    const thread = await room.ask();
    await follows.follow(room.asker, thread, { state: 'mute' });
    await follows.follow(room.reader, thread, { state: 'follow' });
    await follows.wish(room.reader, { answers: true, mentions: true, followed: false });
    expect((await told(thread, await room.answer(thread, 'Hei'))).size).toBe(0);
    await follows.wish(room.reader, { answers: true, mentions: true, followed: true });
    expect(await told(thread, await room.answer(thread, 'Hei igjen'))).toEqual(new Map([[room.reader.personId, 'followed']]));
  });

  it('is after a change who is named in it, and nobody who only follows since', async () => {
    const thread = await room.ask();
    const reply = await room.answer(thread, 'Først');
    await follows.follow(room.reader, thread, { state: 'follow' });
    await room.replies.change(room.helper, reply, { body: 'Så @ks/editor' });
    expect(await told(thread, reply, { onlyNamed: true })).toEqual(new Map([[room.coordinator.personId, 'mention']]));
  });

  it('is nobody whose tenant has left the network', async () => {
    const thread = await room.ask();
    const [, , leaving] = room.tenants;
    const member = await room.given.aMember(leaving, 'author');
    await follows.follow(member, thread, { state: 'follow' });
    await room.given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [leaving.id, tx.now]));
    expect([...(await told(thread, await room.answer(thread, 'Hei @fjellvik'))).keys()]).toEqual([room.asker.personId]);
  });

  it('is decided by people of the network alone', async () => {
    const thread = await room.ask();
    await expect(follows.follow(room.outsider, thread, {})).rejects.toThrow(NotFound);
    await follows.follow(room.reader, thread, { state: 'follow' });
    expect([await follows.state(room.reader, thread), await follows.state(room.asker, thread)]).toEqual(['follow', null]);
  });
});
