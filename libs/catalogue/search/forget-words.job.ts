import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';

const forgetTask = defineSystemTask('catalogue.forget_words', 'a word that stands in no entry of any tenant any more is not kept');
const forgetWords = defineJob<Tick>('catalogue.forget-words', { pace: 'bulk' });
defineSchedule(forgetWords, '40 3 * * *', 'UTC');

const atOnce = 1_000;

/** Once a night: what was taken out of an entry, or withdrawn with it, is not kept as a word either. */
@Injectable()
@HandlesJob(forgetWords)
export class ForgetWords implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    for (let after: string | null = ''; after !== null; ) after = await this.forgetSome(after);
  }

  private forgetSome(after: string): Promise<string | null> {
    return this.database.system(forgetTask, async (tx) => {
      const [looked] = await tx.query<{ last: string | null }>('select app.forget_words($1, $2) as last', [after, atOnce]);
      return looked?.last ?? null;
    });
  }
}
