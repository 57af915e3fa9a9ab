import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureMembership, ensurePerson, hashPassword } from '#libs/identity';
import { CaughtMailService, createLog, newId, openPlatform, type Platform, readConfig } from '#libs/platform';
import { type RunningApi, startApi } from '../../apps/api/api.js';
import { entities, migrations } from '../../apps/api/product.js';
import { runningJobs } from '../../apps/worker/worker.module.js';
import { Builders } from '../support/builders.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/workers.js';

const password = 'en lang setning';

describe('people and invitations, over HTTP and mail', () => {
  let database: TestDatabase;
  let platform: Platform;
  let api: RunningApi;
  let address: string;

  const ask = (path: string, { json, token, ...options }: RequestInit & { json?: unknown; token?: string } = {}) =>
    fetch(address + path, {
      redirect: 'manual',
      ...options,
      method: options.method ?? (json ? 'POST' : 'GET'),
      headers: {
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...options.headers,
      },
      body: json ? JSON.stringify(json) : options.body,
    });
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: address, cookie } });
  const signIn = async (email: string, with_ = password) => ask('/api/v1/session', { json: { email, password: with_ } });
  const tokenOf = async (email: string, with_ = password) => ((await (await signIn(email, with_)).json()) as { token: string }).token;

  /** The newest mail to that address, once it has come. */
  const mailTo = async (email: string, subject: RegExp) => {
    const mailbox = api.app.get(CaughtMailService, { strict: false });
    const find = async () => (await mailbox.list()).items.find((mail) => mail.recipients.includes(email) && subject.test(mail.subject));
    await until(`a mail to ${email}`, async () => (await find()) !== undefined);
    return mailbox.read((await find())?.id ?? '');
  };
  const linkIn = (text: string) => /https:\/\/tandem\.example(\/\S+)/.exec(text)?.[1] ?? '';

  beforeAll(async () => {
    database = await aDatabase();
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://tandem.example', TANDEM_MODE: 'demo' });
    platform = await openPlatform(config, { entities, migrations, urls: database, log: createLog('silent') });
    const given = new Builders(platform.database);
    const [asker, ks] = [await given.aTenant({ slug: 'asker', name: 'Asker kommune' }), await given.aTenant({ slug: 'ks', name: 'KS' })];
    const network = await given.aNetwork([ks, asker], 'nettverket');
    const passwordHash = await hashPassword(password);
    await given.write(async (tx) => {
      for (const [email, tenant, role] of [
        ['admin@asker.example', asker.id, 'admin'],
        ['member@asker.example', asker.id, 'reader'],
        ['coordinator@ks.example', ks.id, 'editor'],
      ] as const)
        await ensureMembership(tx, await ensurePerson(tx, { email, name: email, language: 'nb', passwordHash }), tenant, role);
      await tx.query(
        `insert into charter (network_id, version, texts, effective_on) values ($1, 1, '{"nb": ["Vi deler det vi lærer."]}', '2026-01-01')`,
        [network.id],
      );
    });
    api = await startApi(platform, [runningJobs()]);
    address = `http://127.0.0.1:${api.port}`;
  });

  afterAll(async () => {
    await api?.stop();
    await platform?.close();
    await database?.drop();
  });

  it('signs in by password, refuses a wrong one, and names the fields that are missing', async () => {
    expect((await signIn('member@asker.example')).status).toBe(201);
    const wrong = await signIn('member@asker.example', 'feil');
    expect([wrong.status, await wrong.json()]).toEqual([401, expect.objectContaining({ code: 'wrong_password' })]);
    const missing = await ask('/api/v1/session', { json: { email: 'ikke en adresse' } });
    expect([missing.status, await missing.json()]).toEqual([
      400,
      expect.objectContaining({ fields: { email: ['isEmail'], password: expect.any(Array) } }),
    ]);
  });

  it('invites by mail in the recipient’s language, and the link makes a member without scripts', async () => {
    const invited = await ask('/api/v1/tenants/asker/invitations', {
      token: await tokenOf('admin@asker.example'),
      json: { email: 'Ny@asker.example', role: 'author', language: 'nn' },
    });
    expect(invited.status).toBe(201);
    const mail = await mailTo('ny@asker.example', /invitert til Asker kommune/);
    expect(mail.headers['Auto-Submitted']).toBe('auto-generated');
    expect(mail.html).toContain('lang="nn"');
    expect(mail.text).toContain('Svar på invitasjonen');
    const link = linkIn(mail.text);
    expect(link).toMatch(/^\/nn\/invitasjon\//);
    const page = await (await ask(link)).text();
    expect(page).toContain('Velkomen til Asker kommune');
    expect(page).not.toContain('<script');
    const short = await post(link, { name: 'Ny Rådgivar', password: 'kort' });
    expect([short.status, await short.text()]).toEqual([400, expect.stringContaining('value="Ny Rådgivar"')]);
    const accepted = await post(link, { name: 'Ny Rådgivar', password });
    expect(accepted.headers.get('location')).toBe('/nn/kommune/asker/personar');
    const cookie = accepted.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await (await ask('/nn/kommune/asker/personar', { headers: { cookie } })).text()).toContain('Ny Rådgivar');
    expect(await (await ask(link)).text()).toContain('Invitasjonen kan ikkje brukast lenger');
  });

  it('gives a new password by mail, once, and says nothing of who has an account', async () => {
    const answers = await Promise.all(['member@asker.example', 'ingen@asker.example'].map((email) => post('/nb/glemt-passord', { email })));
    expect(new Set(answers.map((answer) => answer.headers.get('location')))).toEqual(new Set(['/nb/glemt-passord?sent=yes']));
    const link = linkIn((await mailTo('member@asker.example', /Nytt passord/)).text);
    const before = await tokenOf('member@asker.example');
    expect((await post(link, { password: 'et nytt langt passord' })).status).toBe(302);
    expect((await ask('/api/v1/me', { token: before })).status).toBe(401);
    expect((await signIn('member@asker.example')).status).toBe(401);
    expect((await signIn('member@asker.example', 'et nytt langt passord')).status).toBe(201);
    expect(await (await ask(link)).text()).toContain('Lenken kan ikke brukes lenger');
    expect((await post(link, { password: 'enda et langt passord' })).status).toBe(409);
  });

  it('lists people a page at a time, changes a role and ends a membership, for administrators', async () => {
    const token = await tokenOf('admin@asker.example');
    const people = async (query = '') =>
      (await (await ask(`/api/v1/tenants/asker/people${query}`, { token })).json()) as {
        items: { membershipId: string; name: string; role: string }[];
        nextCursor: string | null;
      };
    const first = await people('?limit=1');
    expect(first.items).toHaveLength(1);
    expect((await people(`?limit=1&cursor=${first.nextCursor}`)).items[0]?.name).not.toBe(first.items[0]?.name);
    const { items } = await people('?name=admin@');
    const own = `/api/v1/tenants/asker/people/${items[0]?.membershipId}`;
    const stepDown = await ask(own, { method: 'PATCH', json: { role: 'reader' }, token });
    expect([stepDown.status, await stepDown.json()]).toEqual([409, expect.objectContaining({ code: 'last_administrator' })]);
    const member = (await people('?name=member@')).items[0]?.membershipId;
    expect((await ask(`/api/v1/tenants/asker/people/${member}`, { method: 'PATCH', json: { role: 'editor' }, token })).status).toBe(204);
    expect((await ask(`/api/v1/tenants/asker/people/${member}`, { method: 'DELETE', token })).status).toBe(204);
    expect((await people('?name=member@')).items).toEqual([]);
    expect((await ask(`/api/v1/tenants/ks/people/${newId()}`, { method: 'DELETE', token })).status).toBe(404);
  });

  it('ends the sessions on other devices, and changes a password for whoever knows the old one', async () => {
    const [here, there] = [await tokenOf('admin@asker.example'), await tokenOf('admin@asker.example')];
    const cookie = `tandem_session=${here}`;
    const sessions = (await (await ask('/api/v1/me/sessions', { token: here })).json()) as { items: { isThis: boolean }[] };
    expect(sessions.items.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect((await ask('/api/v1/me/sessions', { method: 'DELETE', token: here })).status).toBe(204);
    expect((await ask('/api/v1/me', { token: there })).status).toBe(401);
    const wrong = await post('/nb/min-konto', { intent: 'password', oldPassword: 'feil', newPassword: 'et helt nytt passord' }, cookie);
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('Det gamle passordet stemmer ikke')]);
    const right = await post('/nb/min-konto', { intent: 'password', oldPassword: password, newPassword: 'et helt nytt passord' }, cookie);
    expect(right.headers.get('location')).toBe('/nb/min-konto?done=password');
    expect((await signIn('admin@asker.example', 'et helt nytt passord')).status).toBe(201);
  });

  it('takes a sponsored municipality from the coordinator’s mail through its first day into the network', async () => {
    const sponsored = await ask('/api/v1/networks/nettverket/tenants', {
      token: await tokenOf('coordinator@ks.example'),
      json: {
        email: 'admin@fjellvik.example',
        language: 'nn',
        tenant: { slug: 'fjellvik', name: 'Fjellvik kommune', kind: 'municipality', country: 'NO' },
      },
    });
    expect(sponsored.status).toBe(201);
    expect((await ask('/api/v1/tenants/fjellvik')).status).toBe(404);
    const link = linkIn((await mailTo('admin@fjellvik.example', /Fjellvik kommune/)).text);
    const accepted = await post(link, { name: 'Administrator', password });
    const firstDay = accepted.headers.get('location') ?? '';
    expect(firstDay).toBe('/nn/kommune/fjellvik/forste-dag');
    const cookie = accepted.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const begun = await (await ask(firstDay, { headers: { cookie } })).text();
    expect(begun).toContain('0 av 3 er gjort');
    expect(begun).toContain('value="https://www.fjellvik.example"');
    await post(firstDay, { intent: 'page', mailbox: 'post@fjellvik.example', website: '', population: '4 100', setting: 'coast' }, cookie);
    await post(firstDay, { intent: 'colleagues', emails: 'ein@fjellvik.example\nto@fjellvik.example' }, cookie);
    const page = await (await ask(firstDay, { headers: { cookie } })).text();
    expect(page).toContain('2 av 3 er gjort');
    expect(page).toContain('ventar på svar frå dykk');
    const token = await tokenOf('admin@fjellvik.example');
    expect((await (await ask('/api/v1/me', { token })).json()) as object).toMatchObject({ networks: [] });
    const joined = await ask('/api/v1/networks/nettverket/charter-acceptance', { token, json: { tenant: 'fjellvik', version: 1 } });
    expect(joined.status).toBe(204);
    expect((await (await ask('/api/v1/me', { token })).json()) as object).toMatchObject({ networks: ['nettverket'] });
  });

  it('sends a town hall its first invitations, and says what is left of a day’s before it sends too many', async () => {
    const cookie = `tandem_session=${await tokenOf('admin@asker.example', 'et helt nytt passord')}`;
    const addresses = (name: string) => Array.from({ length: 100 }, (_, at) => `${name}.${at}@example.com`).join('\n');
    const paste = async (name: string) =>
      post('/nb/kommune/asker/personer', { intent: 'invite', role: 'reader', inviteLanguage: 'nb', emails: addresses(name) }, cookie);
    expect((await paste('a')).status).toBe(302);
    const refused = await paste('b');
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringMatching(/Ingenting er sendt.* 200 .* 99 igjen/)]);
  });

  it('shows tenants and networks to everybody, and people to nobody outside', async () => {
    const tenants = (await (await ask('/api/v1/tenants')).json()) as { items: { slug: string }[] };
    expect(tenants.items.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['asker', 'ks']));
    const network = (await (await ask('/api/v1/networks/nettverket')).json()) as { charter: { version: number } };
    expect(network.charter.version).toBe(1);
    expect((await ask('/api/v1/tenants/asker/people')).status).toBe(401);
  });
});
