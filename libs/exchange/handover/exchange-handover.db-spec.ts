import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEntities, DraftService, PublishingService } from '#libs/catalogue';
import { type Actor, ActorService, HandoverService, handoverParts } from '#libs/identity';
import { type Config, type Database, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { CaughtMails } from '../../../test/support/caught-mails.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { StandingClock } from '../../../test/support/standing-clock.js';
import { HandOver } from '../../identity/handover/hand-over.job.js';
import { TellReceiver } from '../../identity/handover/tell-receiver.job.js';
import './exchange-handover.js';
import './help-handover.js';
import './question-handover.js';

type Person = Actor & { personId: string };
const kinds = ['call', 'gathering', 'need', 'offer', 'partnership', 'project', 'promise', 'question', 'use'];

describe('what somebody who leaves has promised, uses, asks, arranges and works on', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let asker: BuiltTenant;
  let handovers: HandoverService;
  let admin: Person;
  let leaver: Person;
  let colleague: Person;
  let writer: Person;
  let network: { id: string };
  const mails = new CaughtMails();
  let mailer: Mailer;
  let config: Config;

  const membershipOf = async (person: Person) => {
    const [row] = await given.write((tx) => tx.query<{ id: string }>('select id from membership where person_id = $1', [person.personId]));
    return row?.id as string;
  };
  const held = async (person: Person) =>
    (await handovers.look(admin, 'asker', await membershipOf(person))).held
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, first }) => `${kind}: ${first.map(({ title }) => title).join(', ')}`)
      .sort();

  beforeAll(async () => {
    address = await aDatabase();
    loadMessages();
    await mails.open();
    const clock = new StandingClock();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    config = readConfig({ PUBLIC_URL: 'https://tandem.example', SMTP_URL: mails.url, MAIL_FROM: 'Tandem <no-reply@tandem.example>' });
    mailer = new Mailer(config, clock, new Metrics(), database);
    given = new Builders(database);
    handovers = new HandoverService(database);
    const herning = await given.aTenant({ slug: 'herning', language: 'da', country: 'DK' });
    asker = await given.aTenant({ slug: 'asker' });
    network = await given.aNetwork([asker, herning], 'norden');
    const author = await given.aMember(herning, 'editor');
    [admin, leaver] = [await given.aMember(asker, 'admin'), await given.aMember(asker)];
    [colleague, writer] = [await given.aMember(asker, 'editor'), await given.aMember(asker, 'author')];
    const drafts = new DraftService(database);
    const written = { kind: 'method', language: 'da', summary: 'Kort.', goals: [16], contact: { mailbox: 'post@herning.example' } };
    const { id } = await drafts.create(author, 'herning', { ...written, title: 'Borgersamling' });
    await new PublishingService(database).publish(author, id, { audience: 'public', networks: [] });
    await given.write(async (tx) => {
      const theirs = [asker.id, leaver.personId, tx.now];
      await tx.query(
        `insert into adoption (id, tenant_id, entry_id, version, state, since, recorded_by, updated_at)
         values (gen_random_uuid(), $1, $4, 1, 'piloting', $3::timestamptz::date, $2, $3)`,
        [...theirs, id],
      );
      for (const state of ['open', 'done'])
        await tx.query(
          `insert into commitment (id, network_id, tenant_id, person_id, what, language, due_on, is_public, state, made_at, settled_at)
           values (gen_random_uuid(), $4, $1, $2, 'Dele malen, ' || $5, 'nb', $3::timestamptz::date + 30, false, $5, $3,
             case $5 when 'done' then $3::timestamptz end)`,
          [...theirs, network.id, state],
        );
      for (const state of ['running', 'finished'])
        await tx.query(
          `insert into project (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at, moved_at)
           values (gen_random_uuid(), $1, 'Besøksvenn, ' || $4, 'nb', $4, $2, $3, $2, $3, $3)`,
          [...theirs, state],
        );
      await tx.query(
        `insert into stop_question (id, tenant_id, project_id, look_on, asked_at)
         select gen_random_uuid(), tenant_id, id, $2::timestamptz::date, $2 from project where tenant_id = $1`,
        [asker.id, tx.now],
      );
      await tx.query(
        `insert into call_offer (entry_id, person_id, tenant_id, per_month, language, said_at) values ($4, $2, $1, 2, 'nb', $3)`,
        [...theirs, id],
      );
      for (const [side, title, state] of [
        ['need', 'Vi søker', 'open'],
        ['need', 'Vi søker', 'closed'],
        ['offer', 'Vi hjelper', 'open'],
      ])
        await tx.query(
          `insert into help (id, side, tenant_id, person_id, title, language, kinds, goals, per_month, until, state, created_at, updated_at)
           values (gen_random_uuid(), $4, $1, $2, $5 || ', ' || $6, 'nb', '{call}', '{}', case $4 when 'offer' then 2 end,
             $3::timestamptz::date + 60, $6, $3, $3)`,
          [...theirs, side, title, state],
        );
      for (const state of ['open', 'cancelled'])
        await tx.query(
          `insert into gathering (id, network_id, is_public, kind, title, language, state, first_at, begins_at, ends_at, zone, created_by, created_at, updated_at)
           select gen_random_uuid(), $4, false, 'own', 'Samling, ' || $5, 'nb', $5, at, at, at + interval '2 hours', 'Europe/Oslo', $2, $3, $3
           from (select $3::timestamptz + interval '30 days' as at, $1::uuid) d`,
          [...theirs, network.id, state],
        );
      for (const state of ['active', 'ended'])
        await tx.query(
          `insert into partnership (id, tenant_id, title, language, state, created_by, created_at, updated_by, updated_at)
           values (gen_random_uuid(), $1, 'Torget, ' || $4, 'nb', $4, $2, $3, $2, $3)`,
          [...theirs, state],
        );
      for (const [kind, title] of [
        ['question', 'Hvem har prøvd?'],
        ['conversation', 'Fra i går'],
      ])
        await tx.query(
          `insert into thread (id, network_id, tenant_id, person_id, kind, title, body, language, written_at, last_activity_at)
           values (gen_random_uuid(), $4, $1, $2, $5, $6, 'Vi lurer på det.', 'nb', $3, $3)`,
          [...theirs, network.id, kind, title],
        );
    });
  });
  afterAll(async () => {
    await mailer.onApplicationShutdown();
    await mails.close();
    await database.close();
    await address.drop();
  });

  const move = async (kind: readonly string[]) => {
    const to = await membershipOf(colleague);
    await handovers.start(admin, 'asker', await membershipOf(leaver), { shares: kind.map((one) => ({ kind: one, to })) });
    const [handover] = await given.write((tx) => tx.query<{ id: string }>('select id from handover where ended_at is null'));
    const work = new HandOver(database, new ActorService(database, new StandingClock()));
    await work.handle({ handoverId: handover?.id as string });
    await work.handle({ handoverId: handover?.id as string });
  };
  const one = async <T extends object>(sql: string): Promise<T | undefined> => (await given.write((tx) => tx.query<T>(sql)))[0];

  it('goes to none but those who may do with it what it takes: editors alone arrange for a network', async () => {
    const to = await membershipOf(writer);
    const { receivers, held: things } = await handovers.look(admin, 'asker', await membershipOf(leaver));
    expect(receivers.find(({ membershipId }) => membershipId === to)?.takes).toEqual(['members', 'writers']);
    expect(things.filter((one) => one.receivers === 'editors').map(({ kind }) => kind)).toEqual(['gathering']);
    await expect(
      handovers.start(admin, 'asker', await membershipOf(leaver), { shares: [{ kind: 'gathering', to }] }),
    ).rejects.toHaveProperty('fields', { 'shares.0.to': ['isIn'] });
  });

  it('is not what was asked in a network that the municipality has left: its people read there no longer', async () => {
    const within = (left: string) =>
      given.write((tx) =>
        tx.query(`update network_tenant set left_at = ${left} where network_id = $1 and tenant_id = $2`, [network.id, asker.id]),
      );
    const questions = async () =>
      given.write((tx) =>
        tx.query(`select id from (${handoverParts().find(({ kind }) => kind === 'question')?.held}) h`, [asker.id, leaver.personId]),
      );
    expect(await questions()).toHaveLength(1);
    await within('joined_at + interval $$1 hour$$');
    expect(await questions()).toEqual([]);
    await within('null');
  });

  it('is the colleague’s afterwards; what is over stays with who did it', async () => {
    const all = [
      'call: Borgersamling',
      'gathering: Samling, open',
      'need: Vi søker, open',
      'offer: Vi hjelper, open',
      'partnership: Torget, active',
      'project: Besøksvenn, running',
      'promise: Dele malen, open',
      'question: Hvem har prøvd?',
      'use: Borgersamling',
    ];
    expect(await held(leaver)).toEqual(all);
    await move(kinds);
    expect(await held(leaver)).toEqual([]);
    // That one can be called is a person's own word.
    expect(await held(colleague)).toEqual(all.filter((line) => !line.startsWith('call')));
    const own = await handovers.look(colleague, 'asker', 'own');
    expect(own.held.map(({ kind }) => kind)).toContain('question');
  });

  it('the colleague is asked at once where a stop card waits for its answer', async () => {
    expect(await one(`select person_id as "personId" from stop_question_notice where sent_at is null`)).toEqual({
      personId: colleague.personId,
    });
  });

  it('a question keeps its writer’s words, and the colleague follows it', async () => {
    expect(
      await one(
        `select t.person_id as "asker", f.person_id as "follower", f.state from thread t join thread_follow f on f.thread_id = t.id`,
      ),
    ).toEqual({ asker: leaver.personId, follower: colleague.personId, state: 'follow' });
  });

  it('nobody can be called in the leaver’s place before they say so; the mail asks them, with the page where they would', async () => {
    expect(await one('select 1 from call_offer')).toBeUndefined();
    const handover = await one<{ id: string }>('select id from handover');
    const tell = new TellReceiver(database, mailer, config);
    for (let time = 0; time < 2; time++) await tell.handle({ handoverId: handover?.id as string, personId: colleague.personId });
    expect(mails.all).toHaveLength(1);
    expect(mails.all[0]?.subject).toMatch(/^Du har overtatt 8 ting etter /);
    expect(mails.all[0]?.text).toMatch(/Kan du ringes i stedet for [\s\S]*Borgersamling[\s\S]*\/katalog\/herning\/borgersamling/);
  });
});
