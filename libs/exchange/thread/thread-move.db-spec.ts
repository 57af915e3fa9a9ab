import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Forbidden, NotFound } from '#libs/platform';
import { aPdf } from '../../../test/support/a-picture.js';
import type { BuiltTenant } from '../../../test/support/builders.js';
import { type Person } from '../../../test/support/steering-group.js';
import { ThreadRoom } from '../../../test/support/thread-room.js';
import { ThreadMoveService } from './thread-move.service.js';

describe('a conversation that is moved to another network', () => {
  const room = new ThreadRoom();
  let moves: ThreadMoveService;
  /** Of the coordinating tenant, Asker and Storevik; and of Asker and Nordvåg, which has its own coordinator. */
  let smaller: BuiltTenant;
  let other: BuiltTenant;
  let neighbour: Person;

  beforeAll(async () => {
    await room.open();
    const [asker, storevik, fjellvik, ks] = room.tenants;
    smaller = await room.given.aNetwork([ks, asker, storevik], 'de-tre');
    other = await room.given.aNetwork([asker, room.stranger], 'de-to');
    const again = async (person: Person) => (await room.given.anActor(person.personId)) as Person;
    room.coordinator = await again(room.coordinator);
    room.asker = await again(room.asker);
    room.helper = await again(room.helper);
    room.outsider = await again(room.outsider);
    neighbour = await room.given.aMember(fjellvik);
    moves = new ThreadMoveService(room.database);
  });
  afterAll(() => room.close());

  const targets = async (by: Person, id: string) => (await moves.targets(by, id)).map(({ slug }) => slug);
  const reads = (by: Person, id: string) =>
    room.reading.read(by, id).then(
      ({ network }) => network,
      (error: { code: string }) => error.code,
    );

  it('goes with its asker while nobody else has answered: its readers are the new network’s', async () => {
    const id = await room.ask();
    expect(await targets(room.asker, id)).toEqual(['de-to', 'de-tre']);
    expect([await targets(room.helper, id), await targets(room.outsider, id)]).toEqual([[], []]);
    await moves.move(room.asker, id, { network: other.slug });
    await moves.move(room.asker, id, { network: other.slug });
    expect([await reads(room.outsider, id), await reads(room.helper, id)]).toEqual(['de-to', 'not_found']);
    expect((await room.reading.read(room.asker, id)).movedAt).toEqual(room.clock.at);
    const found = async (network: BuiltTenant) => (await room.reading.list(room.asker, network.slug, { q: 'bøndene' })).items;
    expect((await found(other)).map((row) => row.id)).toEqual([id]);
    expect((await found(room.network)).map((row) => row.id)).not.toContain(id);
  });

  it('goes, once others have answered, with who keeps order in both, and only where all of them are', async () => {
    const id = await room.ask();
    const reply = await room.answer(id, 'Vi spurte dem hjemme.');
    await room.threads.accept(room.asker, id, { reply });
    await room.marks.helpful(room.asker, reply, { on: true });
    expect([await targets(room.asker, id), await targets(room.coordinator, id)]).toEqual([[], ['de-tre']]);
    await expect(moves.move(room.asker, id, { network: smaller.slug })).rejects.toHaveProperty('fields.network', ['isIn']);
    await moves.move(room.coordinator, id, { network: smaller.slug });
    expect([await reads(room.helper, id), await reads(neighbour, id)]).toEqual(['de-tre', 'not_found']);
    expect((await room.reading.read(room.helper, id)).accepted).toMatchObject({ id: reply, helpfulCount: 1 });
  });

  it('stays where somebody who wrote in it is not in the other one', async () => {
    const id = await room.ask();
    await room.replies.write(neighbour, id, { body: 'Vi også.' });
    expect(await targets(room.coordinator, id)).toEqual([]);
    await expect(moves.move(room.coordinator, id, { network: smaller.slug })).rejects.toHaveProperty('fields.network', ['isIn']);
  });

  it('stays where the other network does not read the entry it is about', async () => {
    const entry = await room.anEntry(room.asker, 'networks');
    const about = await room.ask({ entry });
    expect(await targets(room.asker, about)).toEqual([]);
    const open = await room.ask({ entry: await room.anEntry(room.asker, 'public') });
    expect(await targets(room.asker, open)).toEqual(['de-to', 'de-tre']);
  });

  it('stays where readers asked for order, or it was locked; what they asked for is settled where it moves all the same', async () => {
    const reported = await room.ask();
    await room.moderation.report(room.helper, reported, { why: 'Navn på en borger.' });
    const locked = await room.ask();
    await room.moderation.lock(room.coordinator, locked, { on: true });
    expect([await targets(room.asker, reported), await targets(room.asker, locked)]).toEqual([[], []]);
    await moves.move(room.coordinator, reported, { network: smaller.slug });
    expect((await room.moderation.reported(room.coordinator, smaller.slug)).map(({ threadId }) => threadId)).not.toContain(reported);
  });

  it('is written in anew, with the network it has come to, by whoever read where it stood a moment before', async () => {
    const id = await room.ask();
    const found: string[] = [];
    let wasRead: () => void = () => {};
    const moved = new Promise<void>((resolve) => {
      wasRead = resolve;
    }).then(() => moves.move(room.coordinator, id, { network: smaller.slug }));
    await room.database.transaction(room.helper, async (tx) => {
      const [thread] = await tx.query<{ network_id: string }>('select network_id from thread where id = $1', [id]);
      found.push(thread?.network_id as string);
      wasRead();
      await moved;
      await tx.query('insert into saved_thread (person_id, thread_id, network_id, saved_at) values ($1, $2, $3, $4)', [
        ...[room.helper.personId, id, thread?.network_id, tx.now],
      ]);
    });
    expect(found).toEqual([room.network.id, smaller.id]);
  });

  it('takes its files along', async () => {
    const list = new File([new Uint8Array(aPdf())], 'liste.pdf');
    const { id } = await room.threads.open(room.asker, room.network.slug, { title: 'Hvilken?', body: 'Se listen.' }, [list]);
    await moves.move(room.asker, id, { network: other.slug });
    expect([...(await room.heldFiles.of(room.outsider, [id])).keys()]).toEqual([id]);
    expect([...(await room.heldFiles.of(room.helper, [id])).keys()]).toEqual([]);
  });

  it('is nobody else’s to move, and not there for who is outside', async () => {
    const id = await room.ask();
    await expect(moves.move(room.helper, id, { network: smaller.slug })).rejects.toThrow(Forbidden);
    await expect(moves.move(room.outsider, id, { network: other.slug })).rejects.toThrow(NotFound);
    await expect(moves.move(room.asker, id, { network: 'finnes-ikke' })).rejects.toHaveProperty('fields.network', ['isIn']);
    await room.moderation.hide(room.coordinator, id, { why: 'Navn.' });
    await expect(moves.move(room.coordinator, id, { network: smaller.slug })).rejects.toMatchObject({ code: 'post_hidden' });
    const direct = room.database.transaction(room.asker, (tx) =>
      tx.query('update thread set network_id = $2 where id = $1', [id, other.id]),
    );
    await expect(direct).rejects.toThrow();
  });
});
