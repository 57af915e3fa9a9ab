import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler, type Transaction } from '#libs/platform';
import { monthOf } from '../call/calling.js';
import { bestNeeds, bestOffers } from './match.js';
import { asOffering, type HelpRow, readOthers, readSide } from './match-rows.js';
import { type MatchMail, sendMatchMail } from './send-match-mail.job.js';

export const matchHelp = defineJob<{ helpId: string }>('exchange.match-help');
const matchTask = defineSystemTask(
  'exchange.match-help',
  'what fits is told to people of other tenants, as far as both may see one another',
);

/** Told of one need or offer, and in a month to one person. */
const toldAtOnce = 3;
const mostAMonth = 2;

/** Tells the people on the other side of what fits best, each pair once and nobody more than twice a month. */
@HandlesJob(matchHelp)
export class MatchHelp implements JobHandler<{ helpId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ helpId }: { helpId: string }): Promise<void> {
    await this.database.system(matchTask, async (tx) => {
      // One after the other, so that two of them do not tell the same person at once.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('exchange.match-help', 0))`);
      const help = await readSide(tx, helpId);
      if (!help) return;
      const others = await readOthers(tx, help);
      const found =
        help.side === 'need' ? bestOffers(help, others, toldAtOnce) : bestNeeds(others, await asOffering(tx, help, help.goals), toldAtOnce);
      const due: MatchMail[] = [];
      for (const { of } of found) due.push(...(await tell(tx, help, of)));
      await tx.enqueueAll(sendMatchMail, due);
    });
  }
}

/** The pair's mail, unless it was told before or the person has had this month's. */
async function tell(tx: Transaction, help: HelpRow, other: HelpRow): Promise<MatchMail[]> {
  const [need, offer] = help.side === 'need' ? [help, other] : [other, help];
  return tx.query<MatchMail>(
    `insert into help_match (need_id, offer_id, told_person_id, month, planned_at)
     select $1, $2, $3, $4, $5 where (select count(*) from help_match where told_person_id = $3 and month = $4) < $6
     on conflict do nothing returning need_id as "needId", offer_id as "offerId"`,
    [need.id, offer.id, other.personId, monthOf(tx.now), tx.now, mostAMonth],
  );
}
