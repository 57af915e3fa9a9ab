import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type Actor, anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { PartnershipRoom } from '../../../test/support/partnership-room.js';
import { PromisesOfActors } from '../migrations/0225-promises-of-actors.js';
import { PromisesFollowActors } from '../migrations/0245-promises-follow-actors.js';
import { mostPromises } from './partnership-state.js';

const bread = { what: 'To kasser brød om dagen', dueOn: '2027-03-01' };
const flour = { what: 'Mel fra egnen', dueOn: null };
const bakery = { name: 'Bageriet', actorGroup: 'business', email: 'bageriet@handel.example', promises: [bread, flour] };

describe('what an actor of a partnership promises', () => {
  const room = new PartnershipRoom(bakery);
  beforeAll(() => room.open());
  afterAll(() => room.close());

  const promisedTo = async (actor: Actor, id: string) => (await room.reading.read(actor, id)).partners[0]?.promises;
  const saysYes = async (actorId: string) => {
    room.pass(2);
    await room.actors.ask(room.author, actorId);
    await room.answer(actorId, 'yes');
  };
  /** Past the services. */
  const rowsSeenBy = (actor: Actor, actorId: string) =>
    room.database.read<{ what: string }>(actor, 'select what from partnership_promise where actor_id = $1', [actorId]);

  it('are of an actor of one’s own municipality', async () => {
    const actorId = await room.actorOf(await room.aPartnership());
    const written = room.database.transaction(room.neighbour, (tx) =>
      tx.execute(`insert into partnership_promise (id, tenant_id, actor_id, what, position) values ($1, $2, $3, 'Tre kasser', 1)`, [
        newId(),
        room.neighbour.memberships[0]?.tenantId,
        actorId,
      ]),
    );
    await expect(written).rejects.toThrow('foreign key');
  });

  it('is many things in their order, all of them shown to the actor that is asked, and to others once it said yes', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    const rota = await room.promises.add(room.author, actorId, { what: 'En vagtplan' });
    const all = [bread, flour, { what: 'En vagtplan', dueOn: null }].map((one) => ({ ...one, state: 'open', outcome: '' }));
    expect(await promisedTo(room.author, id)).toMatchObject(all);
    for (const other of [room.reader, room.neighbour, anonymous]) expect(await promisedTo(other, id)).toBeUndefined();
    for (const other of [room.neighbour, anonymous]) expect(await rowsSeenBy(other, actorId)).toEqual([]);
    await room.actors.ask(room.author, actorId);
    expect((await room.answers.show(room.tokenOf(actorId))).actor.promises).toMatchObject(all);
    await saysYes(actorId);
    for (const other of [room.reader, room.neighbour, anonymous]) expect(await promisedTo(other, id)).toMatchObject(all);
    expect((await room.promises.add(room.author, actorId, { what: ' En vagtplan ' })).id).toBe(rota.id);
    expect(await promisedTo(anonymous, id)).toHaveLength(3);
  });

  it('asks anew whoever had said yes to other promises, and takes no yes to what changed since it was shown', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await saysYes(actorId);
    const [first] = (await promisedTo(room.author, id)) ?? [];
    const changes = [
      () => room.promises.add(room.author, actorId, { what: 'Et kursus' }),
      () => room.promises.change(room.author, first?.id as string, { ...bread, dueOn: '2027-04-01' }),
      () => room.promises.remove(room.author, first?.id as string),
    ];
    for (const change of changes) {
      await room.actors.ask(room.author, actorId).catch(() => undefined);
      const { revision } = await room.answers.show(room.tokenOf(actorId));
      await change();
      expect((await room.reading.read(anonymous, id)).partners).toEqual([]);
      for (const other of [room.neighbour, anonymous]) expect(await rowsSeenBy(other, actorId)).toEqual([]);
      room.clock.moveTo(new Date(room.clock.now().getTime() + 2 * 3_600_000));
      await room.actors.ask(room.author, actorId);
      await expect(room.answers.act(room.tokenOf(actorId), { answer: 'yes', revision })).rejects.toMatchObject({
        code: 'partnership_changed',
      });
      await saysYes(actorId);
    }
    expect((await promisedTo(anonymous, id))?.map(({ what }) => what)).toEqual(['Mel fra egnen', 'Et kursus']);
    await room.promises.change(room.author, (await promisedTo(room.author, id))?.[0]?.id as string, flour);
    expect(await promisedTo(anonymous, id)).toHaveLength(2);
  });

  it('is kept, or dropped with a reason, without the actor being asked anew; other words open it again', async () => {
    const id = await room.aPartnership();
    await saysYes(await room.actorOf(id));
    const [first, second] = (await promisedTo(room.author, id)) ?? [];
    await room.promises.settle(room.author, first?.id as string, { state: 'kept', outcome: 'Siden maj.' });
    await expect(room.promises.settle(room.author, second?.id as string, { state: 'dropped', outcome: ' ' })).rejects.toMatchObject({
      fields: { outcome: ['isNotEmpty'] },
    });
    await room.promises.settle(room.author, second?.id as string, { state: 'dropped', outcome: 'Møllen lukkede.' });
    expect(await promisedTo(anonymous, id)).toMatchObject([
      { state: 'kept', outcome: 'Siden maj.' },
      { state: 'dropped', outcome: 'Møllen lukkede.' },
    ]);
    await room.promises.settle(room.author, second?.id as string, { state: 'open', outcome: 'Møllen lukkede.' });
    await room.promises.change(room.author, first?.id as string, { what: 'Tre kasser' });
    expect(await promisedTo(room.author, id)).toMatchObject([
      { what: 'Tre kasser', dueOn: null, state: 'open', outcome: '' },
      { state: 'open', outcome: '' },
    ]);
  });

  it('is shown to no more than its actor said yes to, and to nobody once that is out', async () => {
    const id = await room.aPartnership({ audience: 'networks', networks: ['norden'] });
    const actorId = await room.actorOf(id);
    await saysYes(actorId);
    const whole = async () => ({ title: 'Mindre spild', revision: (await room.reading.read(room.author, id)).revision });
    await room.partnerships.change(room.author, id, { ...(await whole()), audience: 'public', networks: ['norden'] });
    expect([await rowsSeenBy(anonymous, actorId), (await rowsSeenBy(room.neighbour, actorId)).length]).toEqual([[], 2]);
    await room.partnerships.change(room.author, id, { ...(await whole()), audience: 'tenant' });
    expect([(await rowsSeenBy(room.neighbour, actorId)).length, (await rowsSeenBy(room.author, actorId)).length]).toEqual([0, 2]);
    await room.partnerships.change(room.author, id, { ...(await whole()), audience: 'public' });
    await saysYes(actorId);
    expect(await rowsSeenBy(anonymous, actorId)).toHaveLength(2);
    await room.answers.act(room.tokenOf(actorId), { answer: 'no', revision: 1 });
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
    await saysYes(actorId);
    await room.actors.remove(room.author, actorId);
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
  });

  it('is at most twenty things, each with words', async () => {
    const many = Array.from({ length: mostPromises }, (_, index) => ({ what: `Løfte ${index}` }));
    const id = await room.aPartnership({ actors: [{ ...bakery, promises: many }] });
    await expect(room.promises.add(room.author, await room.actorOf(id), { what: 'Et til' })).rejects.toMatchObject({
      fields: { what: ['too_many_promises'] },
    });
    await expect(room.aPartnership({ actors: [{ ...bakery, promises: [...many, bread] }] })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(room.aPartnership({ actors: [{ ...bakery, promises: [{ what: ' ' }] }] })).rejects.toMatchObject({
      fields: { 'actors.0.promises.0.what': ['minLength'] },
    });
  });

  it('is its tenant’s to write; to strangers it does not exist', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await saysYes(actorId);
    const [{ id: promise } = { id: '' }] = (await promisedTo(room.author, id)) ?? [];
    await room.actors.change(room.author, actorId, { name: 'Bageriet', actorGroup: 'business', role: 'Brød' });
    for (const work of [
      () => room.promises.add(room.neighbour, actorId, {}),
      () => room.promises.change(room.neighbour, promise, {}),
      () => room.promises.settle(room.neighbour, promise, {}),
      () => room.promises.remove(room.neighbour, promise),
      () => room.promises.remove(room.author, newId()),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
    await expect(room.promises.settle(room.reader, promise, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(room.promises.add(anonymous, actorId, {})).rejects.toMatchObject({ code: 'sign_in_first' });
  });

  it('does not let the database change the words of what an actor said yes to', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await saysYes(actorId);
    for (const change of [`what = 'Ti kasser'`, 'due_on = null', `networks = array['${newId()}'::uuid], is_public = false, what = 'Ti'`])
      await expect(
        room.database.transaction(room.author, (tx) => tx.query(`update partnership_promise set ${change} where actor_id = $1`, [actorId])),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('takes over what the release before writes of an actor and its one promise, for as long as it runs beside this one', async () => {
    const id = await room.aPartnership({ actors: [{ ...bakery, promises: [flour] }] });
    const actorId = await room.actorOf(id);
    const old = (sql: string) =>
      room.database.transaction(room.author, (tx) => tx.query(`update partnership_actor set ${sql} where id = $1`, [actorId]));
    await old(`promise = 'To kasser', promise_by = '2027-01-01', state = 'named'`);
    await old(`promise = 'Tre kasser'`);
    await old(`promise_state = 'kept'`);
    const all = [flour, { what: 'Tre kasser', dueOn: '2027-01-01', state: 'kept' }];
    expect(await promisedTo(room.author, id)).toMatchObject(all);
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
    await room.given.write((tx) => tx.query(`update partnership_actor set state = 'confirmed', is_public = true where id = $1`, [actorId]));
    expect(await promisedTo(anonymous, id)).toMatchObject(all);
    await old(`is_public = false, networks = '{}'`);
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
  });

  it('takes no yes to a promise of which something else was shown, nor to how it went', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await room.actors.ask(room.author, actorId);
    const { revision } = await room.answers.show(room.tokenOf(actorId));
    const [first] = (await promisedTo(room.author, id)) ?? [];
    await room.promises.settle(room.author, first?.id as string, { state: 'dropped', outcome: 'De svarede ikke.' });
    await expect(room.answers.act(room.tokenOf(actorId), { answer: 'yes', revision })).rejects.toMatchObject({
      code: 'partnership_changed',
    });
    const shown = await room.answers.show(room.tokenOf(actorId));
    expect(shown.actor.promises[0]).toMatchObject({ state: 'dropped', outcome: 'De svarede ikke.' });
    await room.answers.act(room.tokenOf(actorId), { answer: 'yes', revision: shown.revision });
  });

  it('is one where the same words by the same day are sent with its actor', async () => {
    const id = await room.aPartnership({ actors: [{ ...bakery, promises: [bread, flour, bread] }] });
    expect(await promisedTo(room.author, id)).toMatchObject([bread, flour]);
  });

  it('stands where it stood when an actor had one promise, with how it went and with those who saw it', async () => {
    const id = await room.aPartnership({ actors: [{ ...bakery, promises: [] }] });
    const actorId = await room.actorOf(id);
    await saysYes(actorId);
    const source = await new DataSource({ type: 'postgres', url: room.address.owner, installExtensions: false }).initialize();
    const owner = source.createQueryRunner();
    const [many, follow] = [new PromisesOfActors(), new PromisesFollowActors()];
    await follow.down(owner);
    await many.down(owner);
    await room.given.write((tx) =>
      tx.query(`update partnership_actor set promise = 'Et ton', promise_by = '2027-01-01', promise_state = 'dropped' where id = $1`, [
        actorId,
      ]),
    );
    await many.up(owner);
    await follow.up(owner);
    expect(await promisedTo(anonymous, id)).toMatchObject([{ what: 'Et ton', dueOn: '2027-01-01', state: 'dropped', outcome: '' }]);
    await follow.down(owner);
    await many.down(owner);
    await many.up(owner);
    await follow.up(owner);
    expect(await promisedTo(anonymous, id)).toHaveLength(1);
    await owner.release();
    await source.destroy();
  });
});
