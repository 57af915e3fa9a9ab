import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';

const sweepTask = defineSystemTask('catalogue.sweep_imports', 'what people sent to be read and did not save is removed after a day');
const sweepImports = defineJob<Tick>('catalogue.sweep-imports', { pace: 'bulk' });
defineSchedule(sweepImports, '*/10 * * * *', 'UTC');

/** A reading that has not ended by then never will: its job was given up. */
const readingAtMost = 30 * 60_000;

/** Removes what has expired, and says of a reading that nobody works on any more that it was interrupted. */
@Injectable()
@HandlesJob(sweepImports)
export class SweepImports implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(sweepTask, async (tx) => {
      await tx.query('delete from entry_import where expires_at <= $1', [tx.now]);
      await tx.query(
        `update entry_import set state = 'failed', problem = '{"code": "import.interrupted", "details": {}}', bytes = null, ended_at = $1
         where state = 'reading' and coalesce(reread_at, created_at) < $2`,
        [tx.now, new Date(tx.now.getTime() - readingAtMost)],
      );
    });
  }
}
