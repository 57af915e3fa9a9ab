import { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import { platformTables } from '../tables.js';
import { consumerDefinitions } from './event-consumer.js';
import { defineJob } from './job.js';
import { HandlesJob, type JobHandler } from './job-handler.js';
import { defineSchedule, type Tick } from './schedule.js';

const trimOutbox = defineSystemTask('jobs.trim-outbox', 'ended requests, old events and caught mails of all tenants are deleted');
const trim = defineJob<Tick>('platform.trim-outbox', { pace: 'bulk' });
defineSchedule(trim, '17 3 * * *', 'UTC');

/** Deletes what the machinery has kept for as long as its tables declare. */
@HandlesJob(trim)
export class TrimOutbox implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(trimOutbox, async (transaction) => {
      const before = (table: string) => new Date(transaction.now.getTime() - retentionDays(table) * 86_400_000);
      await transaction.query(`delete from job_request where state in ('done', 'dead') and ended_at < $1`, [before('job_request')]);
      // Not the newest: positions go on from it, and consumers and digests stand at theirs.
      await transaction.query(
        `delete from event where occurred_at < $1 and position < (select max(position) from event)
           and position <= (select coalesce(min(position), 0) from event_consumer where name = any($2))`,
        [before('event'), [...consumerDefinitions().keys()]],
      );
      await transaction.query('delete from caught_mail where caught_at < $1', [before('caught_mail')]);
      await transaction.query('delete from idempotency_key where created_at < $1', [before('idempotency_key')]);
    });
  }
}

function retentionDays(table: string): number {
  const retention = platformTables[table]?.retention;
  if (typeof retention !== 'object') throw new Error(`${table} declares no days of retention`);
  return retention.days;
}
