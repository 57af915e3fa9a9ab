import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { InvalidInput, NotFound } from '#libs/platform';
import type { Member } from '../../../test/support/catalogue-room.js';
import { HelpRoom } from '../../../test/support/help-room.js';
import { AskedAlready, CallSettled, NoCallsLeft } from './errors.js';

const room = new HelpRoom();
beforeAll(() => room.open());
afterAll(() => room.close());

const offer = (perMonth = 2) => ({ tenant: 'mariehavn', perMonth, topic: 'Regnearket' });
const ask = (by: Member, person: Member, entry: string | undefined = room.entry, tenant = 'storevik') =>
  room.calls.ask(by, { tenant, person: person.personId, entry, message: 'Hvordan kom I i gang?' });
const anAsker = () => room.aMember('storevik', 'Enda en');
const namesFor = async (reader: Member, entry = room.entry) => (await room.offers.ofEntry(reader, entry)).people.map(({ name }) => name);

describe('«You can call me about this»', () => {
  it('is a person’s own word, seen by colleagues in the networks; everybody else who reads the entry learns how many', async () => {
    const open = await room.anEntry('public');
    await room.offers.say(room.expert, open, offer());
    expect((await room.offers.ofEntry(room.caller, open)).people).toMatchObject([
      { name: 'Ekspert', tenant: { slug: 'mariehavn' }, topic: 'Regnearket', perMonth: 2, left: 2 },
    ]);
    for (const reader of [room.outsider, anonymous])
      expect(await room.offers.ofEntry(reader, open)).toMatchObject({ count: 1, people: [], own: null, tenants: [] });
    expect(JSON.stringify(await room.offers.ofEntry(room.caller, open))).not.toContain('@');
  });

  it('is not there where the entry is not', async () => {
    const hidden = await room.anEntry('tenant');
    await room.offers.say(room.expert, hidden, offer());
    for (const reader of [room.caller, room.outsider, anonymous])
      await expect(room.offers.ofEntry(reader, hidden)).rejects.toThrow(NotFound);
    await expect(room.offers.say(room.caller, hidden, { ...offer(), tenant: 'storevik' })).rejects.toThrow(NotFound);
    await expect(ask(room.caller, room.expert, hidden)).rejects.toThrow(NotFound);
    await expect(room.offers.ofEntry(anonymous, 'nothing')).rejects.toThrow(NotFound);
    // In the database neither, whoever forgot to ask for the entry.
    const offersFor = (reader: Actor) => room.database.read(reader, 'select 1 from call_offer where entry_id = $1', [hidden]);
    for (const reader of [room.caller, room.outsider, anonymous]) expect(await offersFor(reader)).toEqual([]);
    expect(await offersFor(await room.aMember('mariehavn', 'En kollega'))).toHaveLength(1);
  });

  it('is for those whose tenant wrote it or took it up', async () => {
    const entry = await room.anEntry('networks');
    const wish = { tenant: 'storevik', perMonth: 1 };
    await expect(room.offers.say(room.caller, entry, wish)).rejects.toThrow(InvalidInput);
    await expect(room.offers.say(room.caller, entry, offer())).rejects.toThrow(NotFound);
    expect((await room.offers.ofEntry(room.caller, entry)).tenants).toEqual([]);
    await room.adoptions.record(room.caller, entry, { tenant: 'storevik', version: 1, state: 'adopted', audience: 'tenant' });
    expect((await room.offers.ofEntry(room.caller, entry)).tenants).toMatchObject([{ slug: 'storevik' }]);
    await room.offers.say(room.caller, entry, wish);
    await room.offers.say(room.caller, entry, { ...wish, perMonth: 3 });
    expect((await room.offers.ofEntry(room.expert, entry)).people).toMatchObject([{ name: 'Spørger', perMonth: 3 }]);
    expect((await room.offers.ofEntry(room.caller, entry)).own).toMatchObject({ tenant: 'storevik', perMonth: 3 });
    await room.offers.takeBack(room.caller, entry);
    expect(await namesFor(room.expert, entry)).toEqual([]);
  });

  it('holds for a year, is asked about once before, and lives on by one press; what has ended is there for the person alone', async () => {
    const asked = await room.aMember('mariehavn', 'Årets', 'aarets@mariehavn.example');
    const [first, second, gone] = [await room.anEntry('networks'), await room.anEntry('public'), await room.anEntry('networks')];
    for (const entry of [first, second, gone]) await room.offers.say(asked, entry, offer());
    const until = async () => (await room.offers.own(asked, {})).items.map((own) => own.until);
    expect(await until()).toEqual(['2027-11-10', '2027-11-10', '2027-11-10']);
    const renewals = async () => (await room.mails()).filter(({ to }) => to === 'aarets@mariehavn.example');

    room.clock.pass(343);
    await room.tend();
    expect(await renewals()).toEqual([]);
    room.clock.pass(1);
    await room.tend();
    await room.tend();
    const [mail, ...more] = await renewals();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Må andre stadig bede dig om en snak?');
    expect(mail?.text.replace(/\s+/g, ' ')).toContain('til og med 10. november 2027');
    expect(mail?.text).toContain('/da/foresporgsler?renew=yes#own');

    room.clock.pass(22);
    await room.tend();
    expect(await renewals()).toEqual([]);
    expect(await namesFor(room.caller, first)).toEqual([]);
    expect(await room.offers.ofEntry(room.caller, second)).toMatchObject({ count: 0, people: [] });
    await expect(ask(room.caller, asked, first)).rejects.toThrow(NotFound);
    const colleague = await room.aMember('mariehavn', 'Kollega');
    for (const other of [colleague, room.caller])
      expect(await room.database.read(other, 'select 1 from call_offer where person_id = $1', [asked.personId])).toEqual([]);
    expect((await room.offers.ofEntry(asked, first)).own).toMatchObject({ topic: 'Regnearket', until: '2027-11-10', hasEnded: true });

    await room.offers.renew(asked);
    await room.offers.renew(asked);
    expect(await until()).toEqual(['2028-11-10', '2028-11-10', '2028-11-10']);
    expect(await namesFor(room.caller, first)).toEqual(['Årets']);
    await expect(room.offers.renew(anonymous)).rejects.toThrow();
    const page = await room.offers.own(asked, { limit: 2 });
    expect((await room.offers.own(asked, { limit: 2, cursor: page.nextCursor })).items).toHaveLength(1);
    for (const entry of [first, second, gone]) await room.offers.takeBack(asked, entry);
    room.clock.pass(-366);
  });

  it('is taken back also where the person may read the entry no more', async () => {
    const member = await room.aMember('storevik', 'Ute');
    const entry = await room.anEntry('networks');
    await room.adoptions.record(member, entry, { tenant: 'storevik', version: 1, state: 'adopted', audience: 'tenant' });
    await room.offers.say(member, entry, { tenant: 'storevik', perMonth: 1 });
    await room.publishing.changeAudience(room.expert, entry, { audience: 'tenant' });
    expect((await room.offers.own(member, {})).items).toMatchObject([{ entryId: entry, entry: null }]);
    await room.offers.takeBack(member, entry);
    expect((await room.offers.own(member, {})).items).toEqual([]);
    await expect(room.offers.takeBack(member, entry)).rejects.toThrow(NotFound);
  });

  it('ends when the person leaves the tenant', async () => {
    const leaving = await room.aMember('mariehavn', 'Den der går');
    const entry = await room.anEntry('networks');
    await room.offers.say(leaving, entry, offer());
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaving.personId, tx.now]));
    expect(await room.offers.ofEntry(room.caller, entry)).toMatchObject({ count: 0, people: [] });
    await expect(ask(room.caller, leaving, entry)).rejects.toThrow(NotFound);
  });
});

