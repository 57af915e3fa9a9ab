import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';

const learnTask = defineSystemTask('catalogue.learn_words', 'the words of all tenants’ entries are told apart from slips of the pen');
const learnWords = defineJob<Tick>('catalogue.learn-words', { pace: 'bulk' });
defineSchedule(learnWords, '*/5 * * * *', 'UTC');

const atOnce = 200;

/** The words of entries that were published or changed since the last time, apart from publishing, which waits for nobody. */
@Injectable()
@HandlesJob(learnWords)
export class LearnWords implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    while ((await this.learnSome()) === atOnce);
  }

  private learnSome(): Promise<number> {
    return this.database.system(learnTask, async (tx) => {
      const [learned] = await tx.query<{ entries: number }>('select app.learn_words($1) as entries', [atOnce]);
      return learned?.entries ?? 0;
    });
  }
}
