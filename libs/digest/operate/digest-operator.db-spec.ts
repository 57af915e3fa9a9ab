import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { anonymous } from '#libs/identity';
import { Forbidden, NotFound, Unauthenticated } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { DigestOperationService } from './digest-operation.service.js';
import { DigestOperator } from './digest-operator.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('what an operator sees and does of digests', () => {
  let server: SMTPServer;
  let smtp: string;
  let refuse: number | null;
  let received: string[];
  let house: DigestHouse;
  let operator: DigestOperator;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let readers: Member[];

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo(_address, _session, done) {
        done(refuse === null ? null : Object.assign(new Error('no'), { responseCode: refuse }));
      },
      onData(stream, session, done) {
        let message = '';
        stream.on('data', (part) => (message += part));
        stream.on('end', () => {
          received.push(`${session.envelope.rcptTo[0]?.address} ${message}`);
          done();
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    smtp = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    house = await DigestHouse.open();
    operator = new DigestOperator(house.database, house.config);
    herning = await house.given.aTenant({ slug: 'herning' });
    asker = await house.given.aTenant({ slug: 'asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    refuse = null;
    received = [];
    await house.beginAt('2026-11-20T12:00:00Z');
    await house.given.write((tx) => tx.query(`delete from digest_copy`));
    readers = [];
    for (const tenant of [asker, asker, herning]) {
      const reader = await house.given.aMember(tenant, 'reader');
      await house.subscriptions.save(reader, { goals: [17] });
      readers.push(reader);
    }
    await house.publish(author, 'herning', { title: 'Naboens hemmelighed' });
  });

  afterAll(async () => {
    await house.close();
    await new Promise<void>((closed) => server.close(closed));
  });

  const run = async () => {
    house.clock.to('2026-11-24T07:00:00Z');
    await house.plan();
    await house.send(smtp);
  };
  const newest = async () => (await operator.runs({ limit: 1 })).items[0];

  it('is each run with who was looked at and what became of their mails, and why', async () => {
    await house.subscriptions.stop(readers[0] as Member);
    house.clock.to('2026-11-24T07:00:00Z');
    await house.plan();
    await house.subscriptions.stop(readers[1] as Member);
    await house.send(smtp);
    expect(await newest()).toMatchObject({
      dueAt: new Date('2026-11-24T07:00:00Z'),
      isPlanning: false,
      copies: [
        { state: 'sent', reason: null, copies: 1 },
        { state: 'skipped', reason: 'stopped', copies: 1 },
      ],
    });
    expect(await operator.relay()).toMatchObject({ away: null, sentLastMinute: 1, waiting: [] });
  });

  it('is nothing that somebody wrote, and no address', async () => {
    refuse = 550;
    await run();
    const all = JSON.stringify([await operator.runs(), await operator.relay(), await operator.dryRun(5_000), await operator.dryPeople({})]);
    expect(all).not.toMatch(/hemmelighed|@/);
    expect((await newest())?.copies).toEqual([{ state: 'failed', reason: 'refused', copies: 3 }]);
  });

  it('is who would get what, before it is sent, and nothing is written', async () => {
    const before = await operator.dryRun(5_000);
    expect(before).toMatchObject({
      ...{ mails: 3, items: 3, isWhole: true },
      tenants: [
        { name: 'asker', mails: 2 },
        { name: 'herning', mails: 1 },
      ],
      rhythms: [{ name: 'weekly', mails: 3 }],
    });
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await operator.dryPeople({ limit: 1, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ personId, items }) => `${personId} ${items}`));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found.sort()).toEqual(readers.map(({ personId }) => `${personId} 1`).sort());
    expect(await house.copies((readers[0] as Member).personId)).toEqual([]);
    await run();
    expect(received).toHaveLength(3);
    expect(await operator.dryRun(5_000)).toMatchObject({ mails: 0, tenants: [] });
  });

  it('sends what failed when it is told to, once, and to an address that was refused by it alone', async () => {
    refuse = 550;
    await run();
    refuse = null;
    await house.send(smtp);
    expect(received).toEqual([]);
    const id = (await newest())?.id;
    expect(await operator.retry({ run: id })).toEqual({ copies: 3 });
    expect(await operator.retry({ run: id })).toEqual({ copies: 0 });
    await house.send(smtp);
    expect(received).toHaveLength(3);
    expect((await newest())?.copies).toEqual([{ state: 'sent', reason: null, copies: 3 }]);
    expect((await house.subscriptions.list(readers[0] as Member)).mail).toBe('on');
    await expect(operator.retry({ run: author.personId })).rejects.toBeInstanceOf(NotFound);
  });

  it('has those whose mails it sends told as well what came while their addresses were refused', async () => {
    refuse = 550;
    await run();
    await house.publish(author, 'herning', { title: 'Imens' });
    house.clock.to('2026-12-01T07:00:00Z');
    await house.plan();
    refuse = null;
    expect(await operator.retry({})).toEqual({ copies: 3 });
    await house.send(smtp);
    expect(received).toHaveLength(3);
    house.clock.to('2026-12-08T07:00:00Z');
    await house.plan();
    await house.send(smtp);
    expect(received).toHaveLength(6);
    house.clock.to('2026-12-15T07:00:00Z');
    await house.plan();
    await house.send(smtp);
    expect(received).toHaveLength(6);
  });

  it('sends nobody a second time what a later mail told', async () => {
    refuse = 550;
    await run();
    refuse = null;
    const [reader] = readers as [Member];
    await house.given.write(async (tx) => {
      // As it looks when the same version was told by another way meanwhile.
      await tx.query(
        `insert into digest_copy (id, person_id, run_id, window_start, window_end, items, subscriptions, state, planned_at, try_at, ended_at)
         select gen_random_uuid(), person_id, run_id, window_end, window_end + 1, items, subscriptions, 'sent', $2, $2, $2
         from digest_copy where person_id = $1`,
        [reader.personId, tx.now],
      );
    });
    expect(await operator.retry({})).toEqual({ copies: 2 });
    expect((await house.copies(reader.personId)).sort()).toEqual(['sent', 'skipped nothing_left']);
  });

  it('is for operators alone', async () => {
    const service = new DigestOperationService(house.database, house.config);
    for (const ask of [
      (who: typeof anonymous) => service.runs(who, {}),
      (who: typeof anonymous) => service.relay(who),
      (who: typeof anonymous) => service.retry(who, { nonsense: true }),
      (who: typeof anonymous) => service.dryRun(who),
      (who: typeof anonymous) => service.dryPeople(who, {}),
    ]) {
      await expect(ask(anonymous)).rejects.toBeInstanceOf(Unauthenticated);
      await expect(ask(author as unknown as typeof anonymous)).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await service.relay({ ...author, isOperator: true } as unknown as typeof anonymous)).toMatchObject({ away: null });
  });
});
