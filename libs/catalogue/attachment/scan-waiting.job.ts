import { Injectable } from '@nestjs/common';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  FileStore,
  FilesUnavailable,
  HandlesJob,
  type JobHandler,
  type Tick,
  VirusScanner,
} from '#libs/platform';
import { storeKeys } from './picture-widths.js';

const scanTask = defineSystemTask('catalogue.scan-waiting', 'files of all tenants that came while the scanner was away are looked at');
const scanWaiting = defineJob<Tick>('catalogue.scan-waiting', { pace: 'bulk' });
defineSchedule(scanWaiting, '* * * * *', 'UTC');

/** What came in while clamd was away: looked at as soon as it answers, and until then nobody but its sender reads it. */
@Injectable()
@HandlesJob(scanWaiting)
export class ScanWaiting implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
  ) {}

  async handle(): Promise<void> {
    const waiting = await this.database.system(scanTask, (tx) =>
      tx.query<{ sha: string }>(`select sha from attachment where state = 'checking' group by sha order by min(uploaded_at) limit 1000`),
    );
    for (const { sha } of waiting) if (!(await this.scanOne(sha))) return;
  }

  /** False where nobody answers: there is another try in a minute. One that the scanner cannot look at keeps none of the others waiting. */
  private async scanOne(sha: string): Promise<boolean> {
    try {
      const bytes = await this.store.open(sha);
      if (!bytes) return true;
      const verdict = await this.scanner.scan(bytes).catch(unlessAway);
      if (verdict === null) return await this.scanner.check().then(() => true);
      if (verdict === 'clean') await this.mark(sha);
      else await this.refuse(sha);
      return true;
    } catch (error) {
      unlessAway(error);
      return false;
    }
  }

  private async mark(sha: string): Promise<void> {
    await this.database.system(scanTask, (tx) =>
      tx.query(`update attachment set state = 'clean' where sha = $1 and state = 'checking'`, [sha]),
    );
  }

  /**
   * Taken out of the drafts that name it, and its bytes are kept nowhere; the row stays, to tell who sent it. One transaction: where it
   * ends here, the sweep removes the bytes.
   */
  private async refuse(sha: string): Promise<void> {
    const isElsewhere = await this.database.system(scanTask, async (tx) => {
      await tx.query(
        `update entry_draft d set revision = revision + 1, updated_at = $2, content = jsonb_set(content, '{attachments}',
           (select coalesce(jsonb_agg(one order by place), '[]') from jsonb_array_elements(d.content->'attachments') with ordinality as x(one, place)
            where one->>'sha' <> $1))
         where d.id in (select entry_id from attachment where sha = $1 and state = 'checking')
           and d.content->'attachments' @> jsonb_build_array(jsonb_build_object('sha', $1::text))`,
        [sha, tx.now],
      );
      await tx.query(`update attachment set state = 'infected' where sha = $1 and state = 'checking'`, [sha]);
      const rows = await tx.query(`select 1 from attachment where sha = $1 and state = 'clean' limit 1`, [sha]);
      if (rows.length === 0) await tx.query('update stored_file set is_going = true, touched_at = $2 where sha = $1', [sha, tx.now]);
      return rows.length > 0;
    });
    if (isElsewhere) return;
    for (const key of storeKeys(sha)) await this.store.remove(key);
    await this.database.system(scanTask, (tx) => tx.query('delete from stored_file where sha = $1 and is_going', [sha]));
  }
}

/** Null for what does not answer; anything else is thrown on. */
function unlessAway(error: unknown): null {
  if (error instanceof FilesUnavailable) return null;
  throw error;
}
