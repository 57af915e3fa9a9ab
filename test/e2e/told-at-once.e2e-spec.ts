import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailSink } from '../../bench/digest/mail-sink.js';
import { StandingClock } from '../support/standing-clock.js';
import { password, startWithTwoMembers, type TwoMembers } from '../support/two-members.js';
import { User } from '../support/user.js';
import { until } from '../support/workers.js';

describe('what a reader follows at once, through a mail server', () => {
  const clock = new StandingClock();
  const sink = new MailSink();
  let running: TwoMembers;
  let reader: User;
  let editor: User;

  beforeAll(async () => {
    clock.to('2026-11-20T12:00:00Z');
    running = await startWithTwoMembers(clock, { SMTP_URL: await sink.open() });
    const address = `http://127.0.0.1:${running.api.port}`;
    reader = await new User(address, 'https://tandem.example').signIn('member@asker.example', password);
    editor = await new User(address, 'https://tandem.example').signIn('editor@herning.example', password);
  });

  afterAll(async () => {
    await running?.stop();
    await sink.close();
  });

  const publish = async (title: string, goals: number[]) => {
    const content = { title, summary: 'Fire grupper mødtes.', goals, language: 'da', contact: { mailbox: 'b@herning.example' } };
    const { body } = await editor.api<{ id: string }>('POST', '/tenants/herning/entries', content);
    const { status } = await editor.api('POST', `/entries/${body.id}/publish`, { audience: 'networks', networks: ['norden'] });
    expect(status).toBeLessThan(300);
  };

  it('is chosen on the page without scripts, which says what comes at once and what in the digest', async () => {
    await reader.api('PUT', '/me/subscriptions', { goals: [17], tenants: ['herning'] });
    const page = await reader.open('/nb/dette-folger-du');
    const saved = await reader.submit(page.form('Lagre valgene'), { 'delivery-goal-17': 'at_once' });
    expect(saved.address).toBe('/nb/dette-folger-du?saved=1');
    expect(saved.text).toContain('Med en gang får du vite om mål 17. I oversikten kommer Herning.');
    const { body } = await reader.api<{ items: unknown[] }>('GET', '/me/subscriptions');
    expect(body.items).toEqual([
      { kind: 'goal', subject: '17', delivery: 'at_once' },
      { kind: 'tenant', subject: 'herning', delivery: 'digest' },
    ]);
  });

  it('arrives within moments, and the digest tells the rest', async () => {
    await publish('Vi bygger cyklen', [17]);
    await publish('Vi planter træer', [15]);
    await until('the mail', () => sink.count === 1);
    clock.to('2026-11-24T07:00:30Z');
    await until('the digest', () => sink.count === 2, 20_000);
    expect([...sink.ids.values()]).toEqual([1, 1]);
    const { body } = await reader.api<{ count: number }>('GET', '/me/digest/preview');
    expect(body.count).toBe(0);
  }, 40_000);

  it('is refused where it names nothing that can be followed', async () => {
    const items = [{ kind: 'goal', subject: '99', delivery: 'at_once' }];
    expect((await reader.api('PUT', '/me/subscriptions', { items })).status).toBe(400);
    expect((await reader.api('PUT', '/me/subscriptions', { items: [{ kind: 'goal', subject: '17', delivery: 'never' }] })).status).toBe(
      400,
    );
  });
});
