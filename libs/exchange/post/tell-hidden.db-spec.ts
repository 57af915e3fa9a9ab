import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';
import { TellHidden } from './tell-hidden.job.js';

describe('the writer of what is taken out of sight', () => {
  const room = new ThreadRoom();
  let telling: TellHidden;
  beforeAll(async () => {
    loadMessages();
    await room.open();
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    telling = new TellHidden(room.database, new Mailer(config, room.clock, new Metrics(), room.database), config);
  });
  afterAll(() => room.close());

  /** What came of telling it twice, since the last time. */
  const told = async (postId: string) => {
    for (const _ of [1, 2]) await telling.handle({ postId });
    return room.given.write((tx) =>
      tx.query<{ text: string; to: string }>('delete from caught_mail returning recipients[1] as "to", text'),
    );
  };

  it('hears of it once, with the reason and nothing of what was said', async () => {
    const thread = await room.ask({ title: 'Om en navngitt borger' });
    const reply = await room.answer(thread, 'Hun bor i Skolegata 4.');
    await room.moderation.hide(room.coordinator, reply, { why: 'Det sier hvor en borger bor.' });
    const mails = await told(reply);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Det sier hvor en borger bor.');
    expect(mails[0]?.text).not.toMatch(/Skolegata|navngitt borger/);
    // Hidden by two at once, it is hidden for the first one's reason.
    room.clock.at = new Date(room.clock.at.getTime() + 60_000);
    await room.moderation.hide(room.coordinator, reply, { why: 'En annen grunn.' });
    expect(await told(reply)).toEqual([]);
    await room.moderation.show(room.coordinator, reply);
    expect(await told(reply)).toEqual([]);
    room.clock.at = new Date(room.clock.at.getTime() + 60_000);
    await room.moderation.hide(room.coordinator, reply, { why: 'Fortsatt.' });
    expect(await told(reply)).toHaveLength(1);
  });

  it('hears of a question of theirs as well, and of nothing once they have left the network', async () => {
    const thread = await room.ask();
    await room.moderation.hide(room.coordinator, thread, { why: 'Feil sted.' });
    expect(await told(thread)).toHaveLength(1);
    const [, , leaving] = room.tenants;
    const member = await room.given.aMember(leaving, 'author');
    const { id } = await room.replies.write(member, await room.ask(), { body: 'Vi er her.' });
    await room.moderation.hide(room.coordinator, id, { why: 'Nei.' });
    await room.given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [leaving.id, tx.now]));
    expect(await told(id)).toEqual([]);
  });
});
