import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../../../test/support/backends.js';
import { until } from '../../../test/support/workers.js';
import { newId } from '../id.js';
import type { NewEvent } from './event.js';
import { ConsumesEvents, defineConsumer, type EventConsumer } from './event-consumer.js';
import { JobFigureReader } from './job-figures.js';
import { TrimOutbox } from './trim-outbox.job.js';

const met: string[] = [];
const memory = defineConsumer('contract.memory', ['entry.published']);

@ConsumesEvents(memory)
class Memory implements EventConsumer {
  async handle(events: Parameters<EventConsumer['handle']>[0]): Promise<void> {
    met.push(...events.map(({ subjects }) => subjects['note'] ?? ''));
  }
}

const day = 86_400_000;
const stage = new Stage('Postgres');
beforeAll(() => stage.open(), 30_000);
afterEach(async () => {
  met.length = 0;
  await stage.clear();
});
afterAll(() => stage.close());

const published = (note: string): NewEvent => ({
  type: 'entry.published',
  actorId: null,
  tenantId: null,
  audience: { tenantIds: [], networkIds: [], isPublic: true },
  subjects: { note },
});
const publish = (note: string) => stage.useCase((transaction) => transaction.publish(published(note)));
const untilMet = (count: number) => until(`${count} events to be met`, () => met.length === count);
const trim = () => new TrimOutbox(stage.database).handle();
const kept = async () =>
  (await stage.sql<{ note: string }>(`select subjects->>'note' as note from event order by position`)).map(({ note }) => note);

describe('what the machinery has kept for long enough', () => {
  it('goes: ended jobs, caught mail and answers after their days, and not before', async () => {
    const old = new Date(stage.clock.now().getTime() - 15 * day);
    const young = new Date(stage.clock.now().getTime() - 13 * day);
    for (const at of [old, young]) {
      for (const state of ['done', 'dead'])
        await stage.sql(
          `insert into job_request (id, name, version, payload, requested_at, run_at, state, ended_at)
           values ($1, 'contract.gone', 1, '{}', $2, $2, $3, $2)`,
          [newId(), at, state],
        );
      await stage.sql(
        `insert into job_request (id, name, version, payload, requested_at, run_at) values ($1, 'contract.waits', 1, '{}', $2, $2)`,
        [newId(), at],
      );
      await stage.sql(
        `insert into caught_mail (id, caught_at, sender, recipients, subject, text, headers, message_id)
         values ($1, $2, 'a', '{b}', 'c', 'd', '{}', 'e')`,
        [newId(), at],
      );
    }
    const answered = (hours: number) =>
      stage.sql(`insert into idempotency_key (person_id, route, key, body_hash, created_at) values ($1, 'POST /', 'k', 'h', $2)`, [
        newId(),
        new Date(stage.clock.now().getTime() - hours * 3_600_000),
      ]);
    await Promise.all([answered(23), answered(25)]);
    await trim();
    expect(await stage.sql('select name, state, ended_at from job_request order by name, state')).toEqual([
      { name: 'contract.gone', state: 'dead', ended_at: young },
      { name: 'contract.gone', state: 'done', ended_at: young },
      { name: 'contract.waits', state: 'waiting', ended_at: null },
      { name: 'contract.waits', state: 'waiting', ended_at: null },
    ]);
    expect(await stage.sql('select caught_at from caught_mail')).toEqual([{ caught_at: young }]);
    expect(await stage.sql('select count(*)::int from idempotency_key')).toEqual([{ count: 1 }]);
  });

  it('leaves every event that a consumer has still to meet, whatever its age', async () => {
    const worker = await stage.worker([Memory]);
    for (const note of ['met', 'not met yet', 'nor this']) await publish(note);
    await untilMet(3);
    await worker.close();
    stage.clock.forward(401 * day);
    await stage.sql('update event_consumer set position = 1 where name = $1', [memory.name]);
    await trim();
    expect(await kept()).toEqual(['not met yet', 'nor this']);
  });

  it('never makes positions begin anew after a quiet year: what comes next is met', async () => {
    await stage.worker([Memory]);
    await publish('before the quiet year');
    await publish('the last before it');
    await untilMet(2);
    stage.clock.forward(401 * day);
    await trim();
    expect(await kept()).toEqual(['the last before it']);
    await publish('after it');
    await untilMet(3);
  });

  it('is not held by a consumer that an earlier release had, which also counts as no lag', async () => {
    await stage.worker([Memory]);
    await stage.sql(`insert into event_consumer (name, position) values ('contract.of-an-earlier-release', 0)`);
    await publish('met by all there are');
    await publish('and this');
    await untilMet(2);
    const { consumerLag } = await new JobFigureReader(stage.database, stage.platform.metrics).read();
    expect(consumerLag).toEqual({ [memory.name]: 0 });
    stage.clock.forward(401 * day);
    await trim();
    expect(await kept()).toEqual(['and this']);
  });
});
