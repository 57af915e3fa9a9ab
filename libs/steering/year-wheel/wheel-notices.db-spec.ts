import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorService } from '#libs/identity';
import { loadMessages, Mailer, Metrics, readConfig } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { createBody } from '../body/new-body.js';
import { SendWheelNotice } from './send-wheel-notice.job.js';
import { SuggestEntriesService } from './suggest-entries.service.js';
import { TendWheel } from './tend-wheel.job.js';
import { TreatmentService } from './treatment.service.js';
import { WheelAnswerService } from './wheel-answer.service.js';
import { YearWheelService } from './year-wheel.service.js';

const which = 'utvalg-for-miljo';

describe('the mails of the year wheel', () => {
  const group = new SteeringGroup();
  const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
  let wheels: YearWheelService;
  let treatments: TreatmentService;
  let answers: WheelAnswerService;
  let sending: SendWheelNotice;
  let tending: TendWheel;
  let secretary: Person;
  let successor: Person;
  let bodyId: string;

  const asked = () =>
    group.given.write((tx) =>
      tx.query<{ noticeId: string }>(
        `delete from job_request where name = 'steering.send-wheel-notice' returning payload ->> 'noticeId' as "noticeId"`,
      ),
    );
  /** What the worker does on a day. */
  const on = async (at: string) => {
    group.clock.at = new Date(at);
    await tending.handle();
    const jobs = await asked();
    for (const job of jobs) await sending.handle(job);
    return jobs.length;
  };
  const mailsTo = (person: Person) =>
    group.given.write((tx) =>
      tx.query<{ subject: string; text: string; html: string }>(
        'select subject, text, html from caught_mail where recipients = (select array[email] from person_email where person_id = $1) order by caught_at, id',
        [person.personId],
      ),
    );
  const allMails = async () =>
    Number((await group.given.write((tx) => tx.query<{ count: string }>('select count(*) from caught_mail')))[0]?.count);
  const cell = () => wheels.quarter(secretary, 'fjellvik', which, '2026-4');
  const tokenIn = (text: string | undefined) => /\/svar\/([^\s?]+)/.exec(text ?? '')?.[1] as string;

  beforeAll(async () => {
    loadMessages();
    await group.open();
    const { given, tenants, database, clock } = group;
    wheels = new YearWheelService(database, new SuggestEntriesService(database), config);
    treatments = new TreatmentService(database);
    answers = new WheelAnswerService(database, config);
    const mailer = new Mailer(config, clock, new Metrics(), database);
    sending = new SendWheelNotice(database, mailer, config, new ActorService(database, clock), wheels);
    tending = new TendWheel(database);
    secretary = await given.aMember(tenants.fjellvik, 'reader');
    successor = await given.aMember(tenants.fjellvik, 'reader');
    bodyId = await given.write((tx) =>
      createBody(tx, {
        ...{ slug: which, kind: 'committee', networkId: null, tenantId: tenants.fjellvik.id, statutory: true, rules: 'NO' },
        ...{ names: { nb: 'Utvalg for miljø' }, secretaryId: secretary.personId, seats: [] },
      }),
    );
    await treatments.keep(secretary, 'fjellvik', which, { goals: [], targets: ['11.2'] });
    await treatments.addMeeting(secretary, 'fjellvik', which, { on: '2026-12-02' });
    await group.aTool({ targets: ['11.2'] });
  });
  afterAll(() => group.close());

  it('bring the agenda’s text to the secretary two weeks before the meeting, once, with what others did and why', async () => {
    expect(await on('2026-11-17T12:00:00Z')).toBe(0);
    expect(await on('2026-11-18T07:00:00Z')).toBe(1);
    const [mail] = await mailsTo(secretary);
    expect(mail?.subject).toBe('Utvalg for miljø: tekst til sakslisten 2. desember 2026');
    for (const said of [mail?.text, mail?.html]) {
      expect(said).toContain('Sjekkliste for bærekraftige anskaffelser');
      expect(said).toContain('Samme delmål 11.2 som utvalget arbeider med.');
      expect(said).toContain('Innstilling:');
      expect(said).toContain('https://tandem.example/nb/kommune/fjellvik/aarshjul/utvalg-for-miljo/2026-4?word=1');
    }
    expect(await on('2026-11-18T08:00:00Z')).toBe(0);
    expect(await on('2026-11-25T08:00:00Z')).toBe(0);
    expect(await allMails()).toBe(1);
  });

  it('ask the day after what became of it; looking at the link says nothing, and whoever presses it twice has said it once', async () => {
    expect(await on('2026-12-02T12:00:00Z')).toBe(0);
    expect(await on('2026-12-03T07:00:00Z')).toBe(1);
    const mail = (await mailsTo(secretary)).at(-1);
    expect(mail?.subject).toBe('Utvalg for miljø: hva ble det av det 2. desember 2026?');
    for (const status of ['treated', 'noted', 'moved']) expect(mail?.html).toContain(`?status=${status}`);
    const token = tokenIn(mail?.text);
    expect(await answers.show(token)).toMatchObject({ status: null, meetingOn: '2026-12-02', committee: { slug: which } });
    expect((await cell()).state).toBe('missing');
    await expect(answers.act(token, { status: 'treated', link: 'javascript:alert(1)' })).rejects.toMatchObject({
      fields: { link: ['isUrl'] },
    });
    await expect(answers.act(token, { status: 'planned' })).rejects.toMatchObject({ fields: { status: ['isIn'] } });
    const minutes = 'https://sak.fjellvik.example/moete/7';
    await answers.act(token, { status: 'treated', link: minutes });
    await answers.act(token, { status: 'treated', link: '' });
    expect(await cell()).toMatchObject({ state: 'treated', treatment: { meetingOn: '2026-12-02', link: minutes, revision: 1 } });
    await answers.act(token, { status: 'moved' });
    expect(await cell()).toMatchObject({ state: 'moved', treatment: { link: minutes, revision: 2 } });
  });

  it('open nothing by a link that was made up, by the link of another mail, long after, or once somebody else is the secretary', async () => {
    const token = tokenIn((await mailsTo(secretary)).at(-1)?.text);
    const [id, signature] = token.split('.') as [string, string];
    const [agenda] = await group.given.write((tx) => tx.query<{ id: string }>(`select id from wheel_notice where kind = 'agenda'`));
    for (const broken of ['x', `${id}.`, `${id}.${signature.slice(1)}x`, `${agenda?.id.replaceAll('-', '')}.${signature}`])
      await expect(answers.show(broken)).rejects.toMatchObject({ code: 'not_found' });
    const secretaryIs = (person: Person) =>
      group.given.write((tx) => tx.query('update body set secretary_id = $2 where id = $1', [bodyId, person.personId]));
    await secretaryIs(successor);
    await expect(answers.act(token, { status: 'treated' })).rejects.toMatchObject({ code: 'not_found' });
    await secretaryIs(secretary);
    group.clock.pass(367);
    await expect(answers.show(token)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are taken up where their job was given up, go to whoever is the secretary by then, and to nobody where it was told meanwhile', async () => {
    await treatments.addMeeting(secretary, 'fjellvik', which, { on: '2027-02-03' });
    group.clock.at = new Date('2027-01-21T08:00:00Z');
    await tending.handle();
    expect(await asked()).toHaveLength(1);
    await group.given.write((tx) => tx.query('update body set secretary_id = $2 where id = $1', [bodyId, successor.personId]));
    expect(await on('2027-01-21T09:00:00Z')).toBe(1);
    expect((await mailsTo(successor)).map(({ subject }) => subject)).toEqual(['Utvalg for miljø: tekst til sakslisten 3. februar 2027']);
    const before = await allMails();
    group.clock.at = new Date('2027-02-04T08:00:00Z');
    await tending.handle();
    await treatments.tell(successor, 'fjellvik', which, '2027-1', { status: 'treated' });
    for (const job of await asked()) await sending.handle(job);
    expect(await allMails()).toBe(before);
    expect(await on('2027-02-04T10:00:00Z')).toBe(0);
  });

  it('go to no secretary who has left the municipality', async () => {
    await treatments.addMeeting(successor, 'fjellvik', which, { on: '2027-05-05' });
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [successor.personId, tx.now]));
    const before = await allMails();
    await on('2027-04-22T08:00:00Z');
    expect(await allMails()).toBe(before);
  });
});
