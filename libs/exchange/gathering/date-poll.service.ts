import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { ChosenDateInput, Database, DateAnswersInput, DateChosen, InvalidInput, NotFound, parseInput } from '#libs/platform';
import { requireAhead, tell } from './gathering-planning.service.js';
import { lockForArranging, visibleGathering } from './gathering-row.js';
import { tellOfDate } from './tell-of-date.job.js';

/** The people of a network say which dates they can, and its coordinators choose one. */
@Injectable()
export class DatePollService {
  constructor(private readonly database: Database) {}

  /** For each date whether the person can, changed at will while a date is sought. NotFound outside the network, DateChosen after it. */
  async answer(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'gathering.come');
    return this.database.transaction(actor, async (tx) => {
      const gathering = await visibleGathering(tx, id);
      if (!actor.networkIds.includes(gathering.network_id)) throw new NotFound('gathering');
      const { answers } = parseInput(DateAnswersInput, input);
      requireAhead(gathering, tx.now);
      if (gathering.state !== 'polling') throw new DateChosen();
      const dates = await tx.query<{ id: string }>('select id from gathering_date where gathering_id = $1', [id]);
      const strange = answers.findIndex(({ date }) => !dates.some((known) => known.id === date));
      if (strange >= 0) throw new InvalidInput({ [`answers.${strange}.date`]: ['isIn'] });
      await tx.execute(
        `insert into gathering_date_answer (gathering_id, network_id, date_id, person_id, answer, answered_at)
         select distinct on (a.date_id) $1::uuid, $2::uuid, a.date_id, $3::uuid, a.answer, $4::timestamptz
         from unnest($5::uuid[], $6::text[]) with ordinality a (date_id, answer, place) order by a.date_id, a.place desc
         on conflict (date_id, person_id) do update set answer = excluded.answer, answered_at = excluded.answered_at`,
        [...[id, gathering.network_id, actor.personId, tx.now], ...[answers.map(({ date }) => date), answers.map(({ answer }) => answer)]],
      );
    });
  }

  /** The gathering is open then, and whoever answered is told once. The same date again changes nothing. */
  async choose(actor: Actor, id: string, input: unknown): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const gathering = await lockForArranging(tx, actor, id);
      const { date: dateId } = parseInput(ChosenDateInput, input);
      const [date] = await tx.query<{ begins_at: Date; ends_at: Date }>(
        'select begins_at, ends_at from gathering_date where gathering_id = $1 and id = $2',
        [id, dateId],
      );
      if (!date) throw new InvalidInput({ date: ['isIn'] });
      if (gathering.state === 'open' && gathering.begins_at?.getTime() === date.begins_at.getTime()) return;
      requireAhead(gathering, tx.now);
      if (gathering.state !== 'polling') throw new DateChosen();
      if (date.begins_at <= tx.now) throw new InvalidInput({ date: ['day_too_early'] });
      await tx.execute(
        `update gathering set state = 'open', begins_at = $2, ends_at = $3, first_at = $2, revision = revision + 1, updated_at = $4 where id = $1`,
        [id, date.begins_at, date.ends_at, tx.now],
      );
      await tx.enqueue(tellOfDate, { gatheringId: id });
      await tell(tx, actor, gathering, 'gathering.opened');
    });
  }
}
