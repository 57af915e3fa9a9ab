import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';

const sweepTask = defineSystemTask(
  'catalogue.sweep-machine-translations',
  'machine translations of all tenants that came to nothing are marked so, and forgotten after a month',
);
const sweep = defineJob<Tick>('catalogue.sweep-machine-translations', { pace: 'bulk' });
defineSchedule(sweep, '*/15 * * * *', 'UTC');

/** One that has not ended by then never will: its job was given up. */
const atMost = 60 * 60_000;
const known = 30 * 24 * 60 * 60_000;

@Injectable()
@HandlesJob(sweep)
export class SweepMachineTranslations implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(sweepTask, async (tx) => {
      await tx.query(
        `update machine_translation set ended_at = $1, failure = coalesce(failure, 'translator_unavailable') where ended_at is null and asked_at < $2`,
        [tx.now, new Date(tx.now.getTime() - atMost)],
      );
      await tx.query('delete from machine_translation where ended_at < $1', [new Date(tx.now.getTime() - known)]);
    });
  }
}
