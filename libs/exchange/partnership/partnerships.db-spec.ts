import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { loadMessages, Mailer, Metrics, newId, readConfig, signToken } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { FileRoom } from '../../../test/support/file-room.js';
import { PartnershipService } from './partnership.service.js';
import { PartnershipActorService } from './partnership-actor.service.js';
import { PartnershipAnswerService } from './partnership-answer.service.js';
import { PartnershipReadingService } from './partnership-reading.service.js';
import { ResendPartnershipQuestions } from './resend-partnership-questions.job.js';
import { answerPurpose, type PartnershipAsked, SendPartnershipQuestion } from './send-partnership-question.job.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const bakery = {
  name: 'Bageriet',
  actorGroup: 'business',
  role: 'Brød af rester',
  promises: [{ what: 'Et ton mindre spild' }],
  email: 'Bageriet@handel.example',
};

describe('a partnership with actors around a municipality', () => {
  const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
  let room: FileRoom;
  let home: BuiltTenant;
  let partnerships: PartnershipService;
  let actors: PartnershipActorService;
  let reading: PartnershipReadingService;
  let answers: PartnershipAnswerService;
  let sending: SendPartnershipQuestion;
  let author: Member;
  let reader: Member;
  let neighbour: Member;

  beforeAll(async () => {
    loadMessages();
    room = await new FileRoom().open();
    room.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    const { database, given, clock } = room;
    partnerships = new PartnershipService(database);
    actors = new PartnershipActorService(database);
    reading = new PartnershipReadingService(database);
    answers = new PartnershipAnswerService(database, config);
    sending = new SendPartnershipQuestion(database, new Mailer(config, clock, new Metrics(), database), config);
    home = await given.aTenant({ slug: 'mariehavn', language: 'da' });
    const near = await given.aTenant();
    await given.aNetwork([home, near], 'norden');
    [author, reader, neighbour] = [await given.aMember(home), await given.aMember(home, 'reader'), await given.aMember(near, 'editor')];
  });
  afterAll(() => room.close());

  const pass = (hours: number) => room.clock.moveTo(new Date(room.clock.now().getTime() + hours * 3_600_000));
  const aPartnership = async (part: object = {}) =>
    (await partnerships.create(author, 'mariehavn', { title: 'Mindre spild', audience: 'public', actors: [bakery], ...part })).id;
  const actorOf = async (id: string) => (await reading.read(author, id)).partners[0]?.id as string;
  const shownTo = async (actor: Actor, id: string) => (await reading.read(actor, id)).partners.map(({ name }) => name);
  const tokenOf = (actorId: string) => signToken(config.TANDEM_SECRET, answerPurpose, actorId);
  const answer = async (actorId: string, said: 'yes' | 'no') => {
    const { revision } = await answers.show(tokenOf(actorId));
    await answers.act(tokenOf(actorId), { answer: said, revision });
  };
  const deliver = async (actorId: string) => {
    await sending.handle({ actorId });
    await sending.handle({ actorId });
  };
  const mails = () =>
    room.given.write((tx) =>
      tx.query<{ subject: string; text: string }>(
        `select subject, text from caught_mail where recipients = array['bageriet@handel.example'] order by caught_at, id`,
      ),
    );

  it('shows nobody outside an actor who has not said yes, and nobody at all an address of theirs outside those who write', async () => {
    const id = await aPartnership();
    expect((await reading.read(author, id)).partners).toMatchObject([{ state: 'named', email: 'bageriet@handel.example' }]);
    for (const other of [reader, neighbour, anonymous]) {
      const seen = await reading.read(other, id);
      expect(seen.partners).toEqual([]);
      expect(seen.actors).toBe(0);
    }
    await actors.ask(author, await actorOf(id));
    await answer(await actorOf(id), 'yes');
    for (const other of [reader, neighbour, anonymous]) {
      expect(await reading.read(other, id)).toMatchObject({
        actors: 1,
        groups: ['business'],
        partners: [{ name: 'Bageriet', email: null }],
      });
      expect(JSON.stringify(await reading.read(other, id))).not.toContain('@');
    }
  });

  it('grows from the partners that an entry of its own names, in their groups; somebody has to say those that are not known', async () => {
    const publish = async (partners: object[], by = author, tenant = 'mariehavn') => {
      const content = {
        kind: 'method',
        title: 'Mindre spild',
        summary: 'Kort.',
        goals: [12],
        contact: { mailbox: 'mad@mariehavn.example' },
        partners,
      };
      const { id } = await room.drafts.create(by, tenant, content);
      await room.publishing.publish(by, id, { audience: 'public', networks: [] });
      return id;
    };
    const baker = { name: 'Bageriet', role: 'Brød af rester', actorGroup: 'business' };
    const school = { name: 'Skolen', role: null, actorGroup: 'education' };
    const entry = await publish([baker, school]);
    const begin = (part: object) => partnerships.create(author, 'mariehavn', { title: 'Mindre spild', ...part });
    const { id } = await begin({ entry });
    expect((await reading.read(author, id)).partners).toMatchObject([
      { name: 'Bageriet', role: 'Brød af rester', actorGroup: 'business', state: 'named', email: null },
      { name: 'Skolen', role: '', actorGroup: 'education', state: 'named' },
    ]);
    expect((await reading.read(author, (await begin({ entry, actors: [] })).id)).partners).toEqual([]);
    const unknown = await publish([baker, { name: 'Naboerne', role: null, actorGroup: null }]);
    await expect(begin({ entry: unknown })).rejects.toHaveProperty('fields.actors', ['group_of_partner_wanted']);
    const named = await begin({ entry: unknown, actors: [{ name: 'Naboerne', actorGroup: 'citizens' }] });
    expect((await reading.read(author, named.id)).partners).toMatchObject([{ name: 'Naboerne', actorGroup: 'citizens' }]);
    const others = await publish([baker], neighbour, neighbour.memberships[0]?.slug);
    for (const other of [others, '0190b3f0-0000-7000-8000-000000000001'])
      await expect(begin({ entry: other })).rejects.toHaveProperty('fields.entry');
  });

  it('asks by one mail with one link that says what a yes is to, and changes nothing by being followed', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await expect(answers.show(tokenOf(actorId))).rejects.toMatchObject({ code: 'not_found' });
    const before = (await mails()).length;
    await actors.ask(author, actorId);
    await deliver(actorId);
    const sent = (await mails()).slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.subject).toContain('Mindre spild');
    expect(sent[0]?.text).toContain(`https://tandem.example/da/partnerskab/svar/${tokenOf(actorId)}`);
    await expect(actors.ask(author, actorId)).rejects.toMatchObject({ code: 'actor_asked_lately' });
    expect(await answers.show(tokenOf(actorId))).toMatchObject({
      title: 'Mindre spild',
      audience: 'public',
      actor: { name: 'Bageriet', role: 'Brød af rester', promises: [{ what: 'Et ton mindre spild' }], state: 'invited' },
    });
    expect(await shownTo(anonymous, id)).toEqual([]);
    await expect(answers.show(tokenOf(newId()))).rejects.toMatchObject({ code: 'not_found' });
    await expect(answers.show('noget.andet')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes yes, no, and yes taken back, as often as it is pressed', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await actors.ask(author, actorId);
    await answer(actorId, 'no');
    expect((await reading.read(author, id)).partners[0]?.state).toBe('declined');
    await answer(actorId, 'yes');
    await answer(actorId, 'yes');
    expect(await shownTo(anonymous, id)).toEqual(['Bageriet']);
    await answer(actorId, 'no');
    await answer(actorId, 'no');
    expect(await shownTo(anonymous, id)).toEqual([]);
    expect((await reading.read(author, id)).partners[0]?.state).toBe('withdrawn');
  });

  it('takes no yes to what has changed since it was shown, and asks anew whoever had said yes to something else', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await actors.ask(author, actorId);
    const { revision } = await answers.show(tokenOf(actorId));
    await partnerships.change(author, id, { title: 'Intet spild', audience: 'public', revision });
    await expect(answers.act(tokenOf(actorId), { answer: 'yes', revision })).rejects.toMatchObject({ code: 'partnership_changed' });
    await answer(actorId, 'yes');
    const { promises: _, ...named } = bakery;
    await actors.change(author, actorId, { ...named, role: 'Brød af rester hver dag' });
    expect(await shownTo(anonymous, id)).toEqual([]);
    await expect(answers.show(tokenOf(actorId))).rejects.toMatchObject({ code: 'not_found' });
    pass(2);
    await actors.ask(author, actorId);
    await answer(actorId, 'yes');
    expect((await reading.read(anonymous, id)).partners).toMatchObject([{ role: 'Brød af rester hver dag' }]);
  });

  it('shows an actor to no more than it said yes to, however widely the partnership is shared later', async () => {
    const id = await aPartnership({ audience: 'networks', networks: ['norden'] });
    const actorId = await actorOf(id);
    await actors.ask(author, actorId);
    await answer(actorId, 'yes');
    expect(await shownTo(neighbour, id)).toEqual(['Bageriet']);
    await expect(shownTo(anonymous, id)).rejects.toMatchObject({ code: 'not_found' });
    const whole = async () => ({ title: 'Mindre spild', revision: (await reading.read(author, id)).revision });
    await partnerships.change(author, id, { ...(await whole()), audience: 'public', networks: ['norden'] });
    expect([await shownTo(anonymous, id), await shownTo(neighbour, id)]).toEqual([[], ['Bageriet']]);
    expect((await reading.read(author, id)).partners).toMatchObject([{ isShownToFewer: true }]);
    pass(2);
    await actors.ask(author, actorId);
    expect(await shownTo(neighbour, id)).toEqual(['Bageriet']);
    await answer(actorId, 'yes');
    expect(await shownTo(anonymous, id)).toEqual(['Bageriet']);
    await partnerships.change(author, id, { ...(await whole()), audience: 'tenant' });
    await partnerships.change(author, id, { ...(await whole()), audience: 'public' });
    expect(await shownTo(anonymous, id)).toEqual([]);
  });

  it('does not let the database be told that an actor said yes, nor to more than it did', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    for (const change of [`state = 'confirmed'`, `state = 'confirmed', is_public = true`])
      await expect(
        room.database.transaction(author, (tx) => tx.query(`update partnership_actor set ${change} where id = $1`, [actorId])),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('is its tenant’s to change; to strangers it does not exist until it is shared', async () => {
    const id = await aPartnership({ audience: 'tenant' });
    const actorId = await actorOf(id);
    for (const stranger of [neighbour, anonymous]) await expect(reading.read(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    for (const work of [
      () => partnerships.change(neighbour, id, {}),
      () => partnerships.create(neighbour, 'mariehavn', {}),
      () => actors.add(neighbour, id, {}),
      () => actors.ask(neighbour, actorId),
      () => actors.remove(neighbour, actorId),
      () => actors.change(neighbour, actorId, {}),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
    await expect(actors.add(reader, id, {})).rejects.toMatchObject({ code: 'forbidden' });
    await actors.remove(author, actorId);
    expect((await reading.read(author, id)).partners).toEqual([]);
    await expect(actors.ask(author, actorId)).rejects.toMatchObject({ code: 'not_found' });
    const noAddress = await actors.add(author, id, { name: 'Skolen', actorGroup: 'education' });
    await expect(actors.ask(author, noAddress.id)).rejects.toMatchObject({ code: 'actor_without_address' });
  });

  it('sends again what was asked and got lost, once', async () => {
    const id = await aPartnership();
    const actorId = await actorOf(id);
    await actors.ask(author, actorId);
    pass(1);
    const asked = async () =>
      room.given.write((tx) =>
        tx.query<{ payload: PartnershipAsked }>(
          `select payload from job_request where name = 'exchange.send-partnership-question' and payload->>'actorId' = $1`,
          [actorId],
        ),
      );
    await new ResendPartnershipQuestions(room.database).handle();
    expect(await asked()).toHaveLength(2);
    await deliver(actorId);
    await new ResendPartnershipQuestions(room.database).handle();
    expect(await asked()).toHaveLength(2);
  });
});
