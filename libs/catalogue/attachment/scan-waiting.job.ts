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
  type Verdict,
  VirusScanner,
} from '#libs/platform';
import { storeKeys } from './picture-widths.js';

const scanTask = defineSystemTask('catalogue.scan-waiting', 'files of all tenants that came while the scanner was away are looked at');
const scanWaiting = defineJob<Tick>('catalogue.scan-waiting', { pace: 'bulk' });
defineSchedule(scanWaiting, '* * * * *', 'UTC');

/** What says of something that it has a file. */
const holds = ['attachment', 'held_file'] as const;
const isDue = `state = 'checking' and (scan_at is null or scan_at <= $1)`;

/**
 * What came in while clamd was away: looked at as soon as it answers, and until then nobody but its sender reads it. One that it cannot
 * look at is tried again after a minute, then ever more seldom, and always after those that were tried less.
 */
@Injectable()
@HandlesJob(scanWaiting)
export class ScanWaiting implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
  ) {}

  async handle(): Promise<void> {
    const since = await this.database.system(scanTask, async (tx) => {
      const due = await tx.query(`${holds.map((table) => `(select 1 from ${table} where ${isDue} limit 1)`).join(' union all ')}`, [
        tx.now,
      ]);
      return due.length > 0 ? tx.now : null;
    });
    if (!since || !(await this.bothAnswer())) return;
    for (let sha = await this.next(since); sha; sha = await this.next(since)) {
      const verdict = await this.verdictOn(sha);
      if (verdict === 'clean') await this.mark(sha);
      else if (verdict === 'infected') await this.refuse(sha);
      else if (!(await this.bothAnswer())) return;
    }
  }

  /** Counted before it is looked at: one that ends the worker waits like one that cannot be read. */
  private async next(since: Date): Promise<string | undefined> {
    return this.database.system(scanTask, async (tx) => {
      for (const table of holds) {
        const [row] = await tx.query<{ sha: string }>(
          `with taken as (
             update ${table} set scans = scans + 1,
               scan_at = $2::timestamptz + least(interval '1 day', interval '1 minute' * 4 ^ least(scans, 6))
             where state = 'checking' and sha = (
               select sha from ${table} where ${isDue} order by scans, scan_at, uploaded_at limit 1 for update skip locked)
             returning sha)
           select sha from taken limit 1`,
          [since, tx.now],
        );
        if (row) return row.sha;
      }
      return undefined;
    });
  }

  /** Null where the store does not give the file, or clamd does not look at it. */
  private async verdictOn(sha: string): Promise<Verdict | null> {
    const bytes = await this.store.open(sha).catch(unlessAway);
    if (!bytes) return null;
    try {
      return await this.scanner.scan(bytes).catch(unlessAway);
    } finally {
      // What was not read to its end would hold a connection to the store.
      bytes.destroy();
    }
  }

  /** While one of them is away, no file is to blame. */
  private async bothAnswer(): Promise<boolean> {
    try {
      await Promise.all([this.scanner.check(), this.store.check()]);
      return true;
    } catch (error) {
      unlessAway(error);
      return false;
    }
  }

  private async mark(sha: string): Promise<void> {
    await this.database.system(scanTask, async (tx) => {
      for (const table of holds) await tx.query(`update ${table} set state = 'clean' where sha = $1 and state = 'checking'`, [sha]);
    });
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
      for (const table of holds) await tx.query(`update ${table} set state = 'infected' where sha = $1 and state = 'checking'`, [sha]);
      const rows = await tx.query(
        holds.map((table) => `(select 1 from ${table} where sha = $1 and state = 'clean' limit 1)`).join(' union all '),
        [sha],
      );
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
