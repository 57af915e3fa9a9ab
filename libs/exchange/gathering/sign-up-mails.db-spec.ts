import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous, identityEntities } from '#libs/identity';
import { type Database, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { CaughtMails } from '../../../test/support/caught-mails.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { heldFilesOn } from '../../../test/support/held-files.js';
import { StandingClock } from '../../../test/support/standing-clock.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';
import { GuestSignUpService } from './guest-sign-up.service.js';
import { PlanSignUpNotices } from './plan-sign-up-notices.job.js';
import { SendSignUpNotice } from './send-sign-up-notice.job.js';
import { SignUpService } from './sign-up.service.js';
import { TendGatherings } from './tend-gatherings.job.js';

type Person = Actor & { personId: string };

describe('who signs up for a gathering', () => {
  const clock = new StandingClock();
  const mails = new CaughtMails();
  const handled = new Set<string>();
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let gatherings: GatheringService;
  let planning: GatheringPlanningService;
  let signUps: SignUpService;
  let guests: GuestSignUpService;
  let mailer: Mailer;
  let plan: PlanSignUpNotices;
  let send: SendSignUpNotice;
  let asker: BuiltTenant;
  let coordinator: Person;

  beforeAll(async () => {
    loadMessages();
    await mails.open();
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    given = new Builders(database, clock);
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example', SMTP_URL: mails.url, MAIL_FROM: 'Tandem <no-reply@tandem.example>' });
    mailer = new Mailer(config, clock, new Metrics(), database);
    gatherings = new GatheringService(database, clock, heldFilesOn(database));
    planning = new GatheringPlanningService(database);
    signUps = new SignUpService(database);
    guests = new GuestSignUpService(database, config);
    plan = new PlanSignUpNotices(database);
    send = new SendSignUpNotice(database, mailer, config);
    const ks = await given.aTenant({ slug: 'ks' });
    asker = await given.aTenant({ slug: 'asker' });
    await given.aNetwork([ks, asker], 'nettverket');
    coordinator = await given.aMember(ks, 'editor');
  });
  afterAll(async () => {
    await mailer.onApplicationShutdown();
    await mails.close();
    await database.close();
    await address.drop();
  });

  /** Does what the outbox holds, each job twice, until nothing is left. */
  const work = async () => {
    for (;;) {
      const jobs = await given.write((tx) =>
        tx.query<{ id: string; name: string; payload: never }>(
          `select id, name, payload from job_request where name in ('exchange.plan-sign-up-notices', 'exchange.send-sign-up-notice') order by id`,
        ),
      );
      const left = jobs.filter(({ id }) => !handled.has(id));
      if (left.length === 0) return;
      for (const { id, name, payload } of left) {
        handled.add(id);
        const job = name === 'exchange.send-sign-up-notice' ? send : plan;
        await job.handle(payload);
        await job.handle(payload);
      }
    }
  };
  const wish = { title: 'Vårsamling', place: 'Asker', time: { day: '2027-04-15', from: '09:00', to: '15:00' }, zone: 'Europe/Oslo' };
  const aGathering = async (part: object = {}) => {
    const { id } = await planning.make(coordinator, 'nettverket', { ...wish, ...part });
    await planning.open(coordinator, id);
    return id;
  };
  const change = async (id: string, part: object) =>
    planning.change(coordinator, id, { ...wish, ...part, revision: (await gatherings.read(coordinator, id)).revision });
  const aPerson = async (email: string) => (await given.anActor(await given.aPerson([[asker, 'reader']], { email }))) as Person;
  const subjects = (email: string) => mails.to(email).map(({ subject }) => subject);
  const calendars = (email: string) =>
    mails
      .to(email)
      .map(({ raw }) => [
        /method=(\w+)/i.exec(raw)?.[1]?.toUpperCase() ?? null,
        /SEQUENCE:(\d+)/.exec(Buffer.from(raw).toString())?.[1] ?? null,
      ]);

  it('hears of the place with the calendar, of each change once, and when it is called off', async () => {
    const id = await aGathering();
    await signUps.come(await aPerson('ola@asker.example'), id, {});
    await work();
    await change(id, { place: 'Bærum' });
    await work();
    await change(id, { place: 'Bærum', lead: 'Ny tekst' });
    await work();
    await planning.cancel(coordinator, id);
    await work();
    expect(subjects('ola@asker.example')).toEqual(['Du er påmeldt: Vårsamling', 'Endret: Vårsamling', 'Avlyst: Vårsamling']);
    expect(calendars('ola@asker.example').map(([method]) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(mails.to('ola@asker.example')[1]?.text).toContain('Bærum');
  });

  it('waits, and hears of the place that became free when it is their turn', async () => {
    const id = await aGathering({ places: 1 });
    const [first, second] = [await aPerson('en@asker.example'), await aPerson('to@asker.example')];
    await signUps.come(first, id, {});
    await signUps.come(second, id, {});
    await work();
    expect(subjects('to@asker.example')).toEqual(['Du står på venteliste: Vårsamling']);
    expect(calendars('to@asker.example')).toEqual([[null, null]]);
    await signUps.signOff(first, id);
    await work();
    expect(subjects('en@asker.example')).toEqual(['Du er påmeldt: Vårsamling', 'Du er meldt av: Vårsamling']);
    expect(subjects('to@asker.example')).toEqual(['Du står på venteliste: Vårsamling', 'Du har fått plass: Vårsamling']);
  });

  it('is reminded at eight the day before, where they are, once', async () => {
    const id = await aGathering({ time: { day: '2026-12-04', from: '09:00', to: '15:00' } });
    const [oslo, nuuk] = [await aPerson('oslo@asker.example'), await aPerson('nuuk@asker.example')];
    await given.write((tx) => tx.query(`update person_profile set time_zone = 'America/Nuuk' where person_id = $1`, [nuuk.personId]));
    for (const person of [oslo, nuuk]) await signUps.come(person, id, {});
    await work();
    const tend = async (at: string) => {
      clock.to(at);
      await new TendGatherings(database).handle();
      await work();
    };
    await tend('2026-12-03T06:07:00Z');
    expect(subjects('oslo@asker.example')).toHaveLength(1);
    await tend('2026-12-03T07:07:00Z');
    await tend('2026-12-03T08:07:00Z');
    expect(subjects('oslo@asker.example')).toEqual(['Du er påmeldt: Vårsamling', 'I morgen: Vårsamling']);
    expect(subjects('nuuk@asker.example')).toHaveLength(1);
    await tend('2026-12-03T10:07:00Z');
    expect(subjects('nuuk@asker.example')).toHaveLength(2);
    clock.to('2026-11-20T12:00:00Z');
  });

  it('needs no account where everybody may read of it: the place is asked for by the link in the mail alone', async () => {
    const id = await aGathering({ isPublic: true, places: 1 });
    const ask = () => guests.ask(anonymous, id, { email: 'Kari@Elsewhere.example', name: 'Kari', language: 'da' });
    await ask();
    await ask();
    await work();
    expect(subjects('kari@elsewhere.example')).toEqual(['Bekræft din tilmelding: Vårsamling']);
    expect((await gatherings.read(coordinator, id)).taken).toBe(0);
    const link = mails.to('kari@elsewhere.example')[0]?.links.find((one) => one.includes('/tilmelding/')) as string;
    const token = decodeURIComponent(link.split('/').at(-1) as string);
    expect(await guests.show(token)).toMatchObject({ state: 'asked', isOpen: true });
    expect((await gatherings.read(coordinator, id)).taken).toBe(0);
    await guests.confirm(token);
    await guests.confirm(token);
    await work();
    expect(await guests.show(token)).toMatchObject({ state: 'confirmed' });
    expect((await gatherings.read(coordinator, id)).taken).toBe(1);
    const late = await aPerson('sen@asker.example');
    await signUps.come(late, id, {});
    await work();
    await guests.signOff(token);
    await work();
    expect(subjects('sen@asker.example')).toContain('Du har fått plass: Vårsamling');
    expect(subjects('kari@elsewhere.example')).toEqual([
      'Bekræft din tilmelding: Vårsamling',
      'Du er tilmeldt: Vårsamling',
      'Du er meldt fra: Vårsamling',
    ]);
  });

  it('cannot sign up a stranger’s address for what only the network reads, nor with a link that was not sent', async () => {
    const id = await aGathering();
    await expect(guests.ask(anonymous, id, { email: 'a@b.example', name: 'A' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(guests.ask(anonymous, id, { email: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(guests.show('0190b3f000007000800000000000abcd.nothing')).rejects.toMatchObject({ code: 'not_found' });
    await expect(guests.confirm('nothing')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is told nothing more once they have left the network, and is forgotten as a guest a month after', async () => {
    const id = await aGathering({ time: { day: '2026-12-10', from: '09:00', to: '15:00' } });
    const person = await aPerson('borte@asker.example');
    await signUps.come(person, id, { remark: 'Nøtter' });
    await work();
    await given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [person.personId, tx.now]));
    await change(id, { time: { day: '2026-12-11', from: '09:00', to: '15:00' } });
    await work();
    expect(subjects('borte@asker.example')).toEqual(['Du er påmeldt: Vårsamling']);
    clock.to('2027-02-01T12:00:00Z');
    await new TendGatherings(database).handle();
    const [row] = await given.write((tx) => tx.query('select remark, state from sign_up where gathering_id = $1', [id]));
    expect(row).toEqual({ remark: '', state: 'confirmed' });
    clock.to('2026-11-20T12:00:00Z');
  });
});
