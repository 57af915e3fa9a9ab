import { Injectable } from '@nestjs/common';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  FileStore,
  HandlesJob,
  type JobHandler,
  sweepIncoming,
  type Tick,
} from '#libs/platform';
import { storeKeys } from './picture-widths.js';

const sweepTask = defineSystemTask(
  'catalogue.sweep-files',
  'files that no draft and no version of any tenant names are removed after a day',
);
const sweep = defineJob<Tick>('catalogue.sweep-files', { pace: 'bulk' });
defineSchedule(sweep, '41 * * * *', 'UTC');

const day = 86_400_000;
const hour = 3_600_000;
const atOnce = 100;

/**
 * Takes away what nothing names any more: an entry's hold on a file once its draft was left alone for a day, what was sent for something
 * that was never written, then the bytes that nothing holds, and those of an upload that broke off, after a day. A file is marked before its bytes go, so that nobody takes it up
 * meanwhile, and the row goes last.
 */
@Injectable()
@HandlesJob(sweep)
export class SweepFiles implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  async handle(): Promise<void> {
    await this.database.system(sweepTask, (tx) =>
      tx.query(
        `delete from attachment a where a.uploaded_at < $1
           and not exists (select from entry_draft d where d.id = a.entry_id
                             and (d.updated_at >= $1 or d.content->'attachments' @> jsonb_build_array(jsonb_build_object('sha', a.sha))))
           and not exists (select from entry_version v where v.entry_id = a.entry_id
                             and v.content->'attachments' @> jsonb_build_array(jsonb_build_object('sha', a.sha)))
           -- What was put aside for an older version can be taken back.
           and not exists (select from (select r.content from replaced_draft r
                                        where r.draft_id = a.entry_id and r.taken_back_at is null order by r.revision desc limit 1) aside
                           where aside.content->'attachments' @> jsonb_build_array(jsonb_build_object('sha', a.sha)))`,
        [new Date(tx.now.getTime() - day)],
      ),
    );
    await this.database.system(sweepTask, (tx) =>
      tx.query('delete from held_file where held_at is null and uploaded_at < $1', [new Date(tx.now.getTime() - day)]),
    );
    while ((await this.removeSome()) === atOnce);
    await sweepIncoming(this.store.incoming, new Date(Date.now() - day));
  }

  /** What another run has marked is that run's for an hour: whoever sent it again meanwhile would lose it to the slower of the two. */
  private async removeSome(): Promise<number> {
    const going = await this.database.system(sweepTask, (tx) =>
      tx.query<{ sha: string }>(
        `update stored_file set is_going = true, touched_at = $1 where sha in (
           select f.sha from stored_file f
           where f.is_going and f.touched_at < $2 or not f.is_going and f.touched_at < $3
             and not exists (select from attachment a where a.sha = f.sha and a.state <> 'infected')
             and not exists (select from held_file h where h.sha = f.sha and h.state <> 'infected')
           order by f.touched_at limit $4 for update skip locked)
         returning sha`,
        [tx.now, new Date(tx.now.getTime() - hour), new Date(tx.now.getTime() - day), atOnce],
      ),
    );
    for (const { sha } of going) {
      for (const key of storeKeys(sha)) await this.store.remove(key);
      await this.database.system(sweepTask, (tx) => tx.query('delete from stored_file where sha = $1 and is_going', [sha]));
    }
    return going.length;
  }
}
