import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';

const forgetReaders = defineJob<Tick>('digest.forget-readers', { pace: 'bulk' });
defineSchedule(forgetReaders, '43 3 * * *', 'UTC');

const forget = defineSystemTask('digest.forget_readers', 'addresses of the public go when nothing is sent to them any more');

/** Days for which somebody who unsubscribed by mistake is remembered. */
const daysRemembered = 30;
/** Days for which what was asked is kept, confirmed or not. */
const requestDays = 7;

/** Deletes the addresses of the public that get no mail any more, and what was asked at any. */
@HandlesJob(forgetReaders)
@Injectable()
export class ForgetReaders implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(forget, async (tx) => {
      const before = (days: number) => new Date(tx.now.getTime() - days * 86_400_000);
      await tx.query('delete from public_digest_request where asked_at < $1', [before(requestDays)]);
      await tx.query(stopEmptied, [tx.now]);
      await tx.query(
        `with gone as (
           delete from public_reader r using digest_setting s
           where s.person_id = r.person_id and least(s.stopped_at, s.suppressed_at) < $1 returning r.person_id),
         follows as (delete from subscription where person_id in (select person_id from gone)),
         profile as (delete from person_profile where person_id in (select person_id from gone))
         update person set erased_at = $2 where id in (select person_id from gone)`,
        [before(daysRemembered), tx.now],
      );
    });
  }
}

/** Whoever ended one thing after the other, until they followed nothing, wants no mails either. */
const stopEmptied = `
  update digest_setting d set stopped_at = $1, updated_at = $1 from public_reader r
  where r.person_id = d.person_id and d.stopped_at is null
    and not exists (select from subscription s where s.person_id = r.person_id and s.delivery <> 'off')`;
