import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaughtMail, CaughtMailService } from '#libs/platform';
import { StandingClock } from '../support/standing-clock.js';
import { password, startWithTwoMembers, type TwoMembers } from '../support/two-members.js';
import { User } from '../support/user.js';
import { until } from '../support/workers.js';

const announcements = '/networks/norden/announcements';
const texts = { nb: { title: 'Årsmøtet', body: 'Velkommen til **Lillehammer**, se [programmet](https://norden.example/program).' } };

describe('an announcement, from the coordinator’s draft to the members’ mail', () => {
  const clock = new StandingClock();
  let running: TwoMembers;
  let coordinator: User;
  let member: User;
  let address: string;

  const signedIn = async (email: string) => {
    const user = new User(address, 'https://tandem.example');
    await user.api('POST', '/session', { email, password });
    return user;
  };
  const mails = async (): Promise<CaughtMail[]> => {
    const mailbox = running.api.app.get(CaughtMailService, { strict: false });
    return Promise.all((await mailbox.list()).items.map(({ id }) => mailbox.read(id)));
  };
  const mailTo = async (email: string) => (await mails()).find(({ recipients }) => recipients.includes(email));

  beforeAll(async () => {
    clock.to('2026-11-20T12:00:00Z');
    running = await startWithTwoMembers(clock);
    address = `http://127.0.0.1:${running.api.port}`;
    [coordinator, member] = [await signedIn('editor@herning.example'), await signedIn('member@asker.example')];
  });

  afterAll(() => running?.stop());

  it('is drafted, looked at and tried out before anybody else gets it', async () => {
    const made = await coordinator.api<{ id: string }>('POST', announcements, { texts });
    expect(made.status).toBe(201);
    const one = `${announcements}/${made.body.id}`;
    const preview = await coordinator.api<{ subject: string; text: string }>('GET', `${one}/preview?language=da`);
    expect(preview.body).toMatchObject({ subject: 'Årsmøtet', text: expect.stringContaining('<https://norden.example/program>') });
    expect((await coordinator.api('GET', '/networks/norden/announcement-reach')).body).toMatchObject({ receive: 2, leftOut: [] });
    expect((await coordinator.api('POST', `${one}/test`)).status).toBe(202);
    await until('the test', async () => (await mailTo('editor@herning.example')) !== undefined);
    expect((await mailTo('editor@herning.example'))?.subject).toBe('Prøve: Årsmøtet');
    expect((await member.api('GET', one)).status).toBe(404);
    expect((await member.api('POST', `${one}/test`)).status).toBe(403);
  });

  it('comes once to each, at its hour, and is left with one press', async () => {
    const { body } = await coordinator.api<{ items: { id: string; revision: number }[] }>('GET', announcements);
    const one = `${announcements}/${body.items[0]?.id}`;
    const asked = { revision: body.items[0]?.revision, at: { day: '2026-11-24', time: '09:00', zone: 'Europe/Oslo' } };
    expect((await coordinator.api('POST', `${one}/schedule`, { ...asked, at: { ...asked.at, day: '2026-11-19' } })).status).toBe(400);
    expect((await coordinator.api('POST', `${one}/schedule`, asked)).status).toBe(204);
    clock.to('2026-11-24T08:00:30Z');
    await until('the mail', async () => (await mailTo('member@asker.example')) !== undefined, 20_000);
    const mail = (await mailTo('member@asker.example')) as CaughtMail;
    expect([mail.subject, mail.headers['List-Id']]).toEqual(['Årsmøtet', '<norden.announcements.tandem.example>']);
    expect((await member.api('GET', one)).body).toMatchObject({ state: 'sent' });
    expect((await coordinator.api('POST', `${one}/withdraw`)).status).toBe(409);
    await until('all of it', async () => (await coordinator.api<{ sent: number }>('GET', `${one}/outcome`)).body.sent === 2);

    const path = mail.headers['List-Unsubscribe']?.replace(/^<https:\/\/tandem\.example|>$/g, '') ?? '';
    const page = await (await fetch(address + path)).text();
    expect(page).toContain('Slutte å få meldinger fra norden?');
    expect((await member.api('GET', '/networks/norden/announcement-mail')).body).toEqual({ wanted: true });
    const pressed = await fetch(address + path, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      redirect: 'manual',
    });
    expect([pressed.status, await pressed.text()]).toEqual([200, '']);
    expect((await member.api('GET', '/networks/norden/announcement-mail')).body).toEqual({ wanted: false });
    expect((await coordinator.api('GET', '/networks/norden/announcement-reach')).body).toMatchObject({
      receive: 1,
      leftOut: [{ why: 'unsubscribed', people: 1 }],
    });
    expect(await (await fetch(address + path)).text()).toContain('Du får ikke flere meldinger fra norden');
  }, 40_000);
});
