import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { GatheringRoom, type Person } from '../../../test/support/gathering-room.js';
import { CommitmentService } from './commitment.service.js';
import { RemindOfCommitments } from './remind-of-commitments.job.js';
import { SendCommitmentReminder } from './send-commitment-reminder.job.js';

describe('what a municipality promises its network', () => {
  const room = new GatheringRoom();
  let commitments: CommitmentService;
  let send: SendCommitmentReminder;
  let author: Person;
  let member: Person;
  let stranger: Person;

  beforeAll(async () => {
    await room.open();
    commitments = new CommitmentService(room.database, room.clock);
    send = new SendCommitmentReminder(room.database, room.mailer, room.config);
    author = await room.aPerson('author@asker.example', 'author');
    member = await room.given.aMember(room.ks, 'reader');
    stranger = await room.given.aMember(await room.given.aTenant({ slug: 'annen' }), 'admin');
  });
  afterAll(async () => {
    await room.close();
  });

  const wish = { tenant: 'asker', what: 'Vi prøver møbelmalen', dueOn: '2027-02-01' };
  const aPromise = async (part: object = {}) => (await commitments.make(author, 'nettverket', { ...wish, ...part })).id;
  const remind = async (at: string) => {
    room.clock.to(at);
    await new RemindOfCommitments(room.database).handle();
    await room.work({ 'exchange.send-commitment-reminder': send });
  };

  it('is read by the network, and by nobody outside unless everybody may', async () => {
    const inside = await aPromise();
    const open = await aPromise({ isPublic: true });
    expect(await commitments.read(member, inside)).toMatchObject({ what: wish.what, state: 'open', maySettle: false, dueOn: '2027-02-01' });
    for (const actor of [stranger, anonymous]) {
      await expect(commitments.read(actor, inside)).rejects.toMatchObject({ code: 'not_found' });
      await expect(commitments.settle(actor, inside, {})).rejects.toMatchObject({
        code: actor === anonymous ? 'sign_in_first' : 'not_found',
      });
      expect((await commitments.list(actor, 'nettverket', {})).items.map(({ id }) => id)).toEqual([open]);
    }
  });

  it('is made by an author of a municipality that is in the network, for a day that lies ahead', async () => {
    await expect(commitments.make(member, 'nettverket', { ...wish, tenant: 'ks' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(commitments.make(stranger, 'nettverket', { ...wish, tenant: 'annen' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(aPromise({ tenant: 'ks' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(aPromise({ dueOn: '2026-01-01' })).rejects.toHaveProperty('fields.dueOn');
    await expect(aPromise({ gathering: '0190b3f0-0000-7000-8000-000000000001' })).rejects.toHaveProperty('fields.gathering');
    expect(await commitments.promisesFor(author, 'nettverket')).toEqual([{ slug: 'asker', name: 'asker' }]);
    expect(await commitments.promisesFor(member, 'nettverket')).toEqual([]);
  });

  it('is not made at a draft, of which its network knows nothing and which may go again', async () => {
    const { id } = await room.planning.make(room.coordinator, 'nettverket', {
      title: 'Vårsamling',
      place: 'Asker',
      time: { day: '2027-04-15', from: '09:00', to: '15:00' },
      zone: 'Europe/Oslo',
    });
    const promised = () => commitments.make(room.coordinator, 'nettverket', { ...wish, tenant: 'ks', gathering: id });
    await expect(promised()).rejects.toHaveProperty('fields.gathering', ['isIn']);
    await room.planning.open(room.coordinator, id);
    await expect(promised()).resolves.toHaveProperty('id');
    const { id: second } = await room.planning.make(room.coordinator, 'nettverket', {
      title: 'Høstsamling',
      time: { day: '2027-10-15', from: '09:00', to: '15:00' },
      zone: 'Europe/Oslo',
    });
    await expect(commitments.make(room.coordinator, 'nettverket', { ...wish, tenant: 'ks', gathering: second })).rejects.toHaveProperty(
      'fields',
    );
    await expect(room.planning.cancel(room.coordinator, second)).resolves.toBeUndefined();
  });

  it('is done, or dropped with a reason, and counted among what was kept', async () => {
    const before = await commitments.kept(member, 'nettverket');
    const [done, dropped] = [await aPromise(), await aPromise()];
    await expect(commitments.settle(author, dropped, { state: 'dropped' })).rejects.toHaveProperty('fields.outcome');
    await expect(commitments.settle(member, done, { state: 'done' })).rejects.toMatchObject({ code: 'forbidden' });
    await commitments.settle(author, done, { state: 'done', outcome: 'Prøvd', outcomeUrl: 'https://asker.example/prove' });
    await commitments.settle(author, dropped, { state: 'dropped', outcome: 'Ingen ba om det' });
    expect(await commitments.kept(member, 'nettverket')).toEqual({ done: before.done + 1, of: before.of + 2 });
    expect(await commitments.read(member, dropped)).toMatchObject({
      state: 'dropped',
      outcome: 'Ingen ba om det',
      settledAt: room.clock.at,
    });
  });

  it('is asked about a week before, the day after, and each month until somebody says how it went', async () => {
    await room.given.write((tx) => tx.query(`update commitment set state = 'done', settled_at = $1 where state = 'open'`, [tx.now]));
    const id = await aPromise({ dueOn: '2027-03-01', what: 'Vi deler sjekklisten' });
    const count = () => room.mails.to('author@asker.example').length;
    await remind('2027-02-20T10:00:00Z');
    expect(count()).toBe(0);
    await remind('2027-02-22T10:00:00Z');
    await remind('2027-02-23T10:00:00Z');
    expect(count()).toBe(1);
    expect((await commitments.waiting(author)).map((one) => one.id)).toEqual([id]);
    await remind('2027-03-02T10:00:00Z');
    await remind('2027-03-20T10:00:00Z');
    expect(count()).toBe(2);
    await remind('2027-04-02T10:00:00Z');
    expect(count()).toBe(3);
    expect(room.mails.to('author@asker.example')[1]?.text).toContain(`https://tandem.example/nb/lofte/${id}`);
    await commitments.settle(author, id, { state: 'done' });
    await remind('2027-05-03T10:00:00Z');
    expect(count()).toBe(3);
    expect(await commitments.waiting(author)).toEqual([]);
    room.clock.to('2026-11-20T12:00:00Z');
  });

  it('is asked about whoever wrote it down, with or without the day to ask on', async () => {
    await room.given.write((tx) => tx.query(`update commitment set state = 'done', settled_at = $1 where state = 'open'`, [tx.now]));
    const before = room.mails.to('author@asker.example').length;
    await room.given.write((tx) =>
      tx.query(
        `insert into commitment (id, network_id, tenant_id, person_id, what, language, due_on, is_public, state, made_at)
         select gen_random_uuid(), n.id, $1, $2, 'Vi deler malen', 'nb', '2027-03-01', false, 'open', $3 from network n where n.slug = 'nettverket'`,
        [room.asker.id, author.personId, tx.now],
      ),
    );
    await remind('2027-02-21T10:00:00Z');
    expect(room.mails.to('author@asker.example')).toHaveLength(before);
    for (const at of ['2027-02-22T10:00:00Z', '2027-02-23T10:00:00Z']) await remind(at);
    expect(room.mails.to('author@asker.example')).toHaveLength(before + 1);
    room.clock.to('2026-11-20T12:00:00Z');
  });

  it('is asked about at the municipality’s mailbox once its author has gone, else its editors’, and waits for all who write there', async () => {
    await room.given.write((tx) => tx.query(`update commitment set state = 'done', settled_at = $1 where state = 'open'`, [tx.now]));
    const gone = await room.aPerson('sluttet@asker.example', 'author');
    const { id } = await commitments.make(gone, 'nettverket', { ...wish, dueOn: '2027-03-01', what: 'Vi deler malen' });
    expect(await commitments.waiting(author)).toEqual([]);
    await room.given.write(async (tx) => {
      await tx.query('update membership set ended_at = $2 where person_id = $1', [gone.personId, tx.now]);
      await tx.query(`update tenant set mailbox = 'post@asker.example' where id = $1`, [room.asker.id]);
    });
    room.clock.to('2027-02-20T12:00:00Z');
    expect((await commitments.waiting(author)).map((one) => one.id)).toEqual([id]);
    for (const other of [await room.aPerson('leser@asker.example'), member, stranger]) expect(await commitments.waiting(other)).toEqual([]);
    await remind('2027-02-22T10:00:00Z');
    expect(room.mails.to('sluttet@asker.example')).toEqual([]);
    expect(room.mails.to('post@asker.example').map(({ text }) => text.includes('asker har lovet noe i'))).toEqual([true]);
    const editor = await room.given.anActor(await room.given.aPerson([[room.asker, 'editor']], { email: 'redaktor@asker.example' }));
    await room.given.write((tx) => tx.query('update tenant set mailbox = null where id = $1', [room.asker.id]));
    await remind('2027-03-02T10:00:00Z');
    expect(room.mails.to('redaktor@asker.example')).toHaveLength(1);
    await commitments.settle(editor, id, { state: 'dropped', outcome: 'Ingen tok over.' });
    expect(await commitments.waiting(author)).toEqual([]);
    room.clock.to('2026-11-20T12:00:00Z');
  });
});
