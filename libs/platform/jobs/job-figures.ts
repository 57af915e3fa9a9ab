import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import { Metrics } from '../metrics/metrics.js';
import { consumerDefinitions } from './event-consumer.js';

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
export class JobFigureReader implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const registers = [this.metrics.registry];
    const age = new Gauge({ name: 'tandem_oldest_due_job_seconds', help: 'How long the oldest due job has waited', registers });
    const lag = new Gauge({ name: 'tandem_event_lag', help: 'Events a consumer has still to meet', labelNames: ['consumer'], registers });
    const requests = new Gauge({
      name: 'tandem_jobs',
      help: 'Requests by state (waiting, queued, dead)',
      labelNames: ['state'],
      registers,
      collect: async () => {
        // Postgres away: the last figures stay, and readiness tells.
        const figures = await this.read().catch(() => undefined);
        if (!figures) return;
        for (const state of ['waiting', 'queued', 'dead'] as const) requests.set({ state }, figures[state]);
        for (const [consumer, events] of Object.entries(figures.consumerLag)) lag.set({ consumer }, events);
        age.set(figures.oldestDueAge);
      },
    });
  }

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
         from event_consumer where name = any($1)`,
        // One of an earlier release stands still for good.
        [[...consumerDefinitions().keys()]],
      );
      return { ...(requests as Omit<JobFigures, 'consumerLag'>), consumerLag: Object.fromEntries(lags.map((row) => [row.name, row.lag])) };
    });
  }
}
