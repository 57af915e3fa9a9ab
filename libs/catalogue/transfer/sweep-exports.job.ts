import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, FileStore, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { exportKey } from './export-catalogue.job.js';
import { importKey } from './import-catalogue.job.js';

const sweepTask = defineSystemTask(
  'catalogue.sweep-exports',
  'exports and imports of all tenants whose time is over are removed, and those that came to nothing marked',
);
const sweep = defineJob<Tick>('catalogue.sweep-exports', { pace: 'bulk' });
defineSchedule(sweep, '12 * * * *', 'UTC');

const day = 86_400_000;
/** A job that was given up by then will not be taken up again by itself. */
const longest = 2 * day;
/** How long it is known that there was one. */
const known = 90 * day;

@Injectable()
@HandlesJob(sweep)
export class SweepExports implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  async handle(): Promise<void> {
    const gone = await this.database.system(sweepTask, async (tx) => {
      const ago = (time: number) => new Date(tx.now.getTime() - time);
      await tx.query('update catalogue_export set failed_at = $1 where ready_at is null and failed_at is null and asked_at < $2', [
        tx.now,
        ago(longest),
      ]);
      await tx.query('delete from catalogue_export where asked_at < $1', [ago(known)]);
      return tx.query<{ id: string }>('select id from catalogue_export where sha256 is not null and expires_at < $1 limit 500', [tx.now]);
    });
    // The file first: a row without one is only looked at once more.
    for (const { id } of gone) {
      await this.files.remove(exportKey(id));
      await this.database.system(sweepTask, (tx) => tx.query('update catalogue_export set sha256 = null where id = $1', [id]));
    }
    await this.imports();
  }

  /** A file that came in goes when it is in, or a week after nobody said that it shall. */
  private async imports(): Promise<void> {
    const over = await this.database.system(sweepTask, async (tx) => {
      const ago = (time: number) => new Date(tx.now.getTime() - time);
      await tx.query(
        `update catalogue_import set ended_at = $1, failure = 'import_gone'
         where ended_at is null and (asked_at < $2 and plan is null or asked_at < $3 and confirmed_at is null or confirmed_at < $2)`,
        [tx.now, ago(longest), ago(7 * day)],
      );
      await tx.query('delete from catalogue_import where asked_at < $1 and removed_at is not null', [ago(known)]);
      return tx.query<{ id: string }>('select id from catalogue_import where ended_at is not null and removed_at is null limit 500');
    });
    for (const { id } of over) {
      await this.files.remove(importKey(id));
      await this.database.system(sweepTask, (tx) => tx.query('update catalogue_import set removed_at = $2 where id = $1', [id, tx.now]));
    }
  }
}
