import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaughtMailService } from '#libs/platform';
import { StandingClock } from '../support/standing-clock.js';
import { startWithTwoMembers, type TwoMembers } from '../support/two-members.js';
import { User } from '../support/user.js';
import { until } from '../support/workers.js';

describe('the public digest, as a visitor and a program meet it', () => {
  const clock = new StandingClock();
  let running: TwoMembers;
  let address: string;

  const send = (path: string, body: unknown) =>
    fetch(`${address}/api/v1/public-digest${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  beforeAll(async () => {
    clock.to('2026-11-20T12:00:00Z');
    running = await startWithTwoMembers(clock);
    address = `http://127.0.0.1:${running.api.port}`;
  });
  afterAll(() => running?.stop());

  it('begins with the button behind the mail’s link, and not with the link', async () => {
    const visitor = new User(address, 'https://tandem.example');
    const page = await visitor.open('/nb/nytt-pa-e-post?goal=17');
    const sent = await visitor.submit(page.form('Send meg en lenke'), { email: '  Innbygger@Example.TEST ' });
    expect(sent.text).toContain('Se etter i innboksen');
    const mailbox = running.api.app.get(CaughtMailService, { strict: false });
    await until('the mail', async () => (await mailbox.list()).items.length > 0, 20_000);
    const { items } = await mailbox.list();
    expect(items.map(({ recipients }) => recipients)).toEqual([['innbygger@example.test']]);
    const { text } = await mailbox.read(items[0]?.id ?? '');
    const link = /https:\/\/tandem\.example(\/nb\/nytt-pa-e-post\/\S+)/.exec(text)?.[1] ?? '';
    const asked = await visitor.open(link);
    expect(asked.text).toContain('Vil du ha nytt på e-post?');
    const begun = await visitor.submit(asked.form('Ja, send meg e-post'));
    expect([begun.status, begun.text]).toEqual([200, expect.stringContaining('Da er det i gang')]);
    const again = await send('/confirmation', { token: link.split('/').at(-1) });
    expect([again.status, await again.json()]).toEqual([200, { language: 'nb', goals: [17], rhythm: 'weekly', confirmed: true }]);
  }, 40_000);

  it('shows the form again with what was typed where an address is none', async () => {
    const visitor = new User(address, 'https://tandem.example');
    const page = await visitor.open('/nb/nytt-pa-e-post');
    const refused = await visitor.submit(page.form('Send meg en lenke'), { email: 'ingen', goals: ['3'] });
    expect(refused.status).toBe(400);
    expect(refused.form('Send meg en lenke').values).toEqual(
      expect.arrayContaining([
        ['email', 'ingen'],
        ['goals', '3'],
      ]),
    );
  });

  it('is answered alike for every address, and says what is wrong with what was sent', async () => {
    const wish = { email: 'noen@example.test', language: 'nb', goals: [3] };
    expect((await send('', wish)).status).toBe(202);
    expect((await send('', { ...wish, email: 'member@asker.example' })).status).toBe(202);
    const wrong = await send('', { ...wish, email: 'noen', goals: [] });
    expect([wrong.status, await wrong.json()]).toEqual([400, expect.objectContaining({ fields: expect.anything() })]);
    expect((await send('/confirmation', { token: 'x' })).status).toBe(409);
    expect((await send('/confirmation', {})).status).toBe(400);
  });
});
