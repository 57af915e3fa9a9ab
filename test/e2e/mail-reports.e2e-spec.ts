import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaughtMail, CaughtMailService } from '#libs/platform';
import { gmailReport, outOfOffice, postfixReport, type Reported, reportSecret as secret } from '../support/mail-reports.js';
import { StandingClock } from '../support/standing-clock.js';
import { ended, tandem } from '../support/tandem-process.js';
import { password, startWithTwoMembers, type TwoMembers } from '../support/two-members.js';
import { User } from '../support/user.js';
import { until } from '../support/workers.js';

describe('a digest that comes back', () => {
  const clock = new StandingClock();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-reports-'));
  let running: TwoMembers;
  let address: string;

  const ask = (path: string, options: { method?: string; json?: unknown; token?: string } = {}) =>
    fetch(address + path, {
      method: options.method ?? (options.json ? 'POST' : 'GET'),
      headers: {
        ...(options.json ? { 'content-type': 'application/json' } : {}),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      },
      body: options.json ? JSON.stringify(options.json) : undefined,
    });
  const report = async (message: Buffer | string, { token = secret, type = 'message/rfc822' } = {}) => {
    const headers = { 'content-type': type, authorization: `Bearer ${token}` };
    const answer = await fetch(`${address}/api/v1/mail-reports`, { method: 'POST', headers, body: new Uint8Array(Buffer.from(message)) });
    const text = await answer.text();
    return [answer.status, text && (JSON.parse(text) as { code: string }).code];
  };
  const signIn = async (email: string) =>
    ((await (await ask('/api/v1/session', { json: { email, password } })).json()) as { token: string }).token;
  const mails = async (to: string): Promise<CaughtMail[]> => {
    const mailbox = running.api.app.get(CaughtMailService, { strict: false });
    const { items } = await mailbox.list();
    return Promise.all(items.filter(({ recipients }) => recipients.includes(to)).map(({ id }) => mailbox.read(id)));
  };
  const share = async (email: string, tenant: string, title: string) => {
    const token = await signIn(email);
    const json = { title, summary: 'Fire grupper mødtes.', goals: [17], language: 'da', contact: { mailbox: 'post@kommune.example' } };
    const draft = (await (await ask(`/api/v1/tenants/${tenant}/entries`, { json, token })).json()) as { id: string };
    const wish = { audience: 'networks', networks: ['norden'] };
    expect((await ask(`/api/v1/entries/${draft.id}/publish`, { json: wish, token })).status).toBeLessThan(300);
  };
  const isKnownTo = async (email: string) => {
    const token = await signIn(email);
    await until('the digest to know of it', async () => {
      const preview = (await (await ask('/api/v1/me/digest/preview', { token })).json()) as { count: number };
      return preview.count > 0;
    });
  };
  const reader = 'member@asker.example';
  const other = 'editor@herning.example';
  const standing = async (email: string) =>
    (await (await ask('/api/v1/me/subscriptions', { token: await signIn(email) })).json()) as { mail: string; nextDueAt: string };
  const state = async () => (await standing(reader)).mail;
  const whenDigestsLeave = async () => clock.to(new Date(Date.parse((await standing(other)).nextDueAt) + 30_000).toISOString());
  const reported = async (): Promise<Reported> => {
    const [mail] = await mails(reader);
    return { messageId: String(mail?.headers['Message-ID']).slice(1, -1), to: reader };
  };
  const tandemReads = async (message: Buffer, environment = {}) => {
    const process = tandem(folder, ['mail-report'], { ...running.environment, ...environment }, message);
    return [await ended(process), process.said.trim()];
  };

  // The command beside it lives by the clock on the wall.
  beforeAll(async () => {
    clock.to(new Date().toISOString());
    running = await startWithTwoMembers(clock, { MAIL_REPORT_SECRET: secret });
    address = `http://127.0.0.1:${running.api.port}`;
    for (const email of [reader, other]) {
      const wish = { goals: [17], rhythm: 'daily' };
      await ask('/api/v1/me/subscriptions', { method: 'PUT', json: wish, token: await signIn(email) });
    }
    await share(other, 'herning', 'Vi bygger cyklen');
    await isKnownTo(reader);
    await whenDigestsLeave();
    await until('the digest', async () => (await mails(reader)).length > 0, 20_000);
  }, 60_000);

  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is reported by whoever knows the secret, and as a mail', async () => {
    const message = postfixReport(await reported());
    expect(await report(message, { token: 'something-else-of-about-the-same-length' })).toEqual([401, 'sign_in_first']);
    expect(await report(message, { token: await signIn(reader) })).toEqual([401, 'sign_in_first']);
    expect(await report('{"kind":"hard"}', { type: 'application/json' })).toEqual([415, 'unsupported_media_type']);
    expect(await report('a=b', { type: 'application/x-www-form-urlencoded' })).toEqual([415, 'unsupported_media_type']);
    expect(await report(Buffer.alloc(20 * 1024 * 1024, 'a'))).toEqual([413, 'body_too_large']);
    expect(await state()).toBe('on');
  });

  it('changes nothing where the report is none, is about something else, or cannot be read', async () => {
    const sent = await reported();
    const foreign = postfixReport({ ...sent, messageId: sent.messageId.replace('tandem.example', 'elsewhere.example') });
    const broken = Buffer.concat([postfixReport(sent).subarray(0, 900), Buffer.from([0, 255, 254, 10])]);
    for (const message of [outOfOffice(sent), foreign, broken, 'hello', '']) expect(await report(message)).toEqual([202, '']);
    expect(await tandemReads(outOfOffice(sent))).toEqual([0, expect.stringContaining('no report')]);
    expect(await tandemReads(foreign)).toEqual([0, expect.stringContaining('Nothing is changed')]);
    expect(await state()).toBe('on');
  }, 60_000);

  it('is counted once, whether it came by the command or over HTTP', async () => {
    const message = gmailReport(await reported());
    expect(await tandemReads(message)).toEqual([0, 'Noted: the mail did not arrive.']);
    expect(await report(message)).toEqual([202, '']);
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('tandem_mail_reports_total{outcome="known"} 1');
    expect(await state()).toBe('on');
  }, 60_000);

  it('is kept by the mail server while the command cannot reach the database, and refused where it is far too large', async () => {
    const away = { DATABASE_URL: 'postgres://a@127.0.0.1:9/t', DATABASE_SYSTEM_URL: 'postgres://a@127.0.0.1:9/t' };
    expect(await tandemReads(postfixReport(await reported()), away)).toEqual([75, expect.stringContaining('not taken yet')]);
    expect(await tandemReads(Buffer.alloc(2 * 1024 * 1024, 'a'))).toEqual([1, expect.stringContaining('at most 1 MB')]);
  }, 60_000);

  it('is the last one where the address takes no mail, while account mail goes on', async () => {
    expect(await report(postfixReport(await reported()))).toEqual([202, '']);
    expect(await state()).toBe('refused');
    await share(other, 'herning', 'Et nyt råd');
    await share(reader, 'asker', 'Vi mottes');
    await isKnownTo(other);
    expect(await mails(other)).toEqual([]);
    await whenDigestsLeave();
    await until('the digest of somebody else', async () => (await mails(other)).length > 0, 20_000);
    expect(await mails(reader)).toHaveLength(1);
    const forgetful = new User(address, 'https://tandem.example');
    await forgetful.submit((await forgetful.open('/nb/glemt-passord')).form('Send meg en lenke'), { email: reader });
    await until('the account mail', async () => (await mails(reader)).length === 2, 20_000);
  }, 60_000);

  it('is told to its reader on the start page, until they have looked and ask for it again', async () => {
    const user = new User(address, 'https://tandem.example');
    await user.submit((await user.open('/nb/logg-inn')).form('Logg inn'), { email: reader, password });
    const home = await user.open('/nb');
    expect(home.text).toContain('Vi sender deg ikke oversikter nå');
    expect(home.text).toContain('E-post om kontoen din kommer fortsatt.');
    const following = await user.open('/nb/dette-folger-du');
    expect(following.text).toContain('Se etter om adressen er riktig og virker');
    const again = await user.submit(following.form('Send igjen'));
    expect([again.status, again.text]).toEqual([200, expect.stringContaining('Vi sender igjen')]);
    expect((await user.open('/nb')).text).not.toContain('Vi sender deg ikke oversikter nå');
    expect(await state()).toBe('on');
  }, 60_000);
});
