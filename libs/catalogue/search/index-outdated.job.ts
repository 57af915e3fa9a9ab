import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { storedContent } from '../entry/stored-content.js';
import { indexEntry, thesaurusEdition } from './index-entry.js';

const indexTask = defineSystemTask('catalogue.index_outdated', 'entries of all tenants are indexed again when the thesaurus has changed');
const indexOutdated = defineJob<Tick>('catalogue.index-outdated', { pace: 'bulk' });
defineSchedule(indexOutdated, '*/5 * * * *', 'UTC');

const atOnce = 100;

/** After an upgrade with another edition of the thesaurus: the entries indexed with an older one, some at a time. */
@Injectable()
@HandlesJob(indexOutdated)
export class IndexOutdated implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    while ((await this.indexSome()) === atOnce);
  }

  private indexSome(): Promise<number> {
    return this.database.system(indexTask, async (tx) => {
      const outdated = await tx.query<{ id: string; content: unknown }>(
        `select e.id, v.content from entry_search s join entry e on e.id = s.entry_id
           join entry_version v on v.entry_id = e.id and v.number = e.version
         where s.thesaurus <> $1 order by s.entry_id limit $2 for update of e skip locked`,
        [thesaurusEdition, atOnce],
      );
      for (const { id, content } of outdated) await indexEntry(tx, id, storedContent(content));
      return outdated.length;
    });
  }
}
