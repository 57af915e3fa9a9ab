import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { daysToBringBack } from '../draft/deleted-drafts.js';

const trimTask = defineSystemTask('catalogue.trim', 'drafts put aside a month ago and letters that were sent are deleted, of all tenants');
const trim = defineJob<Tick>('catalogue.trim', { pace: 'bulk' });
defineSchedule(trim, '43 3 * * *', 'UTC');

const day = 86_400_000;
const daysOfMessages = 30;

/** What hangs on a draft and goes with it, where its table does not see to that itself. The bytes of files are swept apart. */
export const partsOfDraft: Readonly<Record<string, string>> = {
  draft_share: 'draft_id',
  draft_body_share: 'draft_id',
  release_request: 'draft_id',
  co_ownership: 'entry_id',
  quote_redaction: 'entry_id',
  attachment: 'entry_id',
  entry_relation: 'from_id',
};

/** Deletes for good what was put aside, and letters to contacts once they are answered or forgotten. */
@HandlesJob(trim)
@Injectable()
export class TrimCatalogue implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(trimTask, async (tx) => {
      const before = (days: number) => new Date(tx.now.getTime() - days * day);
      await tx.query('delete from contact_message where written_at < $1', [before(daysOfMessages)]);
      await tx.query('delete from review_reminder where asked_at < $1', [before(2 * 365)]);
      const gone = await tx.query<{ id: string }>(
        'select id from entry_draft where deleted_at < $1 and published_revision is null for update skip locked',
        [before(daysToBringBack)],
      );
      const ids = gone.map(({ id }) => id);
      for (const [table, column] of Object.entries(partsOfDraft)) await tx.query(`delete from ${table} where ${column} = any($1)`, [ids]);
      await tx.query('delete from entry_draft where id = any($1)', [ids]);
    });
  }
}
