import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, ActorService } from '#libs/identity';
import { type Config, Forbidden, InvalidInput, LostUpdate, Mailer, Metrics, NotFound } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { postfixReport } from '../../../test/support/mail-reports.js';
import { MailReportService } from '../bounce/mail-report.service.js';
import { AnnounceDue } from './announce.job.js';
import { AnnouncementService } from './announcement.service.js';
import { AnnouncementReadingService } from './announcement-reading.service.js';
import { AnnouncementWishService } from './announcement-wish.service.js';
import { AnnouncementBegun, AnnouncementScheduled } from './errors.js';
import { SendTest } from './send-test.job.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const texts = {
  nb: { title: 'Årsmøtet', body: 'Velkommen til **Lillehammer**.\n\n- Ta med kolleger' },
  da: { title: 'Årsmødet', body: 'Velkommen til **Lillehammer**.' },
};

describe('an announcement to a network', () => {
  let house: DigestHouse;
  let announcements: AnnouncementService;
  let reading: AnnouncementReadingService;
  let wishes: AnnouncementWishService;
  let ks: BuiltTenant;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let coordinator: Member;
  let slug: string;
  let reader: Member;
  let outsider: Member;
  let count = 0;

  beforeAll(async () => {
    house = await DigestHouse.open();
    announcements = new AnnouncementService(house.database);
    reading = new AnnouncementReadingService(house.database, house.config);
    wishes = new AnnouncementWishService(house.database);
  });

  beforeEach(async () => {
    await house.beginAt('2026-11-20T12:00:00Z');
    [ks, herning, asker] = [
      await house.given.aTenant({ name: 'KS' }),
      await house.given.aTenant({ name: 'Herning' }),
      await house.given.aTenant({ name: 'Asker' }),
    ];
    slug = `nettverket-${++count}`;
    await house.given.aNetwork([ks, herning, asker], slug);
    coordinator = await house.given.aMember(ks, 'editor');
    reader = await house.given.aMember(asker, 'reader');
    outsider = await house.given.aMember(await house.given.aTenant(), 'admin');
  });

  afterAll(() => house.close());

  const draft = () => announcements.make(coordinator, slug, { texts }).then(({ id }) => id);
  const again = (actor: Member) => house.given.anActor(actor.personId) as Promise<Member>;
  const announce = () => new AnnounceDue(house.database, new ActorService(house.database, house.clock)).handle();
  const run = async () => {
    await announce();
    await house.send();
  };
  const sendNow = async (id: string) => {
    const { revision } = await reading.read(coordinator, slug, id);
    await announcements.schedule(coordinator, slug, id, { revision });
  };
  const addressOf = async (person: Member): Promise<string> => {
    const [row] = await house.given.write((tx) =>
      tx.query<{ email: string }>('select email from person_email where person_id = $1', [person.personId]),
    );
    return row?.email ?? '';
  };
  const gotIt = async () => (await house.mails()).flatMap(({ recipients }) => recipients).sort();
  const addresses = async (...people: Member[]) => (await Promise.all(people.map(addressOf))).sort();
  const mailOf = async (person: Member) => {
    const to = await addressOf(person);
    return (await house.mails()).find(({ recipients }) => recipients.includes(to));
  };
  const tokenOf = (mail: { headers: Record<string, string> } | undefined) =>
    /unsubscribe\/([^>]+)>/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';

  it('comes to everybody in the network once, as soon as it is sent, and to nobody else', async () => {
    const both = (await house.given.anActor(
      await house.given.aPerson([
        [herning, 'author'],
        [asker, 'reader'],
      ]),
    )) as Member;
    const id = await draft();
    await sendNow(id);
    await run();
    expect(await gotIt()).toEqual(await addresses(coordinator, reader, both));
    await run();
    await announce();
    expect(await gotIt()).toEqual([]);
    expect(await reading.outcome(coordinator, slug, id)).toEqual({ waiting: 0, sent: 3, failed: 0, skipped: 0 });
    expect((await reading.read(coordinator, slug, id)).state).toBe('sent');
  });

  it('is read in one’s own language, within a letter in that language, with a way out of these mails alone', async () => {
    const dane = (await house.given.anActor(await house.given.aPerson([[herning, 'author']], { language: 'da' }))) as Member;
    const swede = (await house.given.anActor(await house.given.aPerson([[herning, 'author']], { language: 'sv' }))) as Member;
    await sendNow(await draft());
    await run();
    const mails = await house.mails();
    const to = async (person: Member) => {
      const address = await addressOf(person);
      return mails.find(({ recipients }) => recipients.includes(address));
    };
    expect((await to(dane))?.subject).toBe('Årsmødet');
    const inSwedish = await to(swede);
    expect([inSwedish?.subject, inSwedish?.html]).toEqual([
      'Årsmøtet',
      expect.stringMatching(/<html lang="sv"[\s\S]*<div lang="nb"><p [^>]*>Velkommen til <strong>Lillehammer<\/strong>/),
    ]);
    expect(inSwedish?.text).toContain(`Meddelande till ${slug}`);
    expect(inSwedish?.text).toContain('* Ta med kolleger');
    expect(inSwedish?.headers).toMatchObject({
      'List-Id': `<${slug}.announcements.tandem.example>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    });
    const token = tokenOf(inSwedish);
    expect(await house.unsubscribes.show(token)).toEqual({ scope: 'announcements', language: 'sv', what: slug, isDone: false });
    expect((await house.unsubscribes.act(token)).isDone).toBe(true);
    expect((await house.unsubscribes.act(token)).isDone).toBe(true);
    expect(await wishes.read(swede, slug)).toEqual({ wanted: false });
    expect((await house.subscriptions.list(swede)).mail).toBe('on');
    await sendNow(await draft());
    await run();
    expect(await gotIt()).toEqual(await addresses(coordinator, reader, dane));
    await wishes.save(swede, slug, { wanted: true });
    await sendNow(await draft());
    await run();
    expect(await gotIt()).toEqual(await addresses(coordinator, reader, dane, swede));
  });

  it('waits for its hour in the coordinator’s zone, and is withdrawn until then', async () => {
    const id = await draft();
    const at = { day: '2026-11-24', time: '09:00', zone: 'Europe/Copenhagen' };
    await announcements.schedule(coordinator, slug, id, { revision: 1, at });
    expect(await reading.read(coordinator, slug, id)).toMatchObject({ state: 'scheduled', send_at: new Date('2026-11-24T08:00:00Z') });
    await expect(announcements.change(coordinator, slug, id, { texts, revision: 2 })).rejects.toBeInstanceOf(AnnouncementScheduled);
    house.clock.to('2026-11-24T07:59:00Z');
    await run();
    expect(await gotIt()).toEqual([]);
    await announcements.withdraw(coordinator, slug, id);
    await announcements.withdraw(coordinator, slug, id);
    house.clock.to('2026-11-24T08:01:00Z');
    await run();
    expect(await gotIt()).toEqual([]);
    await sendNow(id);
    await announce();
    await expect(announcements.withdraw(coordinator, slug, id)).rejects.toBeInstanceOf(AnnouncementBegun);
    await expect(announcements.discard(coordinator, slug, id)).rejects.toBeInstanceOf(AnnouncementBegun);
    await house.send();
    expect(await gotIt()).toEqual(await addresses(coordinator, reader));
  });

  it('refuses an hour that has passed, one that the clocks leap over or that is none, and what somebody changed meanwhile', async () => {
    const id = await draft();
    const refused = (at: unknown) =>
      expect(announcements.schedule(coordinator, slug, id, { revision: 1, at })).rejects.toBeInstanceOf(InvalidInput);
    await refused({ day: '2026-11-20', time: '12:00', zone: 'Europe/Oslo' });
    await refused({ day: '2027-03-28', time: '02:30', zone: 'Europe/Oslo' });
    await refused({ day: '2027-03-28', time: '09:00', zone: 'Europe/Nowhere' });
    for (const none of [null, [], {}, '09:00']) await refused(none);
    await announcements.change(coordinator, slug, id, { texts: { nb: texts.nb }, revision: 1 });
    await expect(announcements.schedule(coordinator, slug, id, { revision: 1 })).rejects.toBeInstanceOf(LostUpdate);
    for (const none of [{}, [], { nb: [] }])
      await expect(announcements.change(coordinator, slug, id, { texts: none, revision: 2 })).rejects.toBeInstanceOf(InvalidInput);
  });

  it('counts who will get it and why others will not, without a name', async () => {
    const settle = (sql: string, person: Member) =>
      house.given.write((tx) => tx.query(`update digest_setting set ${sql} where person_id = $1`, [person.personId]));
    const people: Member[] = [];
    for (let made = 0; made < 5; made++) {
      const person = await house.given.aMember(herning, 'reader');
      await house.subscriptions.save(person, { goals: [1] });
      people.push(person);
    }
    const [stopped, suppressed, paused, unsubscribed, gone] = people as [Member, Member, Member, Member, Member];
    await settle(`stopped_at = updated_at`, stopped);
    await settle(`suppressed_at = updated_at`, suppressed);
    await house.subscriptions.pause(paused, { weeks: 4 });
    await wishes.save(unsubscribed, slug, { wanted: false });
    await house.given.write((tx) => tx.query('delete from person_email where person_id = $1', [gone.personId]));
    expect(await reading.reach(coordinator, slug)).toEqual({
      receive: 2,
      tenants: [
        { slug: asker.slug, name: 'Asker', receive: 1, leftOut: 0 },
        { slug: herning.slug, name: 'Herning', receive: 0, leftOut: 5 },
        { slug: ks.slug, name: 'KS', receive: 1, leftOut: 0 },
      ],
      leftOut: ['no_address', 'suppressed', 'stopped', 'unsubscribed', 'paused'].map((why) => ({ why, people: 1 })),
    });
    await sendNow(await draft());
    await run();
    expect(await gotIt()).toEqual(await addresses(coordinator, reader));
  });

  it('comes to nobody who left, stopped or paused between planning and sending', async () => {
    const leaver = await house.given.aMember(herning, 'reader');
    const stopper = await house.given.aMember(herning, 'reader');
    await sendNow(await draft());
    await announce();
    await house.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]));
    await house.subscriptions.stop(stopper);
    await house.send();
    expect(await gotIt()).toEqual(await addresses(coordinator, reader));
    for (const person of [leaver, stopper]) expect(await house.copies(person.personId)).toEqual([expect.stringMatching(/^skipped /)]);
  });

  it('comes to nobody where who asked for it coordinates the network no more', async () => {
    const id = await draft();
    await announcements.schedule(coordinator, slug, id, { revision: 1, at: { day: '2026-11-24', time: '09:00' } });
    await house.given.write((tx) => tx.query(`update membership set role = 'author' where person_id = $1`, [coordinator.personId]));
    house.clock.to('2026-11-24T08:00:00Z');
    await run();
    expect(await gotIt()).toEqual([]);
    const other = await house.given.aMember(ks, 'admin');
    expect((await reading.read(other, slug, id)).state).toBe('refused');
  });

  it('is there for the network when it is out, and for its coordinators alone before', async () => {
    const id = await draft();
    const listed = async (actor: Actor) => (await reading.list(actor, slug)).items.map((item) => item.id);
    expect([await listed(coordinator), await listed(reader)]).toEqual([[id], []]);
    await expect(reading.read(reader, slug, id)).rejects.toBeInstanceOf(NotFound);
    await sendNow(id);
    await announce();
    expect(await listed(reader)).toEqual([id]);
    await expect(reading.list(outsider, slug)).rejects.toBeInstanceOf(NotFound);
    await expect(reading.read(outsider, slug, id)).rejects.toBeInstanceOf(NotFound);
    await expect(reading.reach(outsider, slug)).rejects.toBeInstanceOf(NotFound);
    await expect(announcements.test(outsider, slug, id)).rejects.toBeInstanceOf(NotFound);
    await house.given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [asker.id, tx.now]));
    await expect(reading.list(await again(reader), slug)).rejects.toBeInstanceOf(NotFound);
  });

  it('is written by editors of the coordinating tenant, and not by its readers or other members', async () => {
    const id = await draft();
    for (const actor of [reader, await house.given.aMember(ks, 'reader'), await house.given.aMember(herning, 'admin')]) {
      await expect(announcements.make(actor, slug, { texts })).rejects.toBeInstanceOf(Forbidden);
      await expect(reading.reach(actor, slug)).rejects.toBeInstanceOf(Forbidden);
      await expect(reading.preview(actor, slug, id)).rejects.toBeInstanceOf(Forbidden);
    }
    const other = await house.given.aNetwork([herning, ks]);
    await expect(reading.read(coordinator, other.slug, id)).rejects.toBeInstanceOf(NotFound);
  });

  it('is shown and sent to its writer before anybody gets it', async () => {
    const id = await draft();
    expect(await reading.preview(coordinator, slug, id, { language: 'da' })).toMatchObject({
      subject: 'Årsmødet',
      text: expect.stringContaining(`Meddelelse til ${slug}`),
    });
    const mailer = new Mailer(house.config as Config, house.clock, new Metrics(), house.database);
    const job = { mailId: id, announcementId: id, personId: coordinator.personId };
    const actors = new ActorService(house.database, house.clock);
    await new SendTest(house.database, actors, mailer, house.config).handle(job);
    expect(await mailOf(coordinator)).toMatchObject({ subject: 'Prøve: Årsmøtet', headers: { 'Message-ID': `<${id}@tandem.example>` } });
    await new SendTest(house.database, actors, mailer, house.config).handle({ ...job, personId: reader.personId });
    expect(await gotIt()).toEqual([]);
  });

  it('ends the mails of an address that comes back, also of somebody who never chose when digests come', async () => {
    await sendNow(await draft());
    await run();
    const mail = await mailOf(reader);
    const reports = new MailReportService(house.database, new Metrics(), house.config);
    const messageId = String(mail?.headers['Message-ID']).slice(1, -1);
    expect(await reports.take(postfixReport({ messageId, to: await addressOf(reader) }))).toBe('hard');
    expect((await house.subscriptions.list(reader)).mail).toBe('refused');
    await sendNow(await draft());
    await run();
    expect(await gotIt()).toEqual(await addresses(coordinator));
  });

  it('stays a mail of its own beside the digest', async () => {
    const author = await house.given.aMember(herning, 'editor');
    await house.subscriptions.save(reader, { goals: [17] });
    await sendNow(await draft());
    await announce();
    await house.publish(author, herning.slug, { networks: [slug] });
    house.clock.to('2026-11-24T07:00:00Z');
    await house.run();
    expect(await house.copies(reader.personId)).toEqual(['sent', 'sent']);
    const to = await addressOf(reader);
    expect(
      (await house.mails())
        .filter(({ recipients }) => recipients.includes(to))
        .map(({ headers }) => headers['List-Id'])
        .sort(),
    ).toEqual(['<digest.tandem.example>', `<${slug}.announcements.tandem.example>`]);
  });
});
