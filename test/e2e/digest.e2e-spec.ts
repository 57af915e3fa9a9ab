import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaughtMail, CaughtMailService } from '#libs/platform';
import { StandingClock } from '../support/standing-clock.js';
import { password, startWithTwoMembers, type TwoMembers } from '../support/two-members.js';
import { User } from '../support/user.js';
import { until } from '../support/workers.js';

describe('the digest, as its reader and a mail program meet it', () => {
  const clock = new StandingClock();
  let running: TwoMembers;
  let address: string;
  let mail: CaughtMail;

  const ask = (path: string, options: RequestInit & { json?: unknown; token?: string } = {}) =>
    fetch(address + path, {
      redirect: 'manual',
      ...options,
      method: options.method ?? (options.json ? 'POST' : 'GET'),
      headers: {
        ...(options.json ? { 'content-type': 'application/json' } : {}),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        ...options.headers,
      },
      body: options.json ? JSON.stringify(options.json) : options.body,
    });
  const signIn = async (email: string) =>
    ((await (await ask('/api/v1/session', { json: { email, password } })).json()) as { token: string }).token;
  const subscriptions = async () =>
    (await ask('/api/v1/me/subscriptions', { token: await signIn('member@asker.example') })).json() as Promise<{
      mail: string;
      goals: number[];
      hour: number;
      pausedUntil: string | null;
    }>;
  const press = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const unsubscribePath = () => mail.headers['List-Unsubscribe']?.replace(/^<https:\/\/tandem\.example|>$/g, '') ?? '';

  beforeAll(async () => {
    clock.to('2026-11-20T12:00:00Z');
    running = await startWithTwoMembers(clock);
    address = `http://127.0.0.1:${running.api.port}`;
  });

  afterAll(() => running?.stop());

  it('comes on Tuesday at eight with what Herning shared since', async () => {
    const member = await signIn('member@asker.example');
    const saved = await ask('/api/v1/me/subscriptions', { method: 'PUT', json: { goals: [17] }, token: member });
    expect(await saved.json()).toMatchObject({ goals: [17], rhythm: 'weekly', hour: 8, nextDueAt: '2026-11-24T07:00:00.000Z' });
    const editor = await signIn('editor@herning.example');
    const content = {
      title: 'Vi bygger cyklen',
      summary: 'Fire grupper mødtes.',
      goals: [17],
      language: 'da',
      contact: { mailbox: 'b@herning.example' },
    };
    const draft = (await (await ask('/api/v1/tenants/herning/entries', { json: content, token: editor })).json()) as { id: string };
    const wish = { audience: 'networks', networks: ['norden'] };
    expect((await ask(`/api/v1/entries/${draft.id}/publish`, { json: wish, token: editor })).status).toBeLessThan(300);
    const preview = async () => (await (await ask('/api/v1/me/digest/preview', { token: member })).json()) as { count: number };
    await until('the preview to show it', async () => (await preview()).count === 1);

    clock.to('2026-11-24T07:00:30Z');
    const mailbox = running.api.app.get(CaughtMailService, { strict: false });
    await until('the mail', async () => (await mailbox.list()).items.length > 0, 20_000);
    const { items } = await mailbox.list();
    expect(items.map(({ recipients }) => recipients)).toEqual([['member@asker.example']]);
    mail = await mailbox.read(items[0]?.id ?? '');
    expect(mail.subject).toBe('Ukas oversikt: 1 nytt bidrag om mål 17');
    const link = /https:\/\/tandem\.example(\/nb\/katalog\/\S+)/.exec(mail.text)?.[1] ?? '';
    expect((await ask(link, { headers: { cookie: `tandem_session=${await signIn('member@asker.example')}` } })).status).toBe(200);
  }, 40_000);

  it('asks in the reader’s language, whatever the browser speaks, and names what would end', async () => {
    const page = await (await ask(unsubscribePath(), { headers: { 'accept-language': 'sv' } })).text();
    expect(page).toContain('<html lang="nb"');
    expect(page).toContain('Melde deg av oversikten?');
    const [, one = ''] = /Slutt å følge mål 17:\s+https:\/\/tandem\.example(\/unsubscribe\/\S+)/.exec(mail.text) ?? [];
    expect(await (await ask(one, { headers: { 'accept-language': 'sv' } })).text()).toContain('<h1>Slutte å følge mål 17?</h1>');
  });

  it('opens the list of what is followed by its link alone; a change asks for sign-in, and what was chosen comes along', async () => {
    const link = /https:\/\/tandem\.example(\/nb\/dette-folger-du\S+)/.exec(mail.text)?.[1] ?? '';
    const reader = new User(address, 'https://tandem.example');
    const page = await reader.open(link);
    expect(page.text).toContain('Samarbeid for å nå målene');
    expect(page.text).toContain('ber vi deg logge inn');
    expect(page.html).not.toContain('<script');
    const paused = await reader.submit(page.form('Sett på pause'));
    const asked = await reader.submit(page.form('Lagre'), { goals: ['11', '13'], hour: '9' });
    for (const { status, text } of [paused, asked])
      expect([status, text]).toEqual([401, expect.stringContaining('Logg inn for å fortsette')]);
    expect(await subscriptions()).toMatchObject({ goals: [17], hour: 8, pausedUntil: null });
    const again = await reader.submit(asked.form('Logg inn'), { email: 'member@asker.example', password });
    const saved = await reader.submit(again.form('Send det jeg skrev'));
    expect([saved.status, saved.address]).toEqual([200, '/nb/dette-folger-du?saved=1']);
    expect(saved.form('Lagre').values).toEqual(
      expect.arrayContaining([
        ['goals', '11'],
        ['goals', '13'],
        ['hour', '9'],
      ]),
    );
    const baked = await reader.submit(saved.form('Lagre'), { intent: 'bake', goals: ['1'] });
    expect([baked.status, baked.text]).toEqual([400, expect.stringContaining('Forespørselen kan ikke leses')]);
    expect(await subscriptions()).toMatchObject({ goals: [11, 13], hour: 9 });
    expect((await ask('/nb/dette-folger-du')).headers.get('location')).toContain('/nb/logg-inn');
  });

  it('is stopped from that page without sign-in, and begun again with it', async () => {
    const link = /https:\/\/tandem\.example(\/nb\/dette-folger-du\S+)/.exec(mail.text)?.[1] ?? '';
    const reader = new User(address, 'https://tandem.example');
    const stopped = await reader.submit((await reader.open(link)).form('Meld deg av oversikten'));
    expect([stopped.status, (await subscriptions()).mail]).toEqual([200, 'stopped']);
    const asked = await reader.submit(stopped.form('Begynn igjen'));
    expect([asked.status, (await subscriptions()).mail]).toEqual([401, 'stopped']);
    await reader.submit(
      (await reader.submit(asked.form('Logg inn'), { email: 'member@asker.example', password })).form('Send det jeg skrev'),
    );
    expect((await subscriptions()).mail).toBe('on');
  });

  it('changes nothing when its unsubscribe link is only opened', async () => {
    expect((await ask(unsubscribePath(), { headers: { 'accept-language': 'nb' } })).status).toBe(200);
    expect((await subscriptions()).mail).toBe('on');
  });

  it('ends when a mail program posts, without sign-in, from anywhere, as often as it does', async () => {
    for (const _ of [1, 2]) {
      const answer = await press(
        unsubscribePath(),
        { 'List-Unsubscribe': 'One-Click' },
        { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
      );
      expect(answer.status).toBe(200);
    }
    expect((await subscriptions()).mail).toBe('stopped');
    expect(await (await ask(unsubscribePath(), { headers: { 'accept-language': 'nb' } })).text()).toContain('Du er meldt av');
  });

  it('does not know a forged link', async () => {
    expect((await press(`${unsubscribePath()}x`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(404);
    expect((await ask(`${unsubscribePath()}x`)).status).toBe(404);
  });

  it('shows the page again when its button is pressed', async () => {
    const answer = await press(unsubscribePath(), { page: '1' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, unsubscribePath()]);
  });
});
