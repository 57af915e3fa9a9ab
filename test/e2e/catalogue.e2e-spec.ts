import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog, openPlatform, type Platform, readConfig } from '#libs/platform';
import { type RunningApi, startApi } from '../../apps/api/api.js';
import { entities, migrations } from '../../apps/api/product.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCatalogue } from '../support/demo-catalogue.js';

describe('the catalogue', () => {
  let database: TestDatabase;
  let platform: Platform;
  let api: RunningApi;
  let address: string;

  const get = (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers, redirect: 'manual' });
  const page = async (path: string) => (await get(path)).text();
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into it as any client does
  const list = async (query: string, headers: Record<string, string> = {}): Promise<any> =>
    (await get(`/api/v1/entries?${query}`, headers)).json();

  beforeAll(async () => {
    database = await aDatabase();
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://tandem.example', TANDEM_MODE: 'demo' });
    platform = await openPlatform(config, { entities, migrations, urls: database, log: createLog('silent') });
    await aDemoCatalogue(platform.database);
    api = await startApi(platform);
    address = `http://127.0.0.1:${api.port}`;
  }, 60_000);
  afterAll(async () => {
    await api?.stop();
    await platform?.close();
    await database?.drop();
  });

  async function memberOfAsker(): Promise<Record<string, string>> {
    const response = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'member@asker.example', password: 'tandem-demo' }),
    });
    return { authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
  }

  it('lists the newest over REST, each with what a card needs', async () => {
    const { items, nextCursor } = await list('limit=5');
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({
      id: expect.any(String),
      kind: expect.any(String),
      language: expect.any(String),
      title: expect.any(String),
      summary: expect.any(String),
      tenant: { slug: expect.any(String), name: expect.any(String) },
      goals: expect.any(Array),
      match: null,
    });
    const next = await list(`limit=5&cursor=${nextCursor}`);
    expect(next.items.map(({ id }: { id: string }) => id)).not.toContain(items[4].id);
  });

  it('gives a member what their networks share, and the public none of it', async () => {
    const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);
    const checklist = 'Sjekkliste for bærekraftige anskaffelser (eksempel)';
    expect(titles(await list('q=anskaffelser'))).not.toContain(checklist);
    expect(titles(await list('q=anskaffelser', await memberOfAsker()))[0]).toBe(checklist);
    expect(await list('network=baerekraftsnettverket&facets=true')).toMatchObject({ items: [], total: 0 });
  });

  it('answers wrong parameters with the fields that are wrong', async () => {
    const response = await get('/api/v1/entries?kind=recipe&limit=1000&cursor=nonsense');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_input', fields: { kind: ['isIn'], limit: ['max'] } });
    expect((await get('/api/v1/entries?cursor=nonsense')).status).toBe(400);
  });

  it('shows a page that asks in one language and finds in five, without scripts', async () => {
    const html = await page('/da/katalog?q=borgerinddragelse');
    // But for what it says to machines.
    expect(html.replaceAll(/<script type="application\/ld\+json"/g, '')).not.toContain('<script');
    expect(html).toContain('<h3 lang="sv"><a href="/da/katalog/bjorksjo/medborgardialog-');
    expect(html).toMatch(/Fundet gennem[^»]*<span lang="sv">»medborgardialog/);
    expect(html).toContain('value="borgerinddragelse"');
    expect(html).not.toMatch(/<span lang="\w+">»borgerinddragelse/);
  });

  it('keeps what was chosen as chips that lead to the list without them', async () => {
    const html = await page('/nb/katalog?goal=17&kind=tool&kind=method');
    expect(html).toMatch(/class="chip"[^>]*href="\/nb\/katalog\?goal=17&amp;kind=method(?:#results)?"/);
    expect(html).toMatch(/<input[^>]*name="goal"[^>]*checked=""[^>]*value="17"|<input[^>]*name="goal"[^>]*value="17"[^>]*checked=""/);
  });

  it('says what to do next where nothing is found, and nothing of what others keep for themselves', async () => {
    const html = await page('/nb/katalog?q=fritidskort');
    expect(html).toContain('Ingen treff på «fritidskort»');
    expect(html).toContain('Slik kommer du videre');
    expect(html).not.toContain('Fritidskort til alle barn');
    expect(html).not.toContain('class="facet-count"');
  });

  it('passes over what a link carries that it does not know', async () => {
    expect((await get('/sv/katalog?goal=99&kind=foo&utm_source=nyhetsbrev')).status).toBe(200);
  });

  it('lets a member follow the goal that the list is about, and stop again, without scripts', async () => {
    const token = (await memberOfAsker())['authorization']?.replace('Bearer ', '');
    const headers = { cookie: `tandem_session=${token}`, origin: address };
    const about13 = '/nb/katalog?goal=13';
    const press = async (intent: string) => {
      const fields = { intent, kind: 'goal', subject: '13', back: about13 };
      const answer = await fetch(`${address}/nb/dette-folger-du`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams(fields),
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([302, about13]);
      return (await get(about13, headers)).text();
    };
    expect(await (await get(about13, headers)).text()).toContain('Følg mål 13');
    expect(await press('follow')).toContain('Du følger mål 13');
    expect(await press('unfollow')).toContain('Følg mål 13');
    expect(await (await get('/nb/katalog?goal=13&goal=12', headers)).text()).not.toContain('Følg mål');
  });
});
