import { Injectable } from '@nestjs/common';
import { type KeptSearch, StandingSearches } from '#libs/catalogue';
import { type Actor, ActorService } from '#libs/identity';
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
import { keptDays, understood } from './saved-search-row.js';

const care = defineSystemTask(
  'digest.care_for_searches',
  'saved searches of all people are understood again when the thesaurus has changed, and those removed some weeks ago are deleted',
);
const careForSearches = defineJob<Tick>('digest.care-for-searches', { pace: 'bulk' });
defineSchedule(careForSearches, '*/5 * * * *', 'UTC');

const atOnce = 100;

/** $1 those that were understood, as JSON. What their person has changed meanwhile was understood then. */
const writeUnderstood = `
  update saved_search s set ${understood.map(([column]) => `${column} = n.${column}`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as n(id uuid, asked_key text, ${understood.map((column) => column.join(' ')).join(', ')})
  where s.id = n.id and s.asked_key = n.asked_key`;

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
        `with gone as (delete from saved_search where removed_at < $1::timestamptz - interval '${keptDays} days' returning person_id, id)
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
    const compiled: object[] = [];
    const persons = new Map<string, Actor>();
    // One after the other: whoever signs in meanwhile needs a connection too.
    for (const { id, person_id, asked, asked_key, asked_in } of outdated) {
      // With the words of the networks that its person is in now. When those change, it is understood again with the next edition.
      const person = persons.get(person_id) ?? (await this.actors.forPerson(person_id));
      persons.set(person_id, person);
      compiled.push({ id, asked_key, ...(await this.standing.compile(asked, asked_in, person)) });
    }
    await this.database.system(care, (tx) => tx.query(writeUnderstood, [JSON.stringify(compiled)]));
    return outdated.length;
  }
}
