import { Injectable } from '@nestjs/common';
import { type KeptSearch, StandingSearches } from '#libs/catalogue';
import {
  anonymousScope,
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
import { outdated, SearchUnderstanding } from './search-understanding.js';

const care = defineSystemTask(
  'digest.care_for_searches',
  'saved searches of all people are understood again when the thesaurus or the words of a network have changed, and those removed some weeks ago are deleted',
);
const careForSearches = defineJob<Tick>('digest.care-for-searches', { pace: 'bulk' });
defineSchedule(careForSearches, '*/5 * * * *', 'UTC');

/** What everybody's networks say now is worked out once for so many. */
const atOnce = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** $1 those that were understood, as JSON. What their person has changed meanwhile was understood then. */
const writeUnderstood = `
  update saved_search s set ${understood.map(([column]) => `${column} = n.${column}`).join(', ')}
  from jsonb_to_recordset($1::jsonb) as n(id uuid, asked_key text, ${understood.map((column) => column.join(' ')).join(', ')})
  where s.id = n.id and s.asked_key = n.asked_key`;

interface Outdated {
  id: string;
  person_id: string;
  asked: KeptSearch;
  asked_key: string;
  asked_in: Language;
  /** Those of its person that have words of their own. */
  networks: string[];
}

/**
 * Understands searches again: all, after an upgrade with another edition of the thesaurus; those of a network's members, when its words
 * have changed; those of a person who joined or left one. And what was removed goes for good.
 */
@HandlesJob(careForSearches)
@Injectable()
export class CareForSearches implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly understanding: SearchUnderstanding,
  ) {}

  async handle(): Promise<void> {
    // Each once: what could not be understood by the newest words, kept for seconds in this process, waits for the next time.
    let last: string | null = beforeAll;
    while (last) last = await this.understandAfter(last);
    await this.database.system(care, async (tx) => {
      await tx.query(
        `with gone as (delete from saved_search where removed_at < $1::timestamptz - interval '${keptDays} days' returning person_id, id)
         delete from subscription s using gone where s.person_id = gone.person_id and s.kind = 'saved_search' and s.subject = gone.id::text`,
        [tx.now],
      );
    });
  }

  /** Understood outside the transaction, and written where the person has not changed it meanwhile. Returns the last one, or null where there are no more. */
  private async understandAfter(last: string): Promise<string | null> {
    const found = await this.database.system(care, (tx) => tx.query<Outdated>(outdated, [StandingSearches.edition, atOnce, last]));
    const compiled: object[] = [];
    // One after the other: whoever signs in meanwhile needs a connection too.
    for (const { id, person_id, asked, asked_key, asked_in, networks } of found) {
      const scope = { ...anonymousScope, personId: person_id, networkIds: networks };
      compiled.push({ id, asked_key, ...(await this.understanding.of(asked, asked_in, scope)) });
    }
    if (compiled.length > 0) await this.database.system(care, (tx) => tx.query(writeUnderstood, [JSON.stringify(compiled)]));
    return found.length === atOnce ? (found.at(-1)?.id ?? null) : null;
  }
}
