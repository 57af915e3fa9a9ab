import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Mailer, Metrics, readToken } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { ConfirmationMail } from './confirmation-mail.js';
import { ForgetReaders } from './forget-readers.job.js';
import { PublicDigestService } from './public-digest.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';
const tuesday = '2026-11-24T07:00:00Z';
const nextTuesday = '2026-12-01T07:00:00Z';

describe('the public digest', () => {
  let house: DigestHouse;
  let service: PublicDigestService;
  let herning: BuiltTenant;
  let author: Member;
  let count = 0;
  let email: string;

  beforeAll(async () => {
    house = await DigestHouse.open();
    service = new PublicDigestService(house.database, house.config);
    herning = await house.given.aTenant({ slug: 'herning', name: 'Herning' });
    await house.given.aNetwork([herning], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });
  beforeEach(async () => {
    await house.beginAt(friday);
    email = `innbygger-${++count}@example.test`;
  });
  afterAll(() => house.close());

  const ask = (part: object = {}) => service.ask({ email, language: 'nb', goals: [17], ...part });
  const requests = () =>
    house.given.write((tx) => tx.query<{ id: string }>('select id from public_digest_request where email = $1 order by id', [email]));
  /** What the worker mails for each request to the address. */
  const mailConfirmations = async () => {
    const mailer = new Mailer(house.config, house.clock, new Metrics(), house.database);
    const job = new ConfirmationMail(house.database, mailer, house.config);
    for (const { id } of await requests()) await job.handle({ requestId: id });
    return house.mails();
  };
  const tokenIn = (text: string) => /(?:nytt-pa-e-post|nytt-via-mejl)\/(\S+)/.exec(text)?.[1] as string;
  const begin = async (part: object = {}) => {
    await ask(part);
    const token = tokenIn((await mailConfirmations())[0]?.text as string);
    await service.confirm({ token });
    return token;
  };
  const toldAt = async (instant: string) => {
    house.clock.to(instant);
    await house.run();
    return (await house.mails()).filter(({ recipients }) => recipients.includes(email));
  };

  it('sends nothing but one mail until the owner of the address confirms, and a look at the link confirms nothing', async () => {
    await ask();
    const [mail, ...more] = await mailConfirmations();
    expect(more).toEqual([]);
    expect(await mailConfirmations()).toEqual([]);
    expect(await service.look(tokenIn(mail?.text as string))).toMatchObject({ goals: [17], confirmed: false });
    await house.publish(author, 'herning', { title: 'Åpent', audience: 'public' });
    expect(await toldAt(tuesday)).toEqual([]);
  });

  it('tells of what is public and of nothing else, with a link that ends it', async () => {
    await begin();
    await house.publish(author, 'herning', { title: 'Åpen sak', audience: 'public' });
    await house.publish(author, 'herning', { title: 'Sak for nettverket' });
    await house.publish(author, 'herning', { title: 'Egen sak', audience: 'tenant' });
    await house.publish(author, 'herning', { title: 'Om byer', goals: [11], audience: 'public' });
    const [mail] = await toldAt(tuesday);
    expect(mail?.text).toContain('Åpen sak');
    for (const title of ['Sak for nettverket', 'Egen sak', 'Om byer']) expect(mail?.text).not.toContain(title);
    const [, token = ''] =
      /\/unsubscribe\/([^>\s]+)/.exec(mail?.headers['List-Unsubscribe'] ?? mail?.headers['list-unsubscribe'] ?? '') ?? [];
    expect(await house.unsubscribes.act(token)).toMatchObject({ isDone: true });
    await house.publish(author, 'herning', { title: 'En til', audience: 'public' });
    expect(await toldAt(nextTuesday)).toEqual([]);
  });

  it('is confirmed once, however often the button is pressed, and changed by asking again', async () => {
    const token = await begin();
    await service.confirm({ token });
    await begin({ goals: [11], language: 'sv', rhythm: 'daily' });
    const rows = await house.given.write((tx) =>
      tx.query(
        `select s.subject, d.rhythm, f.language from public_reader r join subscription s using (person_id) join digest_setting d using (person_id)
           join person_profile f using (person_id) where r.email = $1`,
        [email],
      ),
    );
    expect(rows).toEqual([{ subject: '11', rhythm: 'daily', language: 'sv' }]);
  });

  it('is confirmed by nobody after two days, or with a link that was made up', async () => {
    await ask();
    const token = tokenIn((await mailConfirmations())[0]?.text as string);
    house.clock.to('2026-11-22T12:00:01Z');
    expect(await service.look(token)).toBeNull();
    await expect(service.confirm({ token })).rejects.toMatchObject({ code: 'link_closed' });
    await expect(service.confirm({ token: 'made-up' })).rejects.toMatchObject({ code: 'link_closed' });
    expect(readToken(house.config.TANDEM_SECRET, 'digest.stop', token)).toBeNull();
  });

  it('fills no mailbox, and tells an account’s address of its account', async () => {
    for (let time = 0; time < 6; time++) await ask();
    expect(await requests()).toHaveLength(3);
    email = `ansatt-${count}@example.test`;
    await house.given.aPerson([[herning, 'reader']], { email });
    await ask();
    const [mail] = (await mailConfirmations()).filter(({ recipients }) => recipients.includes(email));
    expect(mail?.subject).toBe('Du har allerede en konto i Tandem');
  });

  it('opens no account: the address has no sign-in', async () => {
    await begin();
    const found = await house.given.write((tx) =>
      tx.query('select from person_email where email = $1 union all select from credential c join public_reader r using (person_id)', [
        email,
      ]),
    );
    expect(found).toEqual([]);
  });

  it('forgets an address thirty days after its last mail was stopped, and what was asked after a week', async () => {
    await begin();
    await house.given.write((tx) =>
      tx.query('update digest_setting s set stopped_at = $2 from public_reader r where r.person_id = s.person_id and r.email = $1', [
        email,
        tx.now,
      ]),
    );
    house.clock.to('2026-12-19T12:00:00Z');
    await new ForgetReaders(house.database).handle();
    const kept = () => house.given.write((tx) => tx.query('select email from public_reader where email = $1', [email]));
    expect(await kept()).toHaveLength(1);
    expect(await requests()).toEqual([]);
    house.clock.to('2026-12-21T12:00:00Z');
    await new ForgetReaders(house.database).handle();
    expect(await kept()).toEqual([]);
    await begin();
    expect(await kept()).toHaveLength(1);
  });

  it('forgets as well an address that ended one goal after the other', async () => {
    await begin();
    await house.given.write((tx) =>
      tx.query(`update subscription s set delivery = 'off' from public_reader r where r.person_id = s.person_id and r.email = $1`, [email]),
    );
    const kept = () => house.given.write((tx) => tx.query('select email from public_reader where email = $1', [email]));
    for (const [day, left] of [
      ['2026-11-20', 1],
      ['2026-12-19', 1],
      ['2026-12-21', 0],
    ] as const) {
      house.clock.to(`${day}T13:00:00Z`);
      await new ForgetReaders(house.database).handle();
      expect(await kept()).toHaveLength(left);
    }
  });

  it.each([
    ['no address', { email: 'nobody' }],
    ['no goal', { goals: [] }],
    ['a goal that is none', { goals: [18] }],
    ['a language that is none', { language: 'xx' }],
    ['a rhythm that is none', { rhythm: 'hourly' }],
  ])('refuses %s', async (_, part) => {
    await expect(ask(part)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
