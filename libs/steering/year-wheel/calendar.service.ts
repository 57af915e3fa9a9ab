import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, parseInput } from '#libs/platform';
import { committeeToKeep, wheelPlace } from './committee-row.js';
import { readCalendar } from './read-calendar.job.js';
import { CalendarInput } from './year-wheel.dto.js';

/** Where a committee's calendar is. */
@Injectable()
export class CalendarService {
  constructor(private readonly database: Database) {}

  /** An address is read at once, and the same one again; without one, the meetings ahead that it told of are gone. */
  async keep(actor: Actor, tenant: string, which: string, input: unknown): Promise<void> {
    requireTenant(actor, 'tenant.read_own', tenant);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const committee = await committeeToKeep(tx, actor, place, which);
      const { calendarUrl } = parseInput(CalendarInput, input);
      await tx.execute(
        `update wheel_committee set calendar_url = $2, calendar_problem = null, changed_by = $3, changed_at = $4,
           calendar_asked_at = case when calendar_url = $2 then calendar_asked_at end,
           calendar_read_at = case when calendar_url = $2 then calendar_read_at end
         where body_id = $1`,
        [committee.id, calendarUrl, actor.personId, tx.now],
      );
      if (calendarUrl) await tx.enqueue(readCalendar, { bodyId: committee.id });
      else
        await tx.execute('delete from wheel_meeting where body_id = $1 and uid is not null and meets_on >= $2', [
          committee.id,
          place.today,
        ]);
    });
  }
}
