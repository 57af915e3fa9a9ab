import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type EmbeddedPostgres, embeddedUrls, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { CaughtMails } from '../support/caught-mails.js';
import { eventually } from '../support/eventually.js';
import { LastingAddress } from '../support/lasting-address.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { ended, isAlive, type Told, tandem, told } from '../support/tandem-process.js';
import { User } from '../support/user.js';
import type { WebPage } from '../support/web-page.js';

const publicUrl = 'https://tandem.example';
const folder = mkdtempSync(join(tmpdir(), 'tandem-outage-'));
chmodSync(folder, 0o755);
const dataDirectory = join(folder, 'postgres');

jest.setTimeout(120_000);

describe('api and worker, each a process of its own', () => {
  const address = new LastingAddress();
  const mails = new CaughtMails();
  const started: Told[] = [];
  let environment: Record<string, string>;
  let postgres: EmbeddedPostgres;
  let api: Told;
  let worker: Told;
  let site: string;
  let author: User;
  let editor: WebPage;
  let draft: string;

  const run = (command: string, more: Record<string, string> = {}) => {
    const one = tandem(folder, [command], { ...environment, ...more });
    started.push(one);
    return one;
  };
  const startBoth = async (more: Record<string, string> = {}) => {
    api = run('api', more);
    worker = run('worker', more);
    site = `http://127.0.0.1:${(await told(api, /"port":(\d+)/))[1]}`;
    await told(worker, /"Working"/);
  };
  const readiness = async () => (await fetch(`${site}/health/ready`)).status;
  const turns = (status: number) =>
    eventually(
      async () => (await readiness()) === status,
      () => `readiness did not turn ${status}`,
      20_000,
    );
  const comesBack = async () => {
    postgres = await startEmbeddedPostgres({ dataDirectory });
    address.leadTo(postgres.port);
  };
  /** The mail of a forgotten password. */
  const askFor = async (email: string) => {
    const visitor = new User(site, publicUrl);
    const page = await visitor.open('/en/forgotten-password');
    const answer = await visitor.submit(page.form('Send me a link'), { email });
    expect([email, answer.status]).toEqual([email, 200]);
  };

  /** While the database is away. */
  const isCalm = async () => {
    await turns(503);
    expect((await fetch(`${site}/health/live`)).status).toBe(200);
    const visitor = new User(site, publicUrl);
    const words = {
      da: 'Tandem svarer ikke lige nu',
      nb: 'Tandem svarer ikke akkurat nå',
      nn: 'Tandem svarer ikkje akkurat no',
      sv: 'Tandem svarar inte just nu',
    };
    for (const [language, title] of Object.entries({ ...words, en: 'Tandem does not answer right now' })) {
      for (const at of [`/${language}`, `/${language}/${language === 'en' ? 'catalogue' : 'katalog'}`]) {
        const page = await visitor.open(at);
        expect([at, page.status, page.language, page.title]).toEqual([at, 503, language, title]);
        expect(page.headers.get('retry-after')).toBe('5');
        expect(page.text).toContain(page.headers.get('x-request-id'));
        expect(page.html).not.toMatch(/ECONN|postgres|\bat .*\.js/i);
      }
    }
    const refused = await author.api('PATCH', `/entries/${draft}/draft`, { title: 'Tabt' }, { 'if-match': '"1"' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.body).toMatchObject({ code: 'unavailable', instance: refused.headers.get('x-request-id') });
  };

  /** What was typed into the editor while the database was away is handed back, and can be sent when it is there again. */
  const keepsWhatIsTyped = async (title: string, back: () => Promise<void>) => {
    const refused = await author.submit(editor.form('Gem'), { title });
    expect([refused.status, refused.title]).toEqual([503, 'Tandem svarer ikke lige nu']);
    expect(refused.text).toContain('Det, du skrev, er her endnu');
    await back();
    await turns(200);
    editor = await author.submit(refused.form('Send det, jeg skrev'));
    expect([editor.status, editor.html.includes(`value="${title}"`)]).toEqual([200, true]);
    expect(isAlive(api.child.pid as number) && isAlive(worker.child.pid as number)).toBe(true);
  };

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dataDirectory });
    await prepareCluster(postgres.superuserUrl, postgres.passwords);
    await address.open(postgres.port);
    await mails.open();
    const { app, system, owner } = embeddedUrls(postgres);
    environment = {
      DATABASE_URL: address.through(app),
      DATABASE_SYSTEM_URL: address.through(system),
      DATABASE_DIRECT_URL: address.through(owner),
      PUBLIC_URL: publicUrl,
      SMTP_URL: mails.url,
      PORT: '0',
    };
    const demo = run('demo');
    if ((await ended(demo)) !== 0) throw new Error(demo.said);
    await startBoth();
    author = await new User(site, publicUrl).signIn('author@herning.example');
    draft = (await author.api<{ id: string }>('POST', '/tenants/herning/entries', { language: 'da', title: 'Før' })).body.id;
    editor = await author.open(`/da/kladde/${draft}`);
  });

  afterAll(async () => {
    for (const one of started) one.child.kill('SIGTERM');
    await Promise.all(started.map(ended));
    address.close();
    await mails.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('live through a database that is killed in the middle of a job: calm pages, what was typed kept, and back by themselves', async () => {
    let release: (code: number) => void = () => undefined;
    const patient = 'member@mariehavn.example';
    mails.answerTo = (email) => (email === patient ? new Promise((resolve) => (release = resolve)) : 250);
    await askFor(patient);
    await eventually(
      () => mails.asked.includes(patient),
      () => 'the mail was never tried',
    );

    process.kill(Number(readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await isCalm();
    // The mail server gives up too: nobody can write down that it failed.
    release(451);
    await sleep(500);
    mails.answerTo = () => 250;
    await keepsWhatIsTyped('Skrevet mens basen var slået ihjel', comesBack);
  });

  it('live through a database that is shut down, and bring what was asked for before and after', async () => {
    mails.answerTo = () => 450;
    await askFor('member@asker.example');
    await eventually(
      () => mails.asked.includes('member@asker.example'),
      () => 'the mail was never tried',
    );
    await postgres.stop();
    await isCalm();
    mails.answerTo = () => 250;
    await keepsWhatIsTyped('Skrevet mens basen var lukket', comesBack);
    await askFor('member@solfjord.example');
    for (const email of ['member@solfjord.example', 'member@asker.example']) await arrives(email);
  });

  it('take up the job that was in flight when the database was killed', () => arrives('member@mariehavn.example'));

  it('live through a Redis that goes away and comes back empty: pages go on, and the mail that was asked for meanwhile comes', async () => {
    for (const one of [api, worker]) one.child.kill('SIGTERM');
    expect(await Promise.all([ended(api), ended(worker)])).toEqual([0, 0]);
    let redis: TestRedis = await aRedis();
    const port = Number(new URL(redis.url).port);
    try {
      await startBoth({ REDIS_URL: redis.url });
      await askFor('member@fjellvik.example');
      await arrives('member@fjellvik.example');
      await redis.stop();
      await askFor('member@storevik.example');
      expect([await readiness(), (await new User(site, publicUrl).open('/sv/katalog')).status]).toEqual([200, 200]);
      await sleep(3_000);
      expect(mails.asked).not.toContain('member@storevik.example');
      redis = await aRedis(port);
      await arrives('member@storevik.example');
      expect(isAlive(api.child.pid as number) && isAlive(worker.child.pid as number)).toBe(true);
    } finally {
      await redis.stop();
    }
  });

  /** A worker that fell silent is given a minute before another takes up what it had. */
  const arrives = (email: string) =>
    eventually(
      () =>
        mails
          .to(email)
          .some(({ text }) => text.includes('/nytt-passord/') || text.includes('/ny-adgangskode/') || text.includes('losenord/')),
      () => `no mail to ${email}: ${mails.asked}`,
      100_000,
    );
});
