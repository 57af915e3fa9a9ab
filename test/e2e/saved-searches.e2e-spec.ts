import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaughtMailService } from '#libs/platform';
import { StandingClock } from '../support/standing-clock.js';
import { password, startWithTwoMembers, type TwoMembers } from '../support/two-members.js';
import { User } from '../support/user.js';
import { until } from '../support/workers.js';

interface Kept {
  id: string;
  name: string;
  news: number;
  delivery: string;
}

describe('a saved search, as its person meets it', () => {
  const clock = new StandingClock();
  let running: TwoMembers;
  let member: User;
  let editor: User;

  beforeAll(async () => {
    clock.to('2026-11-20T12:00:00Z');
    running = await startWithTwoMembers(clock);
    const user = () => new User(`http://127.0.0.1:${running.api.port}`, 'https://tandem.example');
    member = await user().signIn('member@asker.example', password);
    editor = await user().signIn('editor@herning.example', password);
  });

  afterAll(() => running?.stop());

  const share = async (title: string, audience: object) => {
    const contact = { mailbox: 'b@herning.example' };
    const content = { title, summary: 'Vi vejede det.', goals: [12], language: 'da', contact };
    const draft = await editor.api<{ id: string }>('POST', '/tenants/herning/entries', content);
    await editor.api('POST', `/entries/${draft.body.id}/publish`, audience);
  };
  const kept = async () => (await member.api<{ items: Kept[] }>('GET', '/me/saved-searches')).body.items;

  it('is saved without scripts from the catalogue, under the name that its choices propose', async () => {
    const page = await member.open('/nb/katalog?q=madspild&country=DK&tenant=herning');
    expect(page.text).toContain('Herning');
    const back = await member.submit(page.form('Lagre'), { tell: 'yes' });
    expect(back.text).toContain('Du har lagret dette søket som «madspild, Herning, Danmark»');
    expect(await kept()).toMatchObject([{ name: 'madspild, Herning, Danmark', news: 0, delivery: 'digest' }]);
    const again = await member.api('POST', '/me/saved-searches', {
      name: 'Igjen',
      search: { q: 'Madspild', tenant: ['herning'], country: ['DK'] },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'search_already_saved' } });
  });

  it('is not saved by a form that says something else, and says so', async () => {
    const before = await kept();
    const page = await member.open('/nb/katalog?q=sykkelsti');
    const refused = await member.submit(page.form('Lagre'), { intent: 'bake' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Forespørselen kan ikke leses');
    expect(await kept()).toEqual(before);
  });

  it('is offered for no signs without words, and the catalogue answers them all the same', async () => {
    for (const signs of ['%3F', '!!!', '%25']) {
      const page = await member.open(`/nb/katalog?q=${signs}`);
      expect([signs, page.status]).toEqual([signs, 200]);
      expect(page.text).not.toContain('Lagre dette søket');
    }
  });

  it('says what is new in it, and tells it in the digest with the reason', async () => {
    clock.to('2026-11-21T12:00:00Z');
    await share('Madspild på skoler', { audience: 'networks', networks: ['norden'] });
    await share('Madspild bag lukkede døre', { audience: 'tenant' });
    await until('the new one to be counted', async () => (await kept())[0]?.news === 1);
    expect((await member.open('/nb/lagrede-sok')).text).toContain('1 nytt');
    clock.to('2026-11-24T07:00:30Z');
    const mailbox = running.api.app.get(CaughtMailService, { strict: false });
    await until('the mail', async () => (await mailbox.list()).items.length > 0, 30_000);
    const { items } = await mailbox.list();
    const mail = await mailbox.read(items[0]?.id ?? '');
    expect(mail.subject).toBe('Ukas oversikt: 1 nytt bidrag i søket «madspild, Herning, Danmark»');
    expect(mail.text).toContain('Du følger søket «madspild, Herning, Danmark»');
    expect(mail.text).toContain('Madspild på skoler');
    expect(mail.text).not.toContain('lukkede');
    const [, one = ''] = /Slutt å følge søket «.*?»:\s+https:\/\/tandem\.example(\/unsubscribe\/\S+)/.exec(mail.text) ?? [];
    expect((await fetch(`http://127.0.0.1:${running.api.port}${one}`)).status).toBe(200);
    expect((await kept())[0]?.delivery).toBe('digest');
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(`http://127.0.0.1:${running.api.port}${one}`, { method: 'POST', body })).status).toBe(200);
    expect((await kept())[0]?.delivery).toBe('off');
  }, 60_000);

  it('is opened, renamed, removed and brought back on its page, and is nobody else’s', async () => {
    const list = await member.open('/nb/lagrede-sok');
    const opened = await member.submit(list.form('Åpne: madspild, Herning, Danmark'));
    expect(opened.text).toContain('Madspild på skoler');
    const [one] = await kept();
    expect(one?.news).toBe(0);
    const refused = await member.submit((await member.open('/nb/lagrede-sok')).form('Lagre navnet'), { name: 'x'.repeat(121) });
    expect([refused.status, refused.html.includes('x'.repeat(121))]).toEqual([400, true]);
    await member.submit((await member.open('/nb/lagrede-sok')).form('Lagre navnet'), { name: 'Mat' });
    expect(await kept()).toMatchObject([{ name: 'Mat' }]);
    for (const [method, path, body] of [
      ['PATCH', '', { name: 'Mit' }],
      ['POST', '/looked', undefined],
      ['POST', '/restore', undefined],
      ['DELETE', '', undefined],
    ] as const)
      expect((await editor.api(method, `/me/saved-searches/${one?.id}${path}`, body)).status).toBe(404);
    const removed = await member.submit((await member.open('/nb/lagrede-sok')).form('Fjern: Mat'));
    expect(removed.text).toContain('Søket er fjernet');
    expect(await kept()).toEqual([]);
    await member.submit(removed.form('Hent tilbake: Mat'));
    expect(await kept()).toMatchObject([{ name: 'Mat' }]);
  });
});
