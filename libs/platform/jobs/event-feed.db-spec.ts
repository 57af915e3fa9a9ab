import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../../../test/support/backends.js';
import { until } from '../../../test/support/workers.js';
import type { Transaction } from '../database/transaction.js';
import { newId } from '../id.js';
import type { NewEvent, RecordedEvent } from './event.js';
import { ConsumesEvents, defineConsumer, type EventConsumer } from './event-consumer.js';
import { JobFigureReader } from './job-figures.js';

const diary = defineConsumer('contract.diary', ['entry.published', 'entry.withdrawn']);
const newsOnly = defineConsumer('contract.news', ['entry.published'], 'now');

let meet: (events: readonly RecordedEvent[], transaction: Transaction) => Promise<void>;
const news: string[] = [];

@ConsumesEvents(diary)
class Diary implements EventConsumer {
  handle(events: readonly RecordedEvent[], transaction: Transaction): Promise<void> {
    return meet(events, transaction);
  }
}

@ConsumesEvents(newsOnly)
class News implements EventConsumer {
  async handle(events: readonly RecordedEvent[]): Promise<void> {
    news.push(...events.map((event) => event.subjects['note'] ?? ''));
  }
}

const stage = new Stage('Postgres');
beforeAll(() => stage.open(), 30_000);
afterEach(() => stage.clear());
afterAll(() => stage.close());

const tenantId = newId();
const published = (note: string, type = 'entry.published'): NewEvent => ({
  type,
  actorId: null,
  tenantId,
  audience: { tenantIds: [tenantId], networkIds: [], isPublic: false },
  subjects: { note },
});
const publish = (note: string, type?: string) => stage.useCase((transaction) => transaction.publish(published(note, type)));
const writeDown: typeof meet = async (events, transaction) => {
  for (const event of events) await transaction.query('insert into effect values ($1)', [event.subjects['note']]);
};
const written = async () => (await stage.sql<{ note: string }>('select note from effect order by ctid')).map((row) => row.note);
const untilWritten = (count: number) => until(`${count} notes`, async () => (await written()).length >= count);

describe('a consumer of events', () => {
  it('meets the events of its types as they were recorded, in order, once', async () => {
    const met: RecordedEvent[] = [];
    meet = async (events, transaction) => {
      met.push(...events);
      await writeDown(events, transaction);
    };
    await stage.worker([Diary, News]);
    await publish('first');
    await publish('of no interest', 'entry.opened');
    await publish('second', 'entry.withdrawn');
    await untilWritten(2);
    expect(await written()).toEqual(['first', 'second']);
    expect(met[0]).toMatchObject({ ...published('first'), version: 1, position: 1n });
    expect(met.map((event) => event.position)).toEqual([1n, 3n]);
  });

  it('passes no event by that was begun before others and committed after them', async () => {
    meet = writeDown;
    await stage.worker([Diary, News]);
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let recorded = () => {};
    const isRecorded = new Promise<void>((resolve) => {
      recorded = resolve;
    });
    const slow = stage.useCase(async (transaction) => {
      await transaction.publish(published('late'));
      recorded();
      await held;
    });
    await isRecorded;
    await publish('quick');
    await untilWritten(1);
    commit();
    await slow;
    await untilWritten(2);
    expect(await written()).toEqual(['quick', 'late']);
    expect(await stage.sql(`select subjects->>'note' as note, position from event order by position`)).toEqual([
      { note: 'quick', position: '1' },
      { note: 'late', position: '2' },
    ]);
  });

  it('meets every event of many writers once, whatever the number of workers, and positions have no gap', async () => {
    meet = writeDown;
    await Promise.all([stage.worker([Diary, News]), stage.worker([Diary, News]), stage.worker([Diary, News])]);
    const writers = Array.from({ length: 10 }, async (_, writer) => {
      for (let i = 0; i < 30; i++) await publish(`${writer}.${String(i).padStart(2, '0')}`);
    });
    await Promise.all(writers);
    await untilWritten(300);
    const notes = await written();
    expect(new Set(notes).size).toBe(300);
    for (let writer = 0; writer < 10; writer++) {
      const own = notes.filter((note) => note.startsWith(`${writer}.`));
      expect(own).toEqual([...own].sort());
    }
    expect(await stage.sql('select count(*)::int, max(position)::int from event')).toEqual([{ count: 300, max: 300 }]);
  }, 30_000);

  it('that fails stands still, leaves nothing half done, and goes on at the same event', async () => {
    let broken = true;
    meet = async (events, transaction) => {
      await writeDown(events, transaction);
      if (broken) throw new RangeError('secret of Herning');
    };
    await stage.worker([Diary, News]);
    await publish('met twice');
    const own = () =>
      stage.sql<{ attempts: number }>(`select attempts, last_error, position from event_consumer where name = $1`, [diary.name]);
    await until('the failure to be known', async () => (await own())[0]?.attempts === 1);
    expect(await own()).toEqual([{ attempts: 1, position: '0', last_error: expect.stringMatching(/^RangeError at event-feed/) }]);
    expect(await written()).toEqual([]);
    broken = false;
    await publish('behind it');
    await untilWritten(2);
    expect(await written()).toEqual(['met twice', 'behind it']);
    expect(await own()).toEqual([{ attempts: 0, position: '2', last_error: null }]);
  }, 20_000);

  it('that fails holds up no other consumer', async () => {
    news.length = 0;
    meet = () => Promise.reject(new Error('always'));
    await stage.worker([Diary, News]);
    await publish('for all');
    await until('the other to meet it', () => news.length === 1);
    const { consumerLag } = await new JobFigureReader(stage.database, stage.platform.metrics).read();
    expect(consumerLag).toEqual({ [diary.name]: 1, [newsOnly.name]: 0 });
  });

  it('that is new begins at the beginning, or now, as it was declared', async () => {
    news.length = 0;
    meet = writeDown;
    await publish('before');
    const first = await stage.worker([Diary, News]);
    await untilWritten(1);
    await first.close();
    await stage.sql('delete from event_consumer; truncate effect');
    await stage.worker([Diary, News]);
    await publish('after');
    await untilWritten(2);
    await until('the news', () => news.includes('after'));
    expect(await written()).toEqual(['before', 'after']);
    expect(news.slice(-1)).toEqual(['after']);
    expect(news.filter((note) => note === 'before').length).toBeLessThan(2);
  });
});
