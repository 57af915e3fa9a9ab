import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';

const countJobs = defineSystemTask('jobs.count', 'metrics count the requests of all tenants');

export interface JobFigures {
  waiting: number;
  queued: number;
  dead: number;
  /** Of what is due; in seconds. */
  oldestDueAge: number;
  /** Events that each consumer has still to meet, by its name. */
  consumerLag: Record<string, number>;
}

/** What an operator watches of the background work. */
@Injectable()
export class JobFigureReader {
  constructor(private readonly database: Database) {}

  read(): Promise<JobFigures> {
    return this.database.system(countJobs, async (transaction) => {
      const [requests] = await transaction.query<Omit<JobFigures, 'consumerLag'>>(
        `select count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state = 'queued')::int as queued,
           count(*) filter (where state = 'dead')::int as dead,
           coalesce(extract(epoch from $1 - min(run_at) filter (where state = 'waiting' and run_at <= $1)), 0)::float8 as "oldestDueAge"
         from job_request where state in ('waiting', 'queued', 'dead')`,
        [transaction.now],
      );
      const lags = await transaction.query<{ name: string; lag: number }>(
        `select name, (select count(*) from event where event.position is null or event.position > event_consumer.position)::int as lag
         from event_consumer`,
      );
      return { ...(requests as Omit<JobFigures, 'consumerLag'>), consumerLag: Object.fromEntries(lags.map((row) => [row.name, row.lag])) };
    });
  }
}
