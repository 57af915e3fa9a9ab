import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { newId } from '#libs/platform';
import { PartnershipRoom } from '../../../test/support/partnership-room.js';
import { ResendPartnershipQuestions } from './resend-partnership-questions.job.js';
import { type PartnershipAsked, SendPartnershipQuestion } from './send-partnership-question.job.js';

const bakery = {
  name: 'Bageriet',
  actorGroup: 'business',
  role: 'Brød af rester',
  promises: [{ what: 'Et ton mindre spild' }],
  email: 'Bageriet@handel.example',
};

describe('a partnership with actors around a municipality', () => {
  const room = new PartnershipRoom(bakery);
  let sending: SendPartnershipQuestion;

  beforeAll(async () => {
    const { config, mailer, database } = await room.open();
    sending = new SendPartnershipQuestion(database, mailer, config);
  });
  afterAll(() => room.close());

  const shownTo = async (actor: Actor, id: string) => (await room.reading.read(actor, id)).partners.map(({ name }) => name);
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
    const id = await room.aPartnership();
    expect((await room.reading.read(room.author, id)).partners).toMatchObject([{ state: 'named', email: 'bageriet@handel.example' }]);
    for (const other of [room.reader, room.neighbour, anonymous]) {
      const seen = await room.reading.read(other, id);
      expect(seen.partners).toEqual([]);
      expect(seen.actors).toBe(0);
    }
    await room.actors.ask(room.author, await room.actorOf(id));
    await room.answer(await room.actorOf(id), 'yes');
    for (const other of [room.reader, room.neighbour, anonymous]) {
      expect(await room.reading.read(other, id)).toMatchObject({
        actors: 1,
        groups: ['business'],
        partners: [{ name: 'Bageriet', email: null }],
      });
      expect(JSON.stringify(await room.reading.read(other, id))).not.toContain('@');
    }
  });

  it('grows from the partners that an entry of its own names, in their groups; somebody has to say those that are not known', async () => {
    const publish = async (partners: object[], by = room.author, tenant = 'mariehavn') => {
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
    const begin = (part: object) => room.partnerships.create(room.author, 'mariehavn', { title: 'Mindre spild', ...part });
    const { id } = await begin({ entry });
    expect((await room.reading.read(room.author, id)).partners).toMatchObject([
      { name: 'Bageriet', role: 'Brød af rester', actorGroup: 'business', state: 'named', email: null },
      { name: 'Skolen', role: '', actorGroup: 'education', state: 'named' },
    ]);
    expect((await room.reading.read(room.author, (await begin({ entry, actors: [] })).id)).partners).toEqual([]);
    const unknown = await publish([baker, { name: 'Naboerne', role: null, actorGroup: null }]);
    await expect(begin({ entry: unknown })).rejects.toHaveProperty('fields.actors', ['group_of_partner_wanted']);
    const named = await begin({ entry: unknown, actors: [{ name: 'Naboerne', actorGroup: 'citizens' }] });
    expect((await room.reading.read(room.author, named.id)).partners).toMatchObject([{ name: 'Naboerne', actorGroup: 'citizens' }]);
    const others = await publish([baker], room.neighbour, room.neighbour.memberships[0]?.slug);
    for (const other of [others, '0190b3f0-0000-7000-8000-000000000001'])
      await expect(begin({ entry: other })).rejects.toHaveProperty('fields.entry');
  });

  it('asks by one mail with one link that says what a yes is to, and changes nothing by being followed', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await expect(room.answers.show(room.tokenOf(actorId))).rejects.toMatchObject({ code: 'not_found' });
    const before = (await mails()).length;
    await room.actors.ask(room.author, actorId);
    await deliver(actorId);
    const sent = (await mails()).slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.subject).toContain('Mindre spild');
    expect(sent[0]?.text).toContain(`https://tandem.example/da/partnerskab/svar/${room.tokenOf(actorId)}`);
    await expect(room.actors.ask(room.author, actorId)).rejects.toMatchObject({ code: 'actor_asked_lately' });
    expect(await room.answers.show(room.tokenOf(actorId))).toMatchObject({
      title: 'Mindre spild',
      audience: 'public',
      actor: { name: 'Bageriet', role: 'Brød af rester', promises: [{ what: 'Et ton mindre spild' }], state: 'invited' },
    });
    expect(await shownTo(anonymous, id)).toEqual([]);
    await expect(room.answers.show(room.tokenOf(newId()))).rejects.toMatchObject({ code: 'not_found' });
    await expect(room.answers.show('noget.andet')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes yes, no, and yes taken back, as often as it is pressed', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await room.actors.ask(room.author, actorId);
    await room.answer(actorId, 'no');
    expect((await room.reading.read(room.author, id)).partners[0]?.state).toBe('declined');
    await room.answer(actorId, 'yes');
    await room.answer(actorId, 'yes');
    expect(await shownTo(anonymous, id)).toEqual(['Bageriet']);
    await room.answer(actorId, 'no');
    await room.answer(actorId, 'no');
    expect(await shownTo(anonymous, id)).toEqual([]);
    expect((await room.reading.read(room.author, id)).partners[0]?.state).toBe('withdrawn');
  });

  it('takes no yes to what has changed since it was shown, and asks anew whoever had said yes to something else', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await room.actors.ask(room.author, actorId);
    const { revision } = await room.answers.show(room.tokenOf(actorId));
    await room.partnerships.change(room.author, id, { title: 'Intet spild', audience: 'public', revision });
    await expect(room.answers.act(room.tokenOf(actorId), { answer: 'yes', revision })).rejects.toMatchObject({
      code: 'partnership_changed',
    });
    await room.answer(actorId, 'yes');
    const { promises: _, ...named } = bakery;
    await room.actors.change(room.author, actorId, { ...named, role: 'Brød af rester hver dag' });
    expect(await shownTo(anonymous, id)).toEqual([]);
    await expect(room.answers.show(room.tokenOf(actorId))).rejects.toMatchObject({ code: 'not_found' });
    room.pass(2);
    await room.actors.ask(room.author, actorId);
    await room.answer(actorId, 'yes');
    expect((await room.reading.read(anonymous, id)).partners).toMatchObject([{ role: 'Brød af rester hver dag' }]);
  });

  it('shows an actor to no more than it said yes to, however widely the partnership is shared later', async () => {
    const id = await room.aPartnership({ audience: 'networks', networks: ['norden'] });
    const actorId = await room.actorOf(id);
    await room.actors.ask(room.author, actorId);
    await room.answer(actorId, 'yes');
    expect(await shownTo(room.neighbour, id)).toEqual(['Bageriet']);
    await expect(shownTo(anonymous, id)).rejects.toMatchObject({ code: 'not_found' });
    const whole = async () => ({ title: 'Mindre spild', revision: (await room.reading.read(room.author, id)).revision });
    await room.partnerships.change(room.author, id, { ...(await whole()), audience: 'public', networks: ['norden'] });
    expect([await shownTo(anonymous, id), await shownTo(room.neighbour, id)]).toEqual([[], ['Bageriet']]);
    expect((await room.reading.read(room.author, id)).partners).toMatchObject([{ isShownToFewer: true }]);
    room.pass(2);
    await room.actors.ask(room.author, actorId);
    expect(await shownTo(room.neighbour, id)).toEqual(['Bageriet']);
    await room.answer(actorId, 'yes');
    expect(await shownTo(anonymous, id)).toEqual(['Bageriet']);
    await room.partnerships.change(room.author, id, { ...(await whole()), audience: 'tenant' });
    await room.partnerships.change(room.author, id, { ...(await whole()), audience: 'public' });
    expect(await shownTo(anonymous, id)).toEqual([]);
  });

  it('does not let the database be told that an actor said yes, nor to more than it did', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    for (const change of [`state = 'confirmed'`, `state = 'confirmed', is_public = true`])
      await expect(
        room.database.transaction(room.author, (tx) => tx.query(`update partnership_actor set ${change} where id = $1`, [actorId])),
      ).rejects.toMatchObject({ code: '42501' });
  });

  it('is its tenant’s to change; to strangers it does not exist until it is shared', async () => {
    const id = await room.aPartnership({ audience: 'tenant' });
    const actorId = await room.actorOf(id);
    for (const stranger of [room.neighbour, anonymous])
      await expect(room.reading.read(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    for (const work of [
      () => room.partnerships.change(room.neighbour, id, {}),
      () => room.partnerships.create(room.neighbour, 'mariehavn', {}),
      () => room.actors.add(room.neighbour, id, {}),
      () => room.actors.ask(room.neighbour, actorId),
      () => room.actors.remove(room.neighbour, actorId),
      () => room.actors.change(room.neighbour, actorId, {}),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
    await expect(room.actors.add(room.reader, id, {})).rejects.toMatchObject({ code: 'forbidden' });
    await room.actors.remove(room.author, actorId);
    expect((await room.reading.read(room.author, id)).partners).toEqual([]);
    await expect(room.actors.ask(room.author, actorId)).rejects.toMatchObject({ code: 'not_found' });
    const noAddress = await room.actors.add(room.author, id, { name: 'Skolen', actorGroup: 'education' });
    await expect(room.actors.ask(room.author, noAddress.id)).rejects.toMatchObject({ code: 'actor_without_address' });
  });

  it('sends again what was asked and got lost, once', async () => {
    const id = await room.aPartnership();
    const actorId = await room.actorOf(id);
    await room.actors.ask(room.author, actorId);
    room.pass(1);
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
