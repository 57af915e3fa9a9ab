import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';

/** As tables.ts declares it: twelve months are shown, and the thirteenth has begun. */
export const readersKeptDays = 400;

const trimTask = defineSystemTask('catalogue.trim_readers', 'sums of readers of all tenants are deleted when they are old');
const trim = defineJob<Tick>('catalogue.trim-readers', { pace: 'bulk' });
defineSchedule(trim, '47 3 * * *', 'UTC');

@Injectable()
@HandlesJob(trim)
export class TrimReaders implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(trimTask, (tx) =>
      tx.query('delete from entry_reader where month < $1', [new Date(tx.now.getTime() - readersKeptDays * 86_400_000)]),
    );
  }
}
