import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  passOverRefused,
  writeLetter,
} from '#libs/platform';
import type { DueEntry } from './care.dto.js';
import { reviewLetter } from './review-letter.js';

const send = defineSystemTask('catalogue.send_reviews', 'letters about entries go to people whose addresses nobody else may read');
export const sendReviewLetters = defineJob<{ personIds: string[] }>('catalogue.send-review-letters', { pace: 'bulk' });

interface Letter {
  email: string;
  language: Language;
  day: string;
  entries: DueEntry[];
}

/** One letter a person for all that waits; what was looked at or withdrawn meanwhile is left out, and who left the tenant hears nothing. */
@HandlesJob(sendReviewLetters)
@Injectable()
export class SendReviewLetters implements JobHandler<{ personIds: string[] }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ personIds }: { personIds: string[] }): Promise<void> {
    for (const personId of personIds) await this.tell(personId);
  }

  private async tell(personId: string): Promise<void> {
    const letter = await this.database.system(send, async (tx) => {
      const [row] = await tx.query<Letter>(
        `select a.email, p.language, $2::text as day, json_agg(json_build_object('id', e.id, 'title', e.title, 'language', e.language,
           'reviewBy', e.review_by, 'stage', r.stage) order by e.review_by, e.id) as entries
         from review_reminder r join entry e on e.id = r.entry_id and e.review_by = r.review_by and e.archived_at is null
         join membership m on m.tenant_id = e.tenant_id and m.person_id = r.person_id and m.ended_at is null and m.role <> 'reader'
         join person_email a on a.person_id = r.person_id join person_profile p on p.person_id = r.person_id
         where r.person_id = $1 and r.told_at is null group by a.email, p.language`,
        [personId, tx.now.toISOString().slice(0, 10)],
      );
      return row;
    });
    if (letter) {
      const written = writeLetter(letter.language, reviewLetter(letter.language, letter.entries, this.config.PUBLIC_URL));
      await this.mailer.send({ id: `review-${personId}-${letter.day}`, to: letter.email, ...written }).catch(passOverRefused);
    }
    await this.database.system(send, (tx) =>
      tx.query('update review_reminder set told_at = $2 where person_id = $1 and told_at is null', [personId, tx.now]),
    );
  }
}
