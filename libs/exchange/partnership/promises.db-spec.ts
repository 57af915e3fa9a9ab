import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type Actor, anonymous } from '#libs/identity';
import { loadMessages, newId, readConfig, signToken } from '#libs/platform';
import type { Member } from '../../../test/support/catalogue-room.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { PromisesOfActors } from '../migrations/0225-promises-of-actors.js';
import { PartnershipService } from './partnership.service.js';
import { PartnershipActorService } from './partnership-actor.service.js';
import { PartnershipAnswerService } from './partnership-answer.service.js';
import { PartnershipPromiseService } from './partnership-promise.service.js';
import { PartnershipReadingService } from './partnership-reading.service.js';
import { mostPromises } from './partnership-state.js';
import { answerPurpose } from './send-partnership-question.job.js';

const bread = { what: 'To kasser brød om dagen', dueOn: '2027-03-01' };
const flour = { what: 'Mel fra egnen', dueOn: null };
const bakery = { name: 'Bageriet', actorGroup: 'business', email: 'bageriet@handel.example', promises: [bread, flour] };

describe('what an actor of a partnership promises', () => {
  const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
  let room: FileRoom;
  let partnerships: PartnershipService;
  let actors: PartnershipActorService;
  let promises: PartnershipPromiseService;
  let reading: PartnershipReadingService;
  let answers: PartnershipAnswerService;
  let author: Member;
  let reader: Member;
  let neighbour: Member;

  beforeAll(async () => {
    loadMessages();
    room = await new FileRoom().open();
    room.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    const { database, given } = room;
    partnerships = new PartnershipService(database);
    actors = new PartnershipActorService(database);
    promises = new PartnershipPromiseService(database);
    reading = new PartnershipReadingService(database);
    answers = new PartnershipAnswerService(database, config);
    const home = await given.aTenant({ slug: 'mariehavn', language: 'da' });
    const near = await given.aTenant();
    await given.aNetwork([home, near], 'norden');
    [author, reader, neighbour] = [await given.aMember(home), await given.aMember(home, 'reader'), await given.aMember(near, 'editor')];
  });
  afterAll(() => room.close());

  const aPartnership = async (part: object = {}) =>
    (await partnerships.create(author, 'mariehavn', { title: 'Mindre spild', audience: 'public', actors: [bakery], ...part })).id;
  const actorOf = async (id: string) => (await reading.read(author, id)).partners[0]?.id as string;
  const promisedTo = async (actor: Actor, id: string) => (await reading.read(actor, id)).partners[0]?.promises;
  const tokenOf = (actorId: string) => signToken(config.TANDEM_SECRET, answerPurpose, actorId);
  const saysYes = async (actorId: string) => {
    room.clock.moveTo(new Date(room.clock.now().getTime() + 2 * 3_600_000));
    await actors.ask(author, actorId);
    const { revision } = await answers.show(tokenOf(actorId));
    await answers.act(tokenOf(actorId), { answer: 'yes', revision });
  };
  /** Past the services. */
  const rowsSeenBy = (actor: Actor, actorId: string) =>
    room.database.read<{ what: string }>(actor, 'select what from partnership_promise where actor_id = $1', [actorId]);

  it('are of an actor of one’s own municipality', async () => {
    const actorId = await actorOf(await aPartnership());
    const written = room.database.transaction(neighbour, (tx) =>
      tx.execute(`insert into partnership_promise (id, tenant_id, actor_id, what, position) values ($1, $2, $3, 'Tre kasser', 1)`, [
        newId(),
        neighbour.memberships[0]?.tenantId,
        actorId,
      ]),
    );
    await expect(written).rejects.toThrow('foreign key');
  });

  it('is many things in their order, all of them shown to the actor that is asked, and to others once it said yes', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    const rota = await promises.add(author, actorId, { what: 'En vagtplan' });
    const all = [bread, flour, { what: 'En vagtplan', dueOn: null }].map((one) => ({ ...one, state: 'open', outcome: '' }));
    expect(await promisedTo(author, id)).toMatchObject(all);
    for (const other of [reader, neighbour, anonymous]) expect(await promisedTo(other, id)).toBeUndefined();
    for (const other of [neighbour, anonymous]) expect(await rowsSeenBy(other, actorId)).toEqual([]);
    await actors.ask(author, actorId);
    expect((await answers.show(tokenOf(actorId))).actor.promises).toMatchObject(all);
    await saysYes(actorId);
    for (const other of [reader, neighbour, anonymous]) expect(await promisedTo(other, id)).toMatchObject(all);
    expect((await promises.add(author, actorId, { what: ' En vagtplan ' })).id).toBe(rota.id);
    expect(await promisedTo(anonymous, id)).toHaveLength(3);
  });

  it('asks anew whoever had said yes to other promises, and takes no yes to what changed since it was shown', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await saysYes(actorId);
    const [first] = (await promisedTo(author, id)) ?? [];
    const changes = [
      () => promises.add(author, actorId, { what: 'Et kursus' }),
      () => promises.change(author, first?.id as string, { ...bread, dueOn: '2027-04-01' }),
      () => promises.remove(author, first?.id as string),
    ];
    for (const change of changes) {
      await actors.ask(author, actorId).catch(() => undefined);
      const { revision } = await answers.show(tokenOf(actorId));
      await change();
      expect((await reading.read(anonymous, id)).partners).toEqual([]);
      for (const other of [neighbour, anonymous]) expect(await rowsSeenBy(other, actorId)).toEqual([]);
      room.clock.moveTo(new Date(room.clock.now().getTime() + 2 * 3_600_000));
      await actors.ask(author, actorId);
      await expect(answers.act(tokenOf(actorId), { answer: 'yes', revision })).rejects.toMatchObject({ code: 'partnership_changed' });
      await saysYes(actorId);
    }
    expect((await promisedTo(anonymous, id))?.map(({ what }) => what)).toEqual(['Mel fra egnen', 'Et kursus']);
    await promises.change(author, (await promisedTo(author, id))?.[0]?.id as string, flour);
    expect(await promisedTo(anonymous, id)).toHaveLength(2);
  });

  it('is kept, or dropped with a reason, without the actor being asked anew; other words open it again', async () => {
    const id = await aPartnership();
    await saysYes(await actorOf(id));
    const [first, second] = (await promisedTo(author, id)) ?? [];
    await promises.settle(author, first?.id as string, { state: 'kept', outcome: 'Siden maj.' });
    await expect(promises.settle(author, second?.id as string, { state: 'dropped', outcome: ' ' })).rejects.toMatchObject({
      fields: { outcome: ['isNotEmpty'] },
    });
    await promises.settle(author, second?.id as string, { state: 'dropped', outcome: 'Møllen lukkede.' });
    expect(await promisedTo(anonymous, id)).toMatchObject([
      { state: 'kept', outcome: 'Siden maj.' },
      { state: 'dropped', outcome: 'Møllen lukkede.' },
    ]);
    await promises.settle(author, second?.id as string, { state: 'open', outcome: 'Møllen lukkede.' });
    await promises.change(author, first?.id as string, { what: 'Tre kasser' });
    expect(await promisedTo(author, id)).toMatchObject([
      { what: 'Tre kasser', dueOn: null, state: 'open', outcome: '' },
      { state: 'open', outcome: '' },
    ]);
  });

  it('is shown to no more than its actor said yes to, and to nobody once that is out', async () => {
    const id = await aPartnership({ audience: 'networks', networks: ['norden'] });
    const actorId = await actorOf(id);
    await saysYes(actorId);
    const whole = async () => ({ title: 'Mindre spild', revision: (await reading.read(author, id)).revision });
    await partnerships.change(author, id, { ...(await whole()), audience: 'public', networks: ['norden'] });
    expect([await rowsSeenBy(anonymous, actorId), (await rowsSeenBy(neighbour, actorId)).length]).toEqual([[], 2]);
    await partnerships.change(author, id, { ...(await whole()), audience: 'tenant' });
    expect([(await rowsSeenBy(neighbour, actorId)).length, (await rowsSeenBy(author, actorId)).length]).toEqual([0, 2]);
    await partnerships.change(author, id, { ...(await whole()), audience: 'public' });
    await saysYes(actorId);
    expect(await rowsSeenBy(anonymous, actorId)).toHaveLength(2);
    await answers.act(tokenOf(actorId), { answer: 'no', revision: 1 });
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
    await saysYes(actorId);
    await actors.remove(author, actorId);
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
  });

  it('is at most twenty things, each with words', async () => {
    const many = Array.from({ length: mostPromises }, (_, index) => ({ what: `Løfte ${index}` }));
    const id = await aPartnership({ actors: [{ ...bakery, promises: many }] });
    await expect(promises.add(author, await actorOf(id), { what: 'Et til' })).rejects.toMatchObject({
      fields: { what: ['too_many_promises'] },
    });
    await expect(aPartnership({ actors: [{ ...bakery, promises: [...many, bread] }] })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(aPartnership({ actors: [{ ...bakery, promises: [{ what: ' ' }] }] })).rejects.toMatchObject({
      fields: { 'actors.0.promises.0.what': ['minLength'] },
    });
  });

  it('is its tenant’s to write; to strangers it does not exist', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await saysYes(actorId);
    const [{ id: promise } = { id: '' }] = (await promisedTo(author, id)) ?? [];
    await actors.change(author, actorId, { name: 'Bageriet', actorGroup: 'business', role: 'Brød' });
    for (const work of [
      () => promises.add(neighbour, actorId, {}),
      () => promises.change(neighbour, promise, {}),
      () => promises.settle(neighbour, promise, {}),
      () => promises.remove(neighbour, promise),
      () => promises.remove(author, newId()),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
    await expect(promises.settle(reader, promise, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(promises.add(anonymous, actorId, {})).rejects.toMatchObject({ code: 'sign_in_first' });
  });

  it('does not let the database change the words of what an actor said yes to', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await saysYes(actorId);
    for (const change of [`what = 'Ti kasser'`, 'due_on = null', `networks = array['${newId()}'::uuid], is_public = false, what = 'Ti'`])
      await expect(
        room.database.transaction(author, (tx) => tx.query(`update partnership_promise set ${change} where actor_id = $1`, [actorId])),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('takes over what the release before writes of an actor and its one promise, for as long as it runs beside this one', async () => {
    const id = await aPartnership({ actors: [{ ...bakery, promises: [flour] }] });
    const actorId = await actorOf(id);
    const old = (sql: string) =>
      room.database.transaction(author, (tx) => tx.query(`update partnership_actor set ${sql} where id = $1`, [actorId]));
    await old(`promise = 'To kasser', promise_by = '2027-01-01', state = 'named'`);
    await old(`promise = 'Tre kasser'`);
    await old(`promise_state = 'kept'`);
    const all = [flour, { what: 'Tre kasser', dueOn: '2027-01-01', state: 'kept' }];
    expect(await promisedTo(author, id)).toMatchObject(all);
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
    await room.given.write((tx) => tx.query(`update partnership_actor set state = 'confirmed', is_public = true where id = $1`, [actorId]));
    expect(await promisedTo(anonymous, id)).toMatchObject(all);
    await old(`is_public = false, networks = '{}'`);
    expect(await rowsSeenBy(anonymous, actorId)).toEqual([]);
  });

  it('takes no yes to a promise of which something else was shown, nor to how it went', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await actors.ask(author, actorId);
    const { revision } = await answers.show(tokenOf(actorId));
    const [first] = (await promisedTo(author, id)) ?? [];
    await promises.settle(author, first?.id as string, { state: 'dropped', outcome: 'De svarede ikke.' });
    await expect(answers.act(tokenOf(actorId), { answer: 'yes', revision })).rejects.toMatchObject({ code: 'partnership_changed' });
    const shown = await answers.show(tokenOf(actorId));
    expect(shown.actor.promises[0]).toMatchObject({ state: 'dropped', outcome: 'De svarede ikke.' });
    await answers.act(tokenOf(actorId), { answer: 'yes', revision: shown.revision });
  });

  it('is one where the same words by the same day are sent with its actor', async () => {
    const id = await aPartnership({ actors: [{ ...bakery, promises: [bread, flour, bread] }] });
    expect(await promisedTo(author, id)).toMatchObject([bread, flour]);
  });

  it('stands where it stood when an actor had one promise, with how it went and with those who saw it', async () => {
    const id = await aPartnership({ actors: [{ ...bakery, promises: [] }] });
    const actorId = await actorOf(id);
    await saysYes(actorId);
    const source = await new DataSource({ type: 'postgres', url: room.address.owner, installExtensions: false }).initialize();
    const owner = source.createQueryRunner();
    const migration = new PromisesOfActors();
    await migration.down(owner);
    await room.given.write((tx) =>
      tx.query(`update partnership_actor set promise = 'Et ton', promise_by = '2027-01-01', promise_state = 'dropped' where id = $1`, [
        actorId,
      ]),
    );
    await migration.up(owner);
    expect(await promisedTo(anonymous, id)).toMatchObject([{ what: 'Et ton', dueOn: '2027-01-01', state: 'dropped', outcome: '' }]);
    await migration.down(owner);
    await migration.up(owner);
    expect(await promisedTo(anonymous, id)).toHaveLength(1);
    await owner.release();
    await source.destroy();
  });
});
