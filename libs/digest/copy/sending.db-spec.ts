import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('sending digests', () => {
  let house: DigestHouse;
  let server: SMTPServer;
  let smtp: string;
  let refuse: ((address: string) => number | null) | null;
  /** Keeps the server's answer until it is settled. */
  let hold: (() => Promise<void>) | null;
  let received: { to: string; messageId: string | undefined; unsubscribe: unknown }[];
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo(address, _session, done) {
        const code = refuse?.(address.address) ?? null;
        done(code === null ? null : Object.assign(new Error('no'), { responseCode: code }));
      },
      onData(stream, session, done) {
        simpleParser(stream).then(({ messageId, headers }) => {
          received.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId, unsubscribe: headers.get('list') });
          (hold?.() ?? Promise.resolve()).then(() => done());
        }, done);
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning' });
    asker = await house.given.aTenant({ slug: 'asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    refuse = null;
    hold = null;
    received = [];
    await house.beginAt('2026-11-20T12:00:00Z');
    reader = await house.given.aMember(asker, 'reader');
    await house.subscriptions.save(reader, { goals: [17] });
    await house.publish(author, 'herning');
    house.clock.to('2026-11-24T07:00:00Z');
    await house.plan();
  });

  afterAll(async () => {
    await house.close();
    await new Promise<void>((closed) => server.close(closed));
  });

  it('names the list, and how to leave it with one press', async () => {
    await house.send(smtp);
    expect(received).toHaveLength(1);
    expect(received[0]?.unsubscribe).toMatchObject({
      id: { name: 'digest.tandem.example' },
      unsubscribe: { url: expect.stringMatching(/^https:\/\/tandem\.example\/unsubscribe\/[0-9a-f]{32}\./) },
    });
  });

  it('waits for a mail server that refuses for now, and then sends one mail', async () => {
    refuse = () => 451;
    await house.send(smtp);
    expect(await house.copies(reader.personId)).toEqual([expect.stringMatching(/^planned put_off/)]);
    refuse = null;
    await house.send(smtp);
    expect(received).toEqual([]);
    house.clock.to('2026-11-24T07:02:00Z');
    await house.send(smtp);
    expect(received).toHaveLength(1);
    expect(await house.copies(reader.personId)).toEqual(['sent']);
  });

  it('waits for a mail server that is away', async () => {
    await house.send('smtp://127.0.0.1:9');
    house.clock.to('2026-11-24T07:02:00Z');
    await house.send(smtp);
    expect(received).toHaveLength(1);
  });

  it('gathers what could not be sent for a week with the next window’s news in one mail', async () => {
    refuse = () => 451;
    await house.send(smtp);
    house.clock.to('2026-11-27T07:00:00Z');
    await house.publish(author, 'herning', { title: 'Nyt' });
    house.clock.to('2026-12-01T07:00:00Z');
    await house.plan();
    refuse = null;
    await house.send(smtp);
    expect(received).toHaveLength(1);
    expect(await house.copies(reader.personId)).toEqual(['skipped merged', 'sent']);
  });

  it('sends no more digests to an address that refuses for good, until its reader begins again', async () => {
    refuse = () => 550;
    await house.send(smtp);
    expect(await house.copies(reader.personId)).toEqual(['failed refused']);
    expect((await house.subscriptions.list(reader)).mail).toBe('refused');
    refuse = null;
    await house.publish(author, 'herning');
    house.clock.to('2026-12-01T07:00:00Z');
    await house.plan();
    await house.send(smtp);
    expect(received).toEqual([]);
    await house.subscriptions.resume(reader);
    expect((await house.subscriptions.list(reader)).mail).toBe('on');
  });

  it('lets one refusal stand in nobody else’s way', async () => {
    const other = await house.given.aMember(asker, 'reader');
    house.clock.to('2026-11-20T12:00:00Z');
    await house.plan();
    await house.subscriptions.save(other, { goals: [17] });
    await house.publish(author, 'herning');
    house.clock.to('2026-11-24T07:00:00Z');
    await house.plan();
    const address = await house.given.write((tx) =>
      tx.query<{ email: string }>('select email from person_email where person_id = $1', [reader.personId]),
    );
    refuse = (to) => (to === address[0]?.email ? 550 : null);
    await house.send(smtp);
    expect(received).toHaveLength(1);
    expect(await house.copies(other.personId)).toEqual(['sent']);
  });

  it('takes up what a worker that died had claimed, under the same Message-ID', async () => {
    await house.send(smtp);
    // As it looks when the process died between the server's answer and the mark.
    await house.given.write((tx) =>
      tx.query(`update digest_copy set state = 'sending', ended_at = null, claimed_until = $2 where person_id = $1`, [
        reader.personId,
        new Date('2026-11-24T07:10:00Z'),
      ]),
    );
    await house.given.write((tx) => tx.query('delete from digest_told where person_id = $1', [reader.personId]));
    house.clock.to('2026-11-24T07:05:00Z');
    await house.sweep();
    await house.send(smtp);
    expect(received).toHaveLength(1);
    house.clock.to('2026-11-24T07:11:00Z');
    await house.sweep();
    await house.send(smtp);
    expect(received).toHaveLength(2);
    expect(received[0]?.messageId).toBe(received[1]?.messageId);
  });

  it('leaves out whoever has stopped the mails since they were planned', async () => {
    await house.subscriptions.stop(reader);
    await house.send(smtp);
    expect(received).toEqual([]);
    expect(await house.copies(reader.personId)).toEqual(['skipped stopped']);
  });

  it('leaves to another worker what the sweeper took away from one that was too slow', async () => {
    let answer = () => {};
    const isReached = new Promise<void>((reached) => {
      refuse = () => {
        // While the first worker waits for the server, its claim runs out and a second one sends.
        refuse = null;
        reached();
        return null;
      };
    });
    hold = () =>
      new Promise<void>((go) => {
        answer = go;
      });
    const slow = house.send(smtp);
    await isReached;
    hold = null;
    house.clock.to('2026-11-24T07:15:00Z');
    await house.sweep();
    await house.send(smtp);
    answer();
    await slow;
    expect(await house.copies(reader.personId)).toEqual(['sent']);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('asks again before each batch but the one it has written who still wants the mail', async () => {
    const others: Member[] = [];
    house.clock.to('2026-11-20T12:00:00Z');
    await house.plan();
    for (let count = 0; count < 300; count++) {
      const other = await house.given.aMember(asker, 'reader');
      await house.subscriptions.save(other, { goals: [17] });
      others.push(other);
    }
    await house.publish(author, 'herning');
    house.clock.to('2026-11-24T07:00:00Z');
    await house.plan();
    let asked = 0;
    refuse = () => {
      asked++;
      // The first batch is slow, and whoever is in none that is written stops the mails meanwhile.
      if (asked === 1) {
        stopping = house.given.write(async (tx) => {
          await tx.query(`update digest_setting set stopped_at = $1 where stopped_at is null`, [tx.now]);
        });
      }
      return null;
    };
    let stopping: Promise<void> = Promise.resolve();
    hold = () => stopping;
    await house.send(smtp);
    await house.sweep();
    await house.send(smtp);
    const states = (await Promise.all([reader, ...others].map(({ personId }) => house.copies(personId)))).flat();
    expect(states.filter((state) => state === 'sent')).toHaveLength(200);
    expect(states.filter((state) => state === 'skipped stopped')).toHaveLength(101);
    expect(received).toHaveLength(200);
  });
});
