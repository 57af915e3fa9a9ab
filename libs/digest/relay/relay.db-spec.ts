import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Metrics } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { RelayFigures } from './relay-figures.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('the mail server as all workers see it', () => {
  let server: SMTPServer;
  let smtp: string;
  /** What the server says to a recipient; null takes the mail. */
  let answer: ((address: string) => { code: number; words?: string } | null) | null;
  let asked: string[];
  let received: string[];
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let readers: Member[];

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo({ address }, _session, done) {
        asked.push(address);
        const no = answer?.(address) ?? null;
        done(no === null ? null : Object.assign(new Error(no.words ?? 'no'), { responseCode: no.code }));
      },
      onData(stream, session, done) {
        stream.resume();
        stream.on('end', () => {
          received.push(session.envelope.rcptTo[0]?.address ?? '');
          done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning' });
    asker = await house.given.aTenant({ slug: 'asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    answer = null;
    Object.assign(house.config, { DIGESTS_PER_MINUTE: 0, DIGESTS_PER_MINUTE_PER_TENANT: 0, SMTP_CONNECTIONS: 10 });
    [asked, received, readers] = [[], [], []];
    await house.beginAt('2026-11-20T12:00:00Z');
    await house.given.write(async (tx) => {
      await tx.query('update digest_breaker set opened_at = null, why = null, test_at = null, tests = 0, closed_at = null');
      await tx.query('delete from digest_allowance');
      await tx.query('delete from job_request');
    });
  });

  afterAll(async () => {
    await house.close();
    await new Promise<void>((closed) => server.close(closed));
  });

  /** Digests that are due, to so many people of each tenant. */
  const due = async (...audience: [BuiltTenant, number][]) => {
    for (const [tenant, people] of audience)
      for (let person = 0; person < people; person++) {
        const reader = await house.given.aMember(tenant, 'reader');
        await house.subscriptions.save(reader, { goals: [17] });
        readers.push(reader);
      }
    await house.publish(author, 'herning');
    house.clock.to('2026-11-24T07:00:00Z');
    await house.plan();
  };
  const states = async () => {
    const all = (await Promise.all(readers.map(({ personId }) => house.copies(personId)))).flat();
    return Object.fromEntries([...new Set(all)].sort().map((state) => [state, all.filter((one) => one === state).length]));
  };
  const jobs = async () =>
    house.given.write((tx) =>
      tx.query<{ run_at: Date }>(`select run_at from job_request where name = 'digest.send-copies' order by run_at`),
    );
  const away = async () =>
    (await house.given.write((tx) => tx.query<{ why: string | null; reply: number | null }>('select why, reply from digest_breaker')))[0];

  it.each([
    [{ code: 421 }, 'busy', 421],
    [{ code: 550, words: '5.7.1 Relay access denied' }, 'refuses', 550],
  ])('that refuses everyone (%j) is asked no more after as many mails as there are connections', async (says, why, reply) => {
    house.config.SMTP_CONNECTIONS = 2;
    await due([asker, 9]);
    answer = () => says;
    await house.send(smtp);
    expect(await away()).toEqual({ why, reply });
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(await states()).toEqual({ 'planned put_off': asked.length, 'planned relay_away': 9 - asked.length });
  });

  it('that is away is tried with one mail after a while, ever later, and all leave as soon as one is taken', async () => {
    await due([asker, 30]);
    await house.send('smtp://127.0.0.1:1');
    expect(await away()).toEqual({ why: 'unreachable', reply: null });
    asked = [];
    answer = () => ({ code: 421 });
    await house.send(smtp);
    expect(asked).toEqual([]);
    for (const [at, tries] of [
      ['07:00:14', 0],
      ['07:00:16', 1],
      ['07:00:40', 1],
      ['07:00:50', 2],
      ['07:01:30', 2],
    ] as const) {
      house.clock.to(`2026-11-24T${at}Z`);
      await Promise.all([house.send(smtp), house.send(smtp), house.send(smtp)]);
      expect([at, asked.length]).toEqual([at, tries]);
    }
    expect((await states())['planned relay_away']).toBeGreaterThan(0);
    answer = null;
    house.clock.to('2026-11-24T07:06:00Z');
    await house.send(smtp);
    expect(received).toHaveLength(1);
    expect(await away()).toEqual({ why: null, reply: null });
    expect((await jobs()).some(({ run_at }) => run_at.getTime() === house.clock.now().getTime())).toBe(true);
    await house.send(smtp);
    expect(await states()).toEqual({ sent: 30 });
    expect(new Set(received).size).toBe(30);
  });

  it('that is away is tried with a mail that somebody still gets, however many others come first', async () => {
    await due([asker, 6]);
    await house.send('smtp://127.0.0.1:1');
    const last = readers.at(-1)?.personId;
    await house.given.write(async (tx) => {
      await tx.query('update digest_copy set attempts = 9 where person_id = $1', [last]);
      await tx.query('update digest_setting set stopped_at = $1 where person_id = any($2) and person_id <> $3', [
        tx.now,
        readers.map(({ personId }) => personId),
        last,
      ]);
    });
    house.clock.to('2026-11-24T07:01:01Z');
    await house.send(smtp);
    expect(await away()).toEqual({ why: null, reply: null });
    expect(await states()).toEqual({ sent: 1, 'skipped stopped': 5 });
  });

  it('is shown to whoever watches as it is at that moment, and not as it was when they looked before', async () => {
    const metrics = new Metrics();
    new RelayFigures(house.database, metrics).onModuleInit();
    await due([asker, 3]);
    expect(await metrics.registry.metrics()).toContain('tandem_digest_copies{state="planned",reason="nothing"} 3');
    await house.send('smtp://127.0.0.1:1');
    const seen = await metrics.registry.metrics();
    expect(seen).toContain('tandem_mail_server_away{why="unreachable"} 1');
    expect(seen).not.toContain('reason="nothing"');
  });

  it('that puts off some, or each once, is asked for the others all the same', async () => {
    house.config.SMTP_CONNECTIONS = 2;
    await due([asker, 12]);
    const seen = new Set<string>();
    answer = (address) => (seen.has(address) ? null : seen.add(address) && { code: 451, words: '4.7.1 Greylisted' });
    await house.send(smtp);
    expect(await away()).toEqual({ why: null, reply: null });
    expect(await states()).toEqual({ 'planned put_off': 12 });
    house.clock.to('2026-11-24T07:01:01Z');
    await house.send(smtp);
    expect(await states()).toEqual({ sent: 12 });
    expect(asked).toHaveLength(24);
  });

  it('is given no more than its rate, by all workers together, and the rest later', async () => {
    await due([asker, 20]);
    house.config.DIGESTS_PER_MINUTE = 30;
    await Promise.all([house.send(smtp), house.send(smtp), house.send(smtp)]);
    expect(received).toHaveLength(5);
    expect((await states())['planned']).toBe(15);
    expect((await jobs()).at(-1)?.run_at).toEqual(new Date('2026-11-24T07:00:10Z'));
    await house.given.write((tx) => tx.query(`update digest_allowance set filled_at = filled_at - interval '6 seconds'`));
    await house.send(smtp);
    expect(received).toHaveLength(8);
  });

  it('is given no more for one tenant than its rate, while others’ mails leave', async () => {
    await due([asker, 20], [herning, 4]);
    house.config.DIGESTS_PER_MINUTE_PER_TENANT = 30;
    await Promise.all([house.send(smtp), house.send(smtp)]);
    expect(await states()).toEqual({ 'planned rate': 15, sent: 9 });
    expect((await jobs())[0]?.run_at.getTime()).toBeLessThan(new Date('2026-11-24T07:00:05Z').getTime());
    house.clock.to('2026-11-24T07:00:31Z');
    await house.given.write((tx) => tx.query(`update digest_allowance set filled_at = filled_at - interval '31 seconds'`));
    await house.send(smtp);
    expect(await states()).toEqual({ 'planned rate': 10, sent: 14 });
  });

  it('is given the mails of a tenant turn after turn, and whoever has sent one asks for the next', async () => {
    await due([asker, 8]);
    house.config.DIGESTS_PER_MINUTE_PER_TENANT = 30;
    await house.send(smtp);
    expect(await states()).toEqual({ 'planned rate': 3, sent: 5 });
    house.clock.to('2026-11-24T07:00:03Z');
    await house.given.write((tx) => tx.query(`update digest_allowance set filled_at = filled_at - interval '3 seconds'`));
    await house.send(smtp);
    expect(await states()).toEqual({ 'planned rate': 2, sent: 6 });
    expect((await jobs()).at(-1)?.run_at.getTime()).toBeGreaterThan(new Date('2026-11-24T07:00:04Z').getTime());
  });

  it('keeps no digest of somebody who paused meanwhile from them: it waits', async () => {
    await due([asker, 1]);
    const [reader] = readers as [Member];
    await house.given.write((tx) =>
      tx.query(`update digest_setting set paused_until = '2026-11-25T07:00:00Z' where person_id = $1`, [reader.personId]),
    );
    await house.send(smtp);
    expect(await states()).toEqual({ 'planned paused': 1 });
    house.clock.to('2026-11-25T07:00:01Z');
    await house.send(smtp);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('gets what it put off for a month all the same: late is late, never lost', async () => {
    await due([asker, 1]);
    answer = () => ({ code: 451 });
    await house.send(smtp);
    house.clock.to('2026-12-28T06:00:00Z');
    await house.sweep();
    expect(await states()).toEqual({ 'planned put_off': 1 });
    answer = null;
    await house.send(smtp);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('gets at once what waited for a pause that its reader ended early', async () => {
    await due([asker, 1]);
    const [reader] = readers as [Member];
    await house.given.write((tx) =>
      tx.query(`update digest_setting set paused_until = '2026-12-15T07:00:00Z' where person_id = $1`, [reader.personId]),
    );
    await house.send(smtp);
    expect(await states()).toEqual({ 'planned paused': 1 });
    await house.given.write((tx) => tx.query('update digest_setting set paused_until = null where person_id = $1', [reader.personId]));
    await house.sweep();
    await house.send(smtp);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('takes what a process of the release before says about a copy for a reason of the list', async () => {
    await due([asker, 2]);
    const [one, two] = readers as [Member, Member];
    await house.given.write(async (tx) => {
      await tx.query(`update digest_copy set reason = 'unavailable' where person_id = $1`, [one.personId]);
      await tx.query(
        `update digest_copy set state = 'failed', reason = 'the mail server refused the recipient (550)' where person_id = $1`,
        [two.personId],
      );
    });
    expect(await states()).toEqual({ 'failed refused': 1, 'planned put_off': 1 });
    await expect(
      house.given.write((tx) => tx.query(`update digest_copy set state = 'skipped', reason = null where person_id = $1`, [one.personId])),
    ).rejects.toThrow(/digest_copy_reason/);
  });
});
