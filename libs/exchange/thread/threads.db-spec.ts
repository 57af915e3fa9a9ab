import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Forbidden, InvalidInput, NotFound, newId, Unauthenticated } from '#libs/platform';
import { ThreadRoom } from '../../../test/support/thread-room.js';

describe('a question in a network', () => {
  const room = new ThreadRoom();
  beforeAll(() => room.open());
  afterAll(() => room.close());

  it('is read by everybody of the network’s tenants, and by nobody else', async () => {
    const id = await room.ask();
    for (const reader of [room.asker, room.helper, room.reader, room.coordinator])
      expect(await room.reading.read(reader, id)).toMatchObject({ title: 'Hvordan får dere med bøndene?', isAnswered: false });
    await expect(room.reading.read(room.outsider, id)).rejects.toThrow(NotFound);
    await expect(room.reading.replies(room.outsider, id, {})).rejects.toThrow(NotFound);
    await expect(room.reading.list(room.outsider, room.network.slug, {})).rejects.toThrow(NotFound);
    await expect(room.reading.read(anonymous, id)).rejects.toThrow(Unauthenticated);
    expect((await room.reading.newest(room.outsider, 10)).map((row) => row.id)).not.toContain(id);
  });

  it('is asked and answered by authors of its tenants: a reader reads, and strangers learn not even what is missing', async () => {
    const id = await room.ask();
    await expect(room.threads.open(room.reader, room.network.slug, {})).rejects.toThrow(Forbidden);
    await expect(room.replies.write(room.reader, id, {})).rejects.toThrow(Forbidden);
    await expect(room.threads.open(room.outsider, room.network.slug, {})).rejects.toThrow(NotFound);
    await expect(room.replies.write(room.outsider, id, {})).rejects.toThrow(NotFound);
    await expect(room.replies.write(room.helper, newId(), { body: 'Nei' })).rejects.toThrow(NotFound);
    await expect(room.threads.open(room.asker, room.network.slug, { title: '', body: '' })).rejects.toThrow(InvalidInput);
  });

  it('names whom one writes for, where that could be several', async () => {
    const [one, other] = room.tenants;
    const both = await room.given.anActor(
      await room.given.aPerson([
        [one, 'author'],
        [other, 'editor'],
      ]),
    );
    const question = { title: 'To hatter', body: 'Hvem er jeg?' };
    await expect(room.threads.open(both, room.network.slug, question)).rejects.toThrow(InvalidInput);
    const { id } = await room.threads.open(both, room.network.slug, { ...question, tenant: other.slug });
    expect((await room.reading.read(both, id)).by.tenant.slug).toBe(other.slug);
    await expect(room.replies.write(both, id, { body: 'Hei', tenant: room.stranger.slug })).rejects.toThrow(InvalidInput);
  });

  it('counts its replies, moves up with each, and pages both without gap or overlap', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await room.ask({ title: `Nummer ${n}` }));
    const replies: string[] = [];
    for (let n = 0; n < 5; n++) replies.push(await room.answer(ids[1] as string, `Svar ${n}`));
    const first = await room.reading.list(room.asker, room.network.slug, { limit: 2 });
    expect(first.items[0]).toMatchObject({ id: ids[1], replyCount: 5 });
    const next = await room.reading.list(room.asker, room.network.slug, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...next.items].map(({ id }) => id)).toEqual([ids[1], ids[4], ids[3], ids[2]]);
    const page = await room.reading.replies(room.asker, ids[1] as string, { limit: 3 });
    const rest = await room.reading.replies(room.asker, ids[1] as string, { limit: 3, cursor: page.nextCursor });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(replies);
    expect(rest.nextCursor).toBeNull();
    const linked = await room.reading.replies(room.asker, ids[1] as string, { from: replies[3] });
    expect(linked.items.map(({ id }) => id)).toEqual(replies.slice(3));
    const far = await room.reading.replies(room.asker, ids[0] as string, { from: replies[3] });
    expect(far.items).toEqual([]);
  });

  it('has an answer when the asker says which, and can lose it again', async () => {
    const id = await room.ask();
    const { id: reply } = await room.replies.write(room.helper, id, { body: 'Be dem på kaffe først.' });
    const { id: elsewhere } = await room.replies.write(room.helper, await room.ask(), { body: 'Noe annet.' });
    await expect(room.threads.accept(room.helper, id, { reply })).rejects.toThrow(Forbidden);
    await expect(room.threads.accept(room.outsider, id, { reply })).rejects.toThrow(NotFound);
    await expect(room.threads.accept(room.asker, id, { reply: elsewhere })).rejects.toThrow(InvalidInput);
    await room.threads.accept(room.asker, id, { reply });
    await room.threads.accept(room.asker, id, { reply });
    expect(await room.reading.read(room.reader, id)).toMatchObject({ isAnswered: true, accepted: { id: reply } });
    const open = await room.reading.list(room.asker, room.network.slug, { show: 'open', limit: 100 });
    expect(open.items.map((row) => row.id)).not.toContain(id);
    await room.threads.accept(room.asker, id, { reply: null });
    expect(await room.reading.read(room.reader, id)).toMatchObject({ isAnswered: false, accepted: null });
  });

  it('is changed by its writer alone, also past the service', async () => {
    const id = await room.ask();
    const { id: reply } = await room.replies.write(room.helper, id, { body: 'Først sånn.' });
    await expect(room.threads.change(room.helper, id, { title: 'Mitt' })).rejects.toThrow(Forbidden);
    await expect(room.replies.change(room.coordinator, reply, { body: 'Mitt' })).rejects.toThrow(Forbidden);
    await expect(room.replies.change(room.outsider, reply, {})).rejects.toThrow(NotFound);
    await room.replies.change(room.helper, reply, { body: 'Så sånn.' });
    const { items } = await room.reading.replies(room.asker, id, {});
    expect(items).toMatchObject([{ body: 'Så sånn.', isMine: false }]);
    expect(items[0]?.editedAt).not.toBeNull();
  });

  it('quotes a reply of the same thread and no other', async () => {
    const id = await room.ask();
    const { id: quoted } = await room.replies.write(room.helper, id, { body: 'Kaffe.' });
    await room.replies.write(room.asker, id, { body: 'Hvor?', quoted });
    expect((await room.reading.replies(room.reader, id, {})).items[1]).toMatchObject({ quoted: { id: quoted, body: 'Kaffe.' } });
    await expect(room.replies.write(room.asker, await room.ask(), { body: 'Hvor?', quoted })).rejects.toThrow(InvalidInput);
  });

  it('stays when its writer’s name is gone, as a former colleague’s', async () => {
    const [one] = room.tenants;
    const leaver = await room.given.aMember(one, 'author');
    const { id } = await room.threads.open(leaver, room.network.slug, { title: 'Farvel', body: 'Hvem tar over?' });
    await room.given.write((tx) => tx.query('delete from person_profile where person_id = $1', [leaver.personId]));
    expect(await room.reading.read(room.helper, id)).toMatchObject({ title: 'Farvel', by: { name: null, tenant: { slug: one.slug } } });
  });

  it('is no longer read by a tenant that has left, nor written for it', async () => {
    const id = await room.ask();
    const [, , leaving] = room.tenants;
    const member = await room.given.aMember(leaving, 'author');
    await room.replies.write(member, id, { body: 'Vi er her.' });
    await room.given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [leaving.id, tx.now]));
    const gone = await room.given.anActor(member.personId);
    await expect(room.reading.read(gone, id)).rejects.toThrow(NotFound);
    await expect(room.replies.write(gone, id, { body: 'Hallo?' })).rejects.toThrow(NotFound);
    expect((await room.reading.replies(room.asker, id, {})).items).toHaveLength(1);
  });
});
