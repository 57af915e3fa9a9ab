import type { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import type { Transaction } from '../database/transaction.js';
import type { Log } from '../log/log.js';
import { pauseAfter } from './backoff.js';
import type { RecordedEvent } from './event.js';
import type { ConsumerDefinition, EventConsumer } from './event-consumer.js';
import { describeFailure } from './failure.js';
import type { JobRegistry } from './job-registry.js';
import { sequenceEvents } from './sequence-events.js';

const feedEvents = defineSystemTask('jobs.feed-events', 'events of all tenants are put in order and shown to their consumers');
const batchSize = 200;
const firstPause = 2_000;

/** Puts events in order and shows them to each consumer: its work and its position are one commit. */
export class EventFeed {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {}

  async announceConsumers(): Promise<void> {
    await this.database.system(feedEvents, async (transaction) => {
      for (const { definition } of this.registry.eventConsumers)
        await transaction.query(
          `insert into event_consumer (name, position)
           values ($1, case when $2 then coalesce((select max(position) from event), 0) else 0 end) on conflict do nothing`,
          [definition.name, definition.from === 'now'],
        );
    });
  }

  /** Returns whether there may be more to do at once. */
  async pass(): Promise<boolean> {
    const behind = await this.database.system(feedEvents, async (transaction) => {
      await sequenceEvents(transaction);
      const rows = await transaction.query<{ name: string }>(
        `select name from event_consumer
         where position < (select max(position) from event) and (retry_at is null or retry_at <= clock_timestamp())`,
      );
      return new Set(rows.map((row) => row.name));
    });
    let more = false;
    for (const { definition, consumer } of this.registry.eventConsumers)
      if (behind.has(definition.name)) more = (await this.feed(definition, consumer)) || more;
    return more;
  }

  private async feed(definition: ConsumerDefinition, consumer: EventConsumer): Promise<boolean> {
    try {
      return await this.database.system(feedEvents, (transaction) => this.batch(definition, consumer, transaction));
    } catch (error) {
      this.log.error('A consumer of events stands still', error, { consumer: definition.name });
      await this.database.system(feedEvents, (transaction) => rest(definition, describeFailure(error), transaction));
      return false;
    }
  }

  private async batch({ name, types }: ConsumerDefinition, consumer: EventConsumer, transaction: Transaction): Promise<boolean> {
    const [own] = await transaction.query<{ position: string }>(
      `select position from event_consumer where name = $1 for update skip locked`,
      [name],
    );
    if (!own) return false;
    const [head] = await transaction.query<{ position: string }>('select max(position) as position from event');
    const rows = await transaction.query<EventRow>(
      `select id, position, type, version, occurred_at, actor_id, tenant_id, audience, subjects from event
       where position > $1 and position <= $2 and type = any($3) order by position limit ${batchSize}`,
      [own.position, head?.position, types],
    );
    if (rows.length > 0) await consumer.handle(rows.map(toEvent), transaction);
    const full = rows.length === batchSize;
    await transaction.query(`update event_consumer set position = $2, attempts = 0, retry_at = null, last_error = null where name = $1`, [
      name,
      full ? rows.at(-1)?.position : head?.position,
    ]);
    return full;
  }
}

async function rest({ name }: ConsumerDefinition, reason: string, transaction: Transaction): Promise<void> {
  const [row] = await transaction.query<{ attempts: number }>(
    `update event_consumer set attempts = attempts + 1, last_error = $2 where name = $1 returning attempts`,
    [name, reason],
  );
  await transaction.query(`update event_consumer set retry_at = clock_timestamp() + $2 * interval '1 ms' where name = $1`, [
    name,
    pauseAfter(Math.min(row?.attempts ?? 1, 4), firstPause),
  ]);
}

interface EventRow {
  id: string;
  position: string;
  type: string;
  version: number;
  occurred_at: Date;
  actor_id: string | null;
  tenant_id: string | null;
  audience: RecordedEvent['audience'];
  subjects: Record<string, string>;
}

function toEvent(row: EventRow): RecordedEvent {
  return {
    id: row.id,
    position: BigInt(row.position),
    type: row.type,
    version: row.version,
    occurredAt: row.occurred_at,
    actorId: row.actor_id,
    tenantId: row.tenant_id,
    audience: row.audience,
    subjects: row.subjects,
  };
}
