import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { times } from '../support/at-a-time.js';
import { asSuperuser } from '../support/database.js';
import { testFiles } from '../support/demo-database.js';
import { eventually } from '../support/eventually.js';
import { type Product, publicUrl, startProduct } from '../support/product.js';
import { ended, type Told, tandem, told } from '../support/tandem-process.js';
import type { User } from '../support/user.js';

const many = 50;
const kinds = ['call', 'contact', 'draft', 'entry', 'gathering', 'need', 'offer', 'partnership', 'project', 'promise', 'question', 'use'];
const network = 'baerekraftsnettverket';

interface View {
  receivers: { membershipId: string; name: string }[];
  held: { kind: string; count: number }[];
  last: { endedAt: string | null; shares: { kind: string; moved: number; isDone: boolean }[] } | null;
}

describe('a handover of fifty of everything, whose worker is killed in the middle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-handover-'));
  let product: Product;
  let admin: User;
  let leaver: User;
  let asker: User;
  const of = { leaver: '', colleague: '' };
  const workers: Told[] = [];

  const look = async (membershipId: string) => (await admin.api<View>('GET', `/tenants/ks/people/${membershipId}/handover`)).body;
  const counts = async (membershipId: string) =>
    Object.fromEntries((await look(membershipId)).held.map(({ kind, count }) => [kind, count])) as Record<string, number>;
  const made = (path: string | ((number: number) => string), body: (number: number) => object, by = leaver, method = 'POST') =>
    times(many, async (number) => {
      const at = typeof path === 'string' ? path : path(number);
      const answer = await by.api<{ id: string }>(method, at, body(number));
      if (answer.status >= 300) throw new Error(`${at}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body?.id;
    });
  const aWorker = async () => {
    const { app, system, owner } = product.database;
    const worker = tandem(folder, ['worker'], {
      DATABASE_URL: app,
      DATABASE_SYSTEM_URL: system,
      DATABASE_DIRECT_URL: owner,
      SMTP_URL: product.mails.url,
      PUBLIC_URL: publicUrl,
      FILES_URL: testFiles(),
    });
    workers.push(worker);
    await told(worker, /Working/);
    return worker;
  };

  beforeAll(async () => {
    product = await startProduct({ withoutJobs: true });
    admin = await product.user('admin@ks.example');
    leaver = await product.user('coordinator@ks.example');
    asker = await product.user('editor@asker.example');
    const { receivers } = await look('own');
    of.leaver = receivers.find(({ name }) => name.startsWith('Nettverkskoordinator'))?.membershipId as string;
    of.colleague = receivers.find(({ name }) => name.startsWith('Redaktør'))?.membershipId as string;
  }, 120_000);
  afterAll(async () => {
    for (const worker of workers) {
      worker.child.kill('SIGTERM');
      await ended(worker);
    }
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('begins with somebody who has fifty of each', async () => {
    const written = { kind: 'method', language: 'nb', summary: 'Kort.', goals: [16], contact: { mailbox: 'coordinator@ks.example' } };
    const soon = (days: number) => new Date(product.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await made('/tenants/ks/entries', (number) => ({ ...written, title: `Utkast ${number}` }));
    const entries = await made('/tenants/ks/entries', (number) => ({ ...written, title: `Bidrag ${number}` }));
    await made(
      (number) => `/entries/${entries[number]}/publish`,
      () => ({ audience: 'networks', networks: [network] }),
    );
    await made(
      (number) => `/entries/${entries[number]}/call-offers`,
      () => ({ tenant: 'ks', perMonth: 2 }),
      leaver,
      'PUT',
    );
    const others = await made(
      '/tenants/asker/entries',
      (number) => ({ ...written, contact: { mailbox: 'post@asker.example' }, title: `Askers ${number}` }),
      asker,
    );
    await made(
      (number) => `/entries/${others[number]}/publish`,
      () => ({ audience: 'networks', networks: [network] }),
      asker,
    );
    await made(
      (number) => `/entries/${others[number]}/adoptions`,
      () => ({ tenant: 'ks', version: 1, state: 'piloting', audience: 'tenant' }),
    );
    await made('/tenants/ks/projects', (number) => ({ title: `Prosjekt ${number}`, goals: [11], audience: 'tenant' }));
    await made('/tenants/ks/partnerships', (number) => ({ title: `Partnerskap ${number}`, audience: 'tenant', actors: [] }));
    await made('/tenants/ks/needs', (number) => ({ title: `Vi søker ${number}`, kinds: ['call'], goals: [] }));
    await made('/tenants/ks/offers', (number) => ({ title: `Vi hjelper med ${number}`, kinds: ['call'], goals: [], perMonth: 1 }));
    await made(`/networks/${network}/commitments`, (number) => ({ tenant: 'ks', what: `Løfte ${number}`, dueOn: soon(60) }));
    await made(`/networks/${network}/threads`, (number) => ({ title: `Spørsmål ${number}?`, body: 'Vi lurer.', tenant: 'ks' }));
    await made(`/networks/${network}/gatherings`, (number) => ({
      title: `Samling ${number}`,
      time: { day: soon(40), from: '09:00', to: '11:00' },
    }));
    const held = await counts(of.leaver);
    for (const kind of kinds) expect([kind, (held[kind] ?? 0) >= many]).toEqual([kind, true]);
  }, 240_000);

  it('goes on with the next start: everything is the colleague’s, each once, and they get one mail', async () => {
    const [theirs, before] = [await counts(of.leaver), await counts(of.colleague)];
    // Somebody else has one of the partnerships in hand: there the worker stands still, within a transaction.
    const inHand = new pg.Client(product.database.superuser);
    inHand.on('error', () => undefined);
    await inHand.connect();
    await inHand.query(`begin; select from partnership where title = 'Partnerskap ${many - 1}' for update`);
    const first = await aWorker();
    const shares = Object.keys(theirs).map((kind) => ({ kind, to: of.colleague }));
    const asked = await admin.api('POST', `/tenants/ks/people/${of.leaver}/handover`, { shares });
    expect(asked.status).toBe(201);
    const moved = async () => Object.fromEntries((await look(of.leaver)).last?.shares.map((share) => [share.kind, share.moved]) ?? []);
    await eventually(
      async () => ((await moved())['partnership'] ?? 0) >= 20,
      () => 'nothing moves',
      60_000,
    );
    first.child.kill('SIGKILL');
    await ended(first);
    await inHand.end();
    const halfway = await moved();
    expect(halfway).toMatchObject({ entry: theirs['entry'], project: 0, question: 0 });
    expect(halfway['partnership']).toBeLessThan(theirs['partnership'] as number);
    expect((await look(of.leaver)).last?.endedAt).toBeNull();

    // What the dead worker had in hand is anybody's after a minute.
    await asSuperuser(product.database.superuser, `update job_request set claimed_until = claimed_until - interval '1 hour'`);
    await aWorker();
    await eventually(
      async () => (await look(of.leaver)).last?.endedAt,
      () => 'it does not end',
      60_000,
    );
    const { last, held } = await look(of.leaver);
    expect(held).toEqual([]);
    expect(Object.fromEntries(last?.shares.map(({ kind, moved: count }) => [kind, count]) ?? [])).toEqual(theirs);
    const sum = Object.fromEntries(
      [...new Set([...Object.keys(theirs), ...Object.keys(before)])].map((kind) => [
        kind,
        (before[kind] ?? 0) + (kind === 'call' ? 0 : (theirs[kind] ?? 0)),
      ]),
    );
    expect(await counts(of.colleague)).toEqual(Object.fromEntries(Object.entries(sum).filter(([, count]) => count > 0)));

    const mail = await product.mails.first('editor@ks.example', 'Kan du ringes i stedet for');
    const all = Object.entries(theirs).reduce((total, [kind, count]) => total + (kind === 'call' ? 0 : count), 0);
    expect(mail.subject).toContain(`Du har overtatt ${all} ting`);
    expect(product.mails.to('editor@ks.example').filter(({ subject }) => subject.includes('overtatt'))).toHaveLength(1);
  }, 240_000);
});
