import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { DigestRun } from '../support/digest-run.js';

jest.setTimeout(120_000);

describe('a run of digests whose mail server behaves badly', () => {
  let address: TestDatabase;
  let run: DigestRun;

  beforeAll(async () => {
    address = await aDatabase();
    run = await DigestRun.open(address);
    await run.startWorkers();
  });
  afterAll(async () => {
    await run?.close();
    await address?.drop();
  });

  const once = (times: ReadonlyMap<string, number>) => [...times.values()].every((count) => count === 1);

  it.each([
    ['greets everybody with 421', () => (run.sink.greets = () => 421), 'busy'],
    ['answers 421 to every recipient', () => (run.sink.answers = () => 421), 'busy'],
    ['closes each connection in the middle of a message', () => (run.sink.ends = () => 'hang_up'), 'no_answer'],
    ['is silent', () => (run.sink.answers = () => 'silence'), 'no_answer'],
  ] as const)('loses none while it %s, asks it for one mail now and then, and sends each once afterwards', async (_, behave, why) => {
    const planning = run.plan();
    behave();
    const copies = await planning;
    await run.until('away', async () => (await run.away()) !== null);
    expect(await run.away()).toBe(why);
    await run.until('calm', async () => (await run.copies('sending')) === 0);
    const tried = Math.max(run.sink.asked.length, run.sink.connections);
    expect(run.sink.count).toBe(0);
    expect(await run.copies('planned')).toBe(copies);
    run.sink.connections = 0;
    run.sink.asked = [];
    await run.ask('digest.sweep');
    await new Promise((later) => setTimeout(later, 3_000));
    expect([run.sink.connections, run.sink.asked]).toEqual([0, []]);
    expect(tried).toBeLessThan(copies / 2);
    run.sink.mend();
    await run.toItsEnd();
    expect(await run.copies('sent')).toBe(copies);
    expect([run.sink.taken.size, once(run.sink.taken)]).toEqual([copies, true]);
    expect(await run.away()).toBe(null);
  });

  it.each([451, 450])(
    'asks each again a minute later where it puts off with %i whom it does not know yet, and nobody at once',
    async (code) => {
      const planning = run.plan();
      const known = new Set<string>();
      run.sink.answers = (recipient) => (known.has(recipient) ? 250 : known.add(recipient) && code);
      const copies = await planning;
      await run.until('put off', async () => (await run.copies('planned')) === copies && run.sink.asked.length === copies);
      expect(await run.away()).toBe(null);
      await run.ask('digest.sweep');
      await new Promise((later) => setTimeout(later, 2_000));
      expect(run.sink.asked).toHaveLength(copies);
      await run.toItsEnd();
      expect(run.sink.asked).toHaveLength(copies * 2);
      expect([await run.copies('sent'), run.sink.taken.size, once(run.sink.taken)]).toEqual([copies, copies, true]);
    },
  );

  it('asks none again whom it refuses with 550, and lets them stand in nobody’s way', async () => {
    const planning = run.plan();
    const isRefused = (recipient: string) => recipient.includes('7@');
    run.sink.answers = (recipient) => (isRefused(recipient) ? 550 : 250);
    const copies = await planning;
    await run.toItsEnd();
    const refused = run.sink.asked.filter(isRefused);
    expect(refused.length).toBeGreaterThan(10);
    expect(new Set(refused).size).toBe(refused.length);
    expect([await run.copies('failed'), await run.copies('sent'), run.sink.taken.size]).toEqual([
      refused.length,
      copies - refused.length,
      copies - refused.length,
    ]);
    const reasons = await run.sql(`select distinct reason, reply from digest_copy where state = 'failed'`);
    expect(reasons).toEqual([{ reason: 'refused', reply: 550 }]);
  });

  it('sends the copies and takes the jobs that the release before left', async () => {
    await run.stopWorkers();
    await run.startWorkers();
    const planning = run.plan();
    run.sink.answers = () => 451;
    const copies = await planning;
    await run.until('put off', async () => (await run.copies('planned')) === copies && run.sink.asked.length === copies);
    await run.sql(`update digest_copy set subscriptions = null, reason = 'unavailable'`);
    run.sink.mend();
    await run.minutesLater();
    await run.sql(
      `insert into job_request (id, name, version, payload, state, run_at, requested_at)
       select gen_random_uuid(), name, 1, payload::jsonb, 'waiting', now(), now()
       from (values ('digest.send-copies', '{}'), ('digest.send-copies', '{"ids": ["01a203f5-e668-7374-83b1-7b95daab49fe"]}'), ('digest.gone', '{}')) j(name, payload)`,
    );
    await run.toItsEnd();
    expect([await run.copies('sent'), run.sink.taken.size, once(run.sink.taken)]).toEqual([copies, copies, true]);
  });

  it('is run by two schedulers and four workers at once as by one', async () => {
    await run.startWorkers(3);
    const planning = run.plan();
    await Promise.all(['digest.plan', 'digest.plan', 'digest.sweep', 'digest.sweep'].map((name) => run.ask(name)));
    const copies = await planning;
    await run.until('sent', async () => (await run.copies('sent')) === copies);
    expect([run.sink.taken.size, once(run.sink.taken)]).toEqual([copies, true]);
    const [runs] = await run.sql(
      `select count(distinct (person_id, window_end))::int as windows, count(*)::int as copies from digest_copy`,
    );
    expect(runs).toEqual({ windows: copies, copies });
  });
});
