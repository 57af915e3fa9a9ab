import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler } from '#libs/platform';
import { indexTraits } from './index-traits.js';

type Confirmed = { entryId: string };

const indexTask = defineSystemTask('catalogue.index-confirmed', 'what another municipality confirmed is found by the entry’s filters');
export const indexConfirmed = defineJob<Confirmed>('catalogue.index-confirmed');

/**
 * Who confirms a result may not write the index of whose it is: it follows in a moment, as often as it is asked. Two at once read one after
 * the other, so that the last one to write has seen what both are about.
 */
@Injectable()
@HandlesJob(indexConfirmed)
export class IndexConfirmed implements JobHandler<Confirmed> {
  constructor(private readonly database: Database) {}

  handle({ entryId }: Confirmed): Promise<void> {
    return this.database.system(indexTask, async (tx) => {
      await tx.query('select 1 from entry where id = $1 for update', [entryId]);
      await indexTraits(tx, entryId);
    });
  }
}
