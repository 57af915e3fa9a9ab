import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensurePerson, hashPassword } from '#libs/identity';
import { createLog, defineSystemTask, openPlatform, type Platform, readConfig } from '#libs/platform';
import { type RunningApi, startApi } from '../../apps/api/api.js';
import { entities, migrations } from '../../apps/api/product.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const seed = defineSystemTask('test.seed_person', 'somebody must exist who signs in');

describe('pages', () => {
  let database: TestDatabase;
  let platform: Platform;
  let api: RunningApi;
  let address: string;

  const get = (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers, redirect: 'manual' });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(address + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: address, ...headers },
      redirect: 'manual',
    });

  beforeAll(async () => {
    database = await aDatabase();
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://tandem.example', TANDEM_MODE: 'demo' });
    platform = await openPlatform(config, { entities, migrations, urls: database, log: createLog('silent') });
    const passwordHash = await hashPassword('en lang setning');
    await platform.database.system(seed, (tx) =>
      ensurePerson(tx, { email: 'editor@herning.example', name: 'Redaktør', language: 'da', passwordHash }),
    );
    api = await startApi(platform);
    address = `http://127.0.0.1:${api.port}`;
  });

  afterAll(async () => {
    await api?.stop();
    await platform?.close();
    await database?.drop();
  });

  it('meet a visitor in the visitor’s own language', async () => {
    const response = await get('/', { 'accept-language': 'sv-SE, en;q=0.5' });
    expect(response.headers.get('location')).toBe('/sv');
  });

  it('send a visitor no scripts, and name the same page in every language', async () => {
    const text = await (await get('/da')).text();
    expect(text).toContain('<html lang="da">');
    // But for what they say to machines.
    expect(text.replaceAll(/<script type="application\/ld\+json"/g, '')).not.toContain('<script');
    for (const language of ['da', 'nb', 'nn', 'sv', 'en'])
      expect(text).toContain(`hrefLang="${language}" href="https://tandem.example/${language}"`);
  });

  it('answer 404 in the language of the address for what does not exist', async () => {
    const response = await get('/nn/finst/ikkje');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Sida finst ikkje her');
  });

  it('leave unknown addresses of the interface for programs to it', async () => {
    const response = await get('/api/v1/nothing-here');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('keep what was typed when sign-in is refused, but never the password', async () => {
    const response = await post('/nb/logg-inn', { email: 'editor@herning.example', password: 'feil passord' });
    const text = await response.text();
    expect(response.status).toBe(401);
    expect(text).toContain('E-post og passord passer ikke sammen.');
    expect(text).toContain('value="editor@herning.example"');
    expect(text).not.toContain('feil passord');
  });

  it('sign in with a cookie that scripts cannot read, and lead back to where one was', async () => {
    const response = await post('/nb/logg-inn?next=/nb/om', { email: 'editor@herning.example', password: 'en lang setning' });
    expect(response.headers.get('location')).toBe('/nb/om');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
    const signedIn = await (await get('/nb/om', { cookie: cookie.split(';')[0] ?? '' })).text();
    expect(signedIn).toContain('Redaktør');
  });

  it('lead nowhere outside the site after sign-in', async () => {
    const response = await post('/nb/logg-inn?next=//evil.example', { email: 'editor@herning.example', password: 'en lang setning' });
    expect(response.headers.get('location')).toBe('/nb');
  });

  it('carry a form that was open when the session ran out through sign-in', async () => {
    const unsent = JSON.stringify({ to: '/nb/utkast/1', values: { title: 'Det vi «lærte»', goals: ['12', '17'] } });
    const response = await post('/nb/logg-inn', { email: 'editor@herning.example', password: 'en lang setning', unsent });
    const text = await response.text();
    expect(text).toContain('action="/nb/utkast/1"');
    expect(text).toContain('name="title" value="Det vi «lærte»"');
    expect(text.match(/name="goals"/g)).toHaveLength(2);
  });

  it('carry nothing to another site', async () => {
    const unsent = JSON.stringify({ to: 'https://evil.example/', values: { title: 'x' } });
    const response = await post('/nb/logg-inn', { email: 'editor@herning.example', password: 'en lang setning', unsent });
    expect(response.headers.get('location')).toBe('/nb');
  });

  it('refuse a form that another site made a browser send', async () => {
    const response = await post('/nb/logg-inn', { email: 'a@b.example', password: 'x' }, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('say calmly that 30 MB are too much', async () => {
    const body = new FormData();
    body.set('document', new Blob([new Uint8Array(30 * 1024 * 1024)]), 'stor.pdf');
    const response = await fetch(`${address}/nb/logg-inn`, { method: 'POST', body, headers: { origin: address } });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('<html lang="nb">');
  });

  it('print the table of permissions', async () => {
    expect(await (await get('/sv/behorigheter')).text()).toContain('redaktör och administratör i kommunen');
  });

  it('ask a visitor who sends form after form to wait, and programs when to come back', async () => {
    let response = await get('/nn');
    for (let sent = 0; response.status !== 429 && sent < 40; sent++) response = await post('/nn/gloymt-passord', { email: 'x' });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const text = await response.text();
    for (const words of ['<html lang="nn">', 'Vent litt', 'Vent eit minutt']) expect(text).toContain(words);
  });
});