describe('a request for a call', () => {
  it('is one mail with one link, and neither side has the other’s address before both agreed', async () => {
    await room.offers.say(room.expert, room.entry, offer(8));
    const { id } = await ask(room.caller, room.expert);
    const [mail, ...more] = await room.mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'ekspert@mariehavn.example' });
    expect(mail?.text).toContain('Spørger, Storevik kommune');
    expect(mail?.text).toContain(`/foresporgsel/${id}`);
    const seen = await room.callReading.own(room.expert, id);
    expect(seen).toMatchObject({ state: 'asked', isMine: false, entry: { title: 'Klimabudget' }, from: { name: 'Spørger', email: null } });
    expect(mail?.text + JSON.stringify([seen, await room.callReading.own(room.caller, id)])).not.toContain('spoerger@');
    expect(await room.callReading.waiting(room.expert)).toMatchObject([{ id, task: 'answer', name: 'Spørger' }]);

    await room.calls.answer(room.expert, id, { accept: true, answer: 'Torsdag klokken ni?' });
    await room.calls.answer(room.expert, id, { accept: true, answer: 'Torsdag klokken ni?' });
    const [yes, ...others] = await room.mails();
    expect(others).toEqual([]);
    expect(yes).toMatchObject({ to: 'spoerger@storevik.example' });
    expect(yes?.text).toContain('ekspert@mariehavn.example');
    expect(yes?.text).toContain('Torsdag klokken ni?');
    expect(await room.callReading.own(room.caller, id)).toMatchObject({ state: 'accepted', to: { email: 'ekspert@mariehavn.example' } });
    await expect(room.calls.answer(room.expert, id, { accept: false })).rejects.toThrow(CallSettled);
    await expect(room.calls.takeBack(room.caller, id)).rejects.toThrow(CallSettled);
  });

  it('is there for the two alone: a colleague, a neighbour and a stranger find nothing', async () => {
    const asker = await anAsker();
    const { id } = await ask(asker, room.expert);
    for (const other of [room.caller, room.outsider, await room.aMember('mariehavn', 'Kollega')]) {
      await expect(room.callReading.own(other, id)).rejects.toThrow(NotFound);
      await expect(room.calls.answer(other, id, { accept: true })).rejects.toThrow(NotFound);
      await expect(room.calls.takeBack(other, id)).rejects.toThrow(NotFound);
      expect((await room.callReading.list(other, {})).items.map((one) => one.id)).not.toContain(id);
    }
    await expect(room.calls.answer(asker, id, { accept: true })).rejects.toThrow(NotFound);
    await room.calls.takeBack(asker, id);
    expect(await room.mails()).toEqual([]);
  });

  it('reaches nobody who did not say yes, and nobody who is not known to the asker', async () => {
    const silent = await room.aMember('mariehavn', 'Uden ja');
    await expect(ask(room.caller, silent)).rejects.toThrow(NotFound);
    await expect(ask(room.caller, silent, undefined)).rejects.toThrow(NotFound);
    await room.given.write((tx) => tx.query('update person_profile set may_be_asked = true where person_id = $1', [silent.personId]));
    const open = await room.anEntry('public');
    await room.offers.say(silent, open, offer());
    await expect(ask(room.outsider, silent, open, 'utenfor')).rejects.toThrow(NotFound);
    await expect(room.calls.ask(room.outsider, { tenant: 'utenfor', person: silent.personId, message: 'Hei' })).rejects.toThrow(NotFound);
    await room.calls.ask(room.caller, { tenant: 'storevik', person: silent.personId, message: 'Hei' });
  });

  it('is not sent twice to the same person while the first waits', async () => {
    const asker = await anAsker();
    await ask(asker, room.expert);
    await expect(ask(asker, room.expert)).rejects.toThrow(AskedAlready);
  });

  it('counts against the month: nobody is asked for more than they said, whatever it is about, also by two at once', async () => {
    const busy = await room.aMember('mariehavn', 'Travl');
    const [one, other] = [await room.anEntry('networks'), await room.anEntry('networks')];
    await room.offers.say(busy, one, offer(1));
    await room.offers.say(busy, other, offer(2));
    const first = await anAsker();
    const { id } = await ask(first, busy, one);
    expect((await room.offers.ofEntry(room.caller, one)).areAllTaken).toBe(true);
    expect((await room.offers.ofEntry(room.caller, other)).people).toMatchObject([{ left: 1 }]);
    const results = await Promise.allSettled([ask(await anAsker(), busy, other), ask(await anAsker(), busy, other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(NoCallsLeft) });
    // A no gives the call back; a new month begins with all of them.
    await room.calls.answer(busy, id, { accept: false, answer: 'Ikke denne måned' });
    await ask(await anAsker(), busy, other);
    room.clock.pass(30);
    expect((await room.offers.ofEntry(room.caller, other)).people).toMatchObject([{ left: 2 }]);
    room.clock.pass(-30);
    await room.mails();
  });

  it('is mailed to nobody more than twice as often as they take calls, however often they say no or the asker takes it back', async () => {
    const busy = await room.aMember('mariehavn', 'Siger nej');
    const entry = await room.anEntry('networks');
    await room.offers.say(busy, entry, offer(1));
    const first = await ask(await anAsker(), busy, entry);
    await room.calls.answer(busy, first.id, { accept: false, answer: 'Ikke denne måned' });
    const second = await anAsker();
    await room.calls.takeBack(second, (await ask(second, busy, entry)).id);
    await expect(ask(await anAsker(), busy, entry)).rejects.toThrow(NoCallsLeft);
    expect((await room.offers.ofEntry(room.caller, entry)).areAllTaken).toBe(true);
    room.clock.pass(30);
    expect((await room.offers.ofEntry(room.caller, entry)).people).toMatchObject([{ left: 1 }]);
    room.clock.pass(-30);
    await room.mails();
  });

  it('reminds once, is given up after two weeks, and says so to whoever asked', async () => {
    const asker = await room.aMember('storevik', 'Venter', 'venter@storevik.example');
    const entry = await room.anEntry('networks');
    const slow = await room.aMember('mariehavn', 'Langsom', 'langsom@mariehavn.example');
    await room.offers.say(slow, entry, offer());
    const { id } = await ask(asker, slow, entry);
    expect(await room.mails()).toHaveLength(1);
    room.clock.pass(10);
    await room.tend();
    await room.tend();
    expect((await room.mails()).filter(({ to }) => to.startsWith('langsom'))).toHaveLength(1);
    room.clock.pass(5);
    await room.tend();
    await room.tend();
    expect((await room.mails()).filter(({ to }) => to.startsWith('venter'))).toHaveLength(1);
    await expect(room.calls.answer(slow, id, { accept: true })).rejects.toThrow(CallSettled);
    expect((await room.offers.ofEntry(room.caller, entry)).people).toMatchObject([{ left: 2 }]);
    room.clock.pass(-15);
  });

  it('is asked about once, three weeks after the yes; what came of it is remembered between the two tenants', async () => {
    const asker = await room.aMember('storevik', 'Lærer', 'laerer@storevik.example');
    const helper = await room.aMember('mariehavn', 'Hjælper');
    const entry = await room.anEntry('networks');
    await room.offers.say(helper, entry, offer());
    const { id } = await ask(asker, helper, entry);
    await room.calls.answer(helper, id, { accept: true });
    await room.mails();
    expect(await room.callReading.waiting(asker)).toEqual([]);
    room.clock.pass(22);
    await room.tend();
    await room.tend();
    expect((await room.mails()).filter(({ to }) => to.startsWith('laerer'))).toHaveLength(1);
    expect(await room.callReading.waiting(asker)).toMatchObject([{ id, task: 'outcome' }]);
    await expect(room.calls.tellOutcome(helper, id, { outcome: 'helped' })).rejects.toThrow(NotFound);
    await room.calls.tellOutcome(asker, id, { outcome: 'helped', note: 'Vi har fire ark nu.' });
    await expect(room.calls.tellOutcome(asker, id, { outcome: 'not_yet' })).rejects.toThrow(CallSettled);
    const learned = (reader: Member) => room.database.read(reader, 'select outcome, learned_on from learning where request_id = $1', [id]);
    for (const reader of [room.caller, room.expert]) expect(await learned(reader)).toMatchObject([{ outcome: 'helped' }]);
    expect(await learned(room.outsider)).toEqual([]);
    expect(await room.callReading.own(helper, id)).toMatchObject({ state: 'done', outcome: 'helped', outcomeNote: 'Vi har fire ark nu.' });
    room.clock.pass(-22);
  });

  it('names no entry in a mail to somebody who may not read it any more', async () => {
    const asker = await anAsker();
    const helper = await room.aMember('mariehavn', 'Endnu en');
    const entry = await room.anEntry('networks', { title: 'Hemmelig titel' });
    await room.offers.say(helper, entry, offer());
    const { id } = await ask(asker, helper, entry);
    await room.mails();
    await room.publishing.publish(room.expert, entry, { audience: 'tenant' });
    await room.calls.answer(helper, id, { accept: false });
    const [no] = await room.mails();
    expect(no?.text).not.toContain('Hemmelig titel');
    expect((await room.callReading.own(asker, id)).entry).toBeNull();
  });

  it('is listed for the two, newest first, page by page', async () => {
    const asker = await anAsker();
    const helpers = await Promise.all(['A', 'B', 'C'].map((name) => room.aMember('mariehavn', name)));
    for (const helper of helpers) {
      await room.offers.say(helper, room.entry, offer());
      await ask(asker, helper);
    }
    const first = await room.callReading.list(asker, { limit: 2 });
    const rest = await room.callReading.list(asker, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ to }) => to.name).sort()).toEqual(['A', 'B', 'C']);
    expect(rest.nextCursor).toBeNull();
  });
});
