import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftService, EntryService, PublishingService } from '#libs/catalogue';
import { ActorService, anonymous, HandoverService, OwnLinksService } from '#libs/identity';
import { type Config, type Database, loadMessages, Mailer, Metrics, readConfig, type Transaction } from '#libs/platform';
import { CaughtMails } from '../../../test/support/caught-mails.js';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { HandOver } from '../../identity/handover/hand-over.job.js';
import { TellReceiver } from '../../identity/handover/tell-receiver.job.js';
import './seat-handover.js';

const many = 50;

/** A database whose process dies in the system transaction of that number: nothing of it is kept. */
function dying(database: Database, last: number): Database {
  let count = 0;
  const system: Database['system'] = (task, work) =>
    database.system(task, async (tx: Transaction) => {
      const result = await work(tx);
      if (++count >= last) throw new Error('the process died');
      return result;
    });
  return Object.create(database, { system: { value: system } }) as Database;
}

describe('when somebody leaves', () => {
  const group = new SteeringGroup();
  const mails = new CaughtMails();
  let handovers: HandoverService;
  let drafts: DraftService;
  let publishing: PublishingService;
  let entries: EntryService;
  let mailer: Mailer;
  let admin: Person;
  let config: Config;

  beforeAll(async () => {
    loadMessages();
    await group.open();
    await mails.open();
    config = readConfig({ PUBLIC_URL: 'https://tandem.example', SMTP_URL: mails.url, MAIL_FROM: 'Tandem <no-reply@tandem.example>' });
    handovers = new HandoverService(group.database);
    drafts = new DraftService(group.database);
    publishing = new PublishingService(group.database);
    entries = new EntryService(group.database);
    mailer = new Mailer(config, group.clock, new Metrics(), group.database);
    admin = await group.given.aMember(group.tenants.baerum, 'admin');
  });
  afterAll(async () => {
    await mailer.onApplicationShutdown();
    await mails.close();
    await group.close();
  });

  const baerum = () => group.tenants.baerum.id;
  const memberOf = async (person: Person) => {
    const [row] = await group.given.write((tx) =>
      tx.query<{ id: string }>('select id from membership where person_id = $1 and tenant_id = $2', [person.personId, baerum()]),
    );
    return row?.id as string;
  };
  const face = async (person: Person) => {
    const [row] = await group.given.write((tx) =>
      tx.query<{ name: string; email: string }>(
        'select f.name, e.email from person_profile f join person_email e using (person_id) where person_id = $1',
        [person.personId],
      ),
    );
    return row as { name: string; email: string };
  };
  const held = async (actor: Person, person: Person) =>
    Object.fromEntries((await handovers.look(actor, 'baerum', await memberOf(person))).held.map(({ kind, count }) => [kind, count]));
  const everything = async (to: Person, kinds: readonly string[]) => {
    const membership = await memberOf(to);
    return { shares: kinds.map((kind) => ({ kind, to: membership })) };
  };
  const open = async () => {
    const [row] = await group.given.write((tx) => tx.query<{ id: string }>('select id from handover where ended_at is null'));
    return row?.id as string;
  };
  const work = (database: Database, handoverId: string) =>
    new HandOver(database, new ActorService(group.database, group.clock)).handle({ handoverId });
  /** Does the jobs that tell, each twice. */
  const tell = async () => {
    const jobs = await group.given.write((tx) =>
      tx.query<{ payload: never }>(
        `update job_request set state = 'done' where state = 'waiting' and name = 'identity.tell-of-handover' returning payload`,
      ),
    );
    const before = mails.all.length;
    for (const { payload } of [...jobs, ...jobs]) await new TellReceiver(group.database, mailer, config).handle(payload);
    return mails.all.slice(before);
  };

  /** Somebody of Bærum's with so many entries that name them, drafts, seats and bodies to be secretary of. */
  async function aLeaver(count: number): Promise<Person> {
    const leaver = await group.given.aMember(group.tenants.baerum, 'editor');
    const { name, email } = await face(leaver);
    for (let n = 0; n < count; n++) {
      const contact = { mailbox: n % 2 ? email : 'post@baerum.example', name, title: null, confirmedOn: null };
      const written = { kind: 'case_study', language: 'nb', summary: 'Kort.', goals: [12], contact };
      const { id } = await drafts.create(leaver, 'baerum', { ...written, title: `Eksempel ${n}` });
      await publishing.publish(leaver, id, { audience: 'public', networks: [] });
      await drafts.create(leaver, 'baerum', { ...written, title: `Utkast ${n}` });
    }
    await group.given.write((tx) =>
      tx.query(
        `with made as (
           insert into body (id, slug, kind, tenant_id, secretary_id, created_at)
           select gen_random_uuid(), 'utvalg-' || right($2::uuid::text, 8) || '-' || n, 'committee', $1, $2::uuid, $3::timestamptz - interval '90 days'
           from generate_series(1, $4::integer) n returning id, slug),
         named as (insert into body_name (body_id, language, name) select id, 'nb', slug from made),
         seats as (insert into seat (id, body_id, number, role, tenant_id) select gen_random_uuid(), id, 1, 'member', $1::uuid from made returning id, body_id)
         insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, until, named_at)
         select gen_random_uuid(), body_id, id, $2::uuid, 'holder', ($3::timestamptz - interval '60 days')::date,
           ($3::timestamptz + interval '300 days')::date, $3 from seats`,
        [baerum(), leaver.personId, group.clock.now(), count],
      ),
    );
    return leaver;
  }
  const kinds = ['entry', 'draft', 'contact', 'seat', 'secretary'];

  it('fifty of everything go to a colleague, though the process dies in the middle of it again and again', async () => {
    const leaver = await aLeaver(many);
    const colleague = await group.given.aMember(group.tenants.baerum, 'editor');
    expect(await held(admin, leaver)).toEqual({ entry: many, draft: many, contact: many, seat: many, secretary: many });
    await handovers.start(admin, 'baerum', await memberOf(leaver), await everything(colleague, kinds));
    const id = await open();
    for (const after of [1, 2, 4, 3, 2]) await expect(work(dying(group.database, after), id)).rejects.toThrow('the process died');
    const middle = (await handovers.look(admin, 'baerum', await memberOf(leaver))).last;
    const moved = middle?.shares.reduce((sum, share) => sum + share.moved, 0) ?? 0;
    expect([middle?.endedAt, moved > 0 && moved < 5 * many]).toEqual([null, true]);
    await work(group.database, id);
    await work(group.database, id);
    const { last, held: left } = await handovers.look(admin, 'baerum', await memberOf(leaver));
    expect(left).toEqual([]);
    expect(last?.shares.map((share) => [share.kind, share.moved, share.isDone])).toEqual(
      kinds.toSorted().map((kind) => [kind, many, true]),
    );
    expect(await held(admin, colleague)).toEqual({ entry: many, draft: many, contact: many, seat: many, secretary: many });
  });

  it('a colleague is told in one mail what is theirs now, and only once', async () => {
    const [mail, ...more] = await tell();
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('250');
    expect(mail?.text).toContain('Eksempel 0');
  });

  it('readers write to the colleague, a role mailbox stays, and no version is made', async () => {
    const leaver = await aLeaver(2);
    const colleague = await group.given.aMember(group.tenants.baerum, 'author');
    await handovers.start(leaver, 'baerum', await memberOf(leaver), await everything(colleague, ['contact']));
    await work(group.database, await open());
    const { name, email } = await face(colleague);
    const rows = await group.given.write((tx) =>
      tx.query<{ id: string }>(`select id from entry where contact->>'name' = $1 order by title`, [name]),
    );
    const seen = await Promise.all(rows.map(({ id }) => entries.read(anonymous, id)));
    expect(seen.map((entry) => [entry.version, entry.content.contact.name])).toEqual([
      [1, name],
      [1, name],
    ]);
    const inHouse = await Promise.all(rows.map(({ id }) => entries.read(colleague, id)));
    expect(inHouse.map((entry) => entry.content.contact.mailbox)).toEqual(['post@baerum.example', email]);
  });

  it('the colleague sits from today for the rest of the term, and a deputy who moves up stands in no longer', async () => {
    const leaver = await aLeaver(1);
    const deputy = await group.given.aMember(group.tenants.baerum, 'reader');
    const since = group.clock.now().toISOString().slice(0, 10);
    await group.given.write((tx) =>
      tx.query(
        `insert into seat_holding (id, body_id, seat_id, person_id, capacity, since, named_at)
         select gen_random_uuid(), body_id, seat_id, $2, 'deputy', since, named_at from seat_holding where person_id = $1`,
        [leaver.personId, deputy.personId],
      ),
    );
    await handovers.start(admin, 'baerum', await memberOf(leaver), await everything(deputy, ['seat']));
    await work(group.database, await open());
    const terms = await group.given.write((tx) =>
      tx.query<{ who: string; capacity: string; since: string; until: string }>(
        `select case person_id when $1 then 'leaver' else 'deputy' end as who, capacity, since::text as since, until::text as until
         from seat_holding where seat_id in (select seat_id from seat_holding where person_id = $1) order by since, capacity`,
        [leaver.personId],
      ),
    );
    const yesterday = new Date(group.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    expect(terms.map(({ who, capacity, until }) => [who, capacity, until <= yesterday])).toEqual([
      ['deputy', 'deputy', true],
      ['leaver', 'holder', true],
      ['deputy', 'holder', false],
    ]);
    expect(terms.at(-1)?.since).toBe(since);
  });

  it('seats are an administrator’s to hand on; the person sees them, and hands on the rest', async () => {
    const leaver = await aLeaver(1);
    const colleague = await group.given.aMember(group.tenants.baerum);
    const membership = await memberOf(leaver);
    const view = await handovers.look(leaver, 'baerum', membership);
    expect(await handovers.look(leaver, 'baerum', 'own')).toEqual(view);
    expect(view.isSelf).toBe(true);
    expect(view.held.filter(({ mayHandOver }) => !mayHandOver).map(({ kind }) => kind)).toEqual(['seat', 'secretary']);
    await expect(handovers.start(leaver, 'baerum', membership, await everything(colleague, ['entry', 'seat']))).rejects.toMatchObject({
      fields: { 'shares.1.kind': ['isIn'] },
    });
  });

  it('goes on after the membership has ended, and one at a time', async () => {
    const leaver = await aLeaver(1);
    const membership = await memberOf(leaver);
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where id = $1', [membership, tx.now]));
    const colleague = await group.given.aMember(group.tenants.baerum);
    const wish = await everything(colleague, ['entry']);
    await handovers.start(admin, 'baerum', membership, wish);
    await expect(handovers.start(admin, 'baerum', membership, wish)).rejects.toMatchObject({ code: 'handover_under_way' });
    await work(group.database, await open());
    expect(await held(admin, colleague)).toEqual({ entry: 1 });
  });

  it('nothing goes to one who has left meanwhile, who only reads, who is of another municipality, or to the leaver', async () => {
    const leaver = await aLeaver(1);
    const membership = await memberOf(leaver);
    const reader = await group.given.aMember(group.tenants.baerum, 'reader');
    const elsewhere = await group.given.aMember(group.tenants.asker);
    const [theirs] = await group.given.write((tx) =>
      tx.query<{ id: string }>('select id from membership where person_id = $1', [elsewhere.personId]),
    );
    for (const to of [await memberOf(reader), theirs?.id, membership])
      await expect(handovers.start(admin, 'baerum', membership, { shares: [{ kind: 'entry', to }] })).rejects.toMatchObject({
        fields: { 'shares.0.to': ['isIn'] },
      });
    await tell();
    const colleague = await group.given.aMember(group.tenants.baerum);
    await handovers.start(admin, 'baerum', membership, await everything(colleague, ['entry']));
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [colleague.personId, tx.now]));
    await work(group.database, await open());
    expect(await held(admin, leaver)).toMatchObject({ entry: 1 });
    expect(await tell()).toEqual([]);
  });

  it('takes a list of what they wrote along, as far as they may read it', async () => {
    const leaver = await aLeaver(2);
    const links = new OwnLinksService(group.database, config);
    const text = await links.text(leaver, 'nb');
    expect(text).toContain('Det du har delt');
    expect(text).toMatch(/Eksempel 1\nhttps:\/\/tandem\.example\/nb\/katalog\/baerum\//);
    expect((await links.list(leaver)).items).toHaveLength(2);
    expect((await links.list(admin)).items).toEqual([]);
  });

  it('does not exist for colleagues, for other municipalities and for visitors', async () => {
    const leaver = await aLeaver(1);
    const membership = await memberOf(leaver);
    const colleague = await group.given.aMember(group.tenants.baerum, 'editor');
    const neighbour = await group.given.aMember(group.tenants.asker, 'admin');
    for (const actor of [colleague, neighbour, group.coordinator])
      for (const act of [() => handovers.look(actor, 'baerum', membership), () => handovers.start(actor, 'baerum', membership, { bad: 1 })])
        await expect(act()).rejects.toMatchObject({ code: 'not_found' });
    await expect(handovers.look(anonymous, 'baerum', membership)).rejects.toMatchObject({ code: 'sign_in_first' });
  });
});
