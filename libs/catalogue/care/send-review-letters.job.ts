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
  type Transaction,
  writeLetter,
} from '#libs/platform';
import type { DueEntry } from './care.dto.js';
import { reviewLetter } from './review-letter.js';

const send = defineSystemTask('catalogue.send_reviews', 'letters about entries go to people whose addresses nobody else may read');
export const sendReviewLetters = defineJob<{ personIds: string[] }>('catalogue.send-review-letters', { pace: 'bulk' });

interface Letter {
  personId: string;
  email: string;
  language: Language;
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
    const { letters, at } = await this.database.system(send, async (tx) => ({ letters: await lettersTo(tx, personIds), at: tx.now }));
    for (const { personId, email, language, entries } of letters) {
      const written = writeLetter(language, reviewLetter(language, entries, this.config.PUBLIC_URL));
      const id = `review-${personId}-${at.toISOString().slice(0, 10)}`;
      await this.mailer.send({ id, to: email, ...written }).catch(passOverRefused);
      await this.markTold([personId], at);
    }
    // The others have nothing left to hear of.
    await this.markTold(personIds, at);
  }

  private async markTold(personIds: readonly string[], asked: Date): Promise<void> {
    await this.database.system(send, (tx) =>
      tx.query('update review_reminder set told_at = $2 where person_id = any($1) and told_at is null and asked_at <= $3', [
        personIds,
        tx.now,
        asked,
      ]),
    );
  }
}

function lettersTo(tx: Transaction, personIds: readonly string[]): Promise<Letter[]> {
  return tx.query<Letter>(
    `select r.person_id as "personId", a.email, p.language, json_agg(json_build_object('id', e.id, 'title', e.title, 'language', e.language,
       'reviewBy', e.review_by, 'stage', r.stage) order by e.review_by, e.id) as entries
     from review_reminder r join entry e on e.id = r.entry_id and e.review_by = r.review_by and e.archived_at is null
     join membership m on m.tenant_id = e.tenant_id and m.person_id = r.person_id and m.ended_at is null and m.role <> 'reader'
     join person_email a on a.person_id = r.person_id join person_profile p on p.person_id = r.person_id
     where r.person_id = any($1) and r.told_at is null group by r.person_id, a.email, p.language order by r.person_id`,
    [personIds],
  );
}
