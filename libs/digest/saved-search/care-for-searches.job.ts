import { Injectable } from '@nestjs/common';
import { type KeptSearch, StandingSearches } from '#libs/catalogue';
import { ActorService } from '#libs/identity';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  type Tick,
} from '#libs/platform';
import { understood } from './saved-search-row.js';

const care = defineSystemTask(
  'digest.care_for_searches',
  'saved searches of all people are understood again when the thesaurus has changed',
);
const careForSearches = defineJob<Tick>('digest.care-for-searches', { pace: 'bulk' });
defineSchedule(careForSearches, '*/5 * * * *', 'UTC');

const atOnce = 100;

/** After an upgrade with another edition of the thesaurus: the searches understood with an older one. And what was removed goes for good. */
@HandlesJob(careForSearches)
@Injectable()
export class CareForSearches implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingSearches,
    private readonly actors: ActorService,
  ) {}

  async handle(): Promise<void> {
    while ((await this.understandSome()) === atOnce);
    await this.database.system(care, async (tx) => {
      await tx.query(
        `with gone as (delete from saved_search where removed_at < $1::timestamptz - interval '30 days' returning person_id, id)
         delete from subscription s using gone where s.person_id = gone.person_id and s.kind = 'saved_search' and s.subject = gone.id::text`,
        [tx.now],
      );
    });
  }

  /** Understood outside the transaction, and written where the person has not changed it meanwhile. */
  private async understandSome(): Promise<number> {
    const outdated = await this.database.system(care, (tx) =>
      tx.query<{ id: string; person_id: string; asked: KeptSearch; asked_key: string; asked_in: Language }>(
        'select id, person_id, asked, asked_key, asked_in from saved_search where thesaurus <> $1 order by id limit $2',
        [StandingSearches.edition, atOnce],
      ),
    );
    const compiled = await Promise.all(
      outdated.map(async (row) => {
        // With the words of the networks that its person is in now.
        const person = await this.actors.forPerson(row.person_id);
        return { ...row, ...(await this.standing.compile(row.asked, row.asked_in, person)) };
      }),
    );
    await this.database.system(care, async (tx) => {
      const set = understood.map(([column, type], index) => `${column} = $${index + 3}::${type}`).join(', ');
      for (const one of compiled)
        await tx.query(`update saved_search set ${set} where id = $1 and asked_key = $2`, [
          one.id,
          one.asked_key,
          ...understood.map(([column]) => one[column]),
        ]);
    });
    return outdated.length;
  }
}
