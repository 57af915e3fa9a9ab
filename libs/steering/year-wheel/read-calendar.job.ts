import type { OnApplicationShutdown } from '@nestjs/common';
import { fetchPage, ImportError, secureNetwork } from '#libs/catalogue';
import {
  Config,
  Database,
  dayOf,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  notEnded,
  type Tick,
  TooMuchWork,
  type Transaction,
  WorkThread,
} from '#libs/platform';
import type { CalendarAnswer, CalendarQuestion } from './calendar-dates.js';
import type { CalendarProblem } from './calendar-problem.js';
import { keepDates } from './keep-dates.js';
import { quarterOf } from './quarter.js';
import { zoneOf } from './zone-of.js';

/** Characters of a file; a committee's calendar of many years is a tenth of it. */
const mostOfText = 1_000_000;

export const readCalendar = defineJob<{ bodyId: string }>('steering.read-calendar');
const readCalendars = defineJob<Tick>('steering.read-calendars');
defineSchedule(readCalendars, '35 4 * * *', 'Europe/Oslo');
const calendarTask = defineSystemTask(
  'steering.read-calendar',
  'a committee’s dates are read from its calendar at night, when nobody asks',
);

/** Each night, all addresses anew: meetings are moved. */
@HandlesJob(readCalendars)
export class ReadCalendars implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async handle(): Promise<void> {
    if (!this.config.mayFetchPages) return;
    await this.database.system(calendarTask, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select c.body_id as id from wheel_committee c join body b on b.id = c.body_id
         where c.calendar_url is not null and ${notEnded('b', '$1::date')}`,
        [tx.now],
      );
      await tx.enqueueAll(
        readCalendar,
        rows.map(({ id }) => ({ bodyId: id })),
      );
    });
  }
}

interface Asked {
  address: string;
  zone: string;
  today: string;
}

/** Reads one calendar, outside of any transaction, and makes the committee's meetings ahead those it tells. */
@HandlesJob(readCalendar)
export class ReadCalendar implements JobHandler<{ bodyId: string }>, OnApplicationShutdown {
  private readonly reader = new WorkThread<CalendarQuestion, CalendarAnswer>('libs/steering/year-wheel/calendar-thread', {
    seconds: 6,
    megabytes: 128,
  });

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** After the jobs, which may read one to the last. */
  onApplicationShutdown(): Promise<void> {
    return this.reader.end();
  }

  async handle({ bodyId }: { bodyId: string }): Promise<void> {
    const asked = await this.database.system(calendarTask, (tx) => askedOf(tx, bodyId));
    if (!asked || !this.config.mayFetchPages) return;
    const text = await this.textAt(asked.address);
    const answer = typeof text === 'string' ? await this.read(text, asked) : text;
    await this.keep(bodyId, asked, answer);
  }

  /** What a calendar's text comes to; whatever it is, it ends. */
  async read(text: string, { zone, today }: Omit<Asked, 'address'>): Promise<CalendarAnswer> {
    if (text.length > mostOfText) return { problem: 'too_large' };
    const { year } = quarterOf(today);
    try {
      return await this.reader.run({ text, zone, from: `${year}-01-01`, to: `${year + 1}-12-31` });
    } catch (error) {
      if (error instanceof TooMuchWork) return { problem: 'too_large' };
      throw error;
    }
  }

  /** Unless the address was changed meanwhile. */
  async keep(bodyId: string, { address, today }: Asked, answer: CalendarAnswer | { problem: CalendarProblem }): Promise<void> {
    await this.database.system(calendarTask, async (tx) => {
      const [still] = await tx.query('select from wheel_committee where body_id = $1 and calendar_url = $2 for update', [bodyId, address]);
      if (!still) return;
      const problem = 'problem' in answer ? answer.problem : null;
      await tx.query(
        `update wheel_committee set calendar_asked_at = $2, calendar_problem = $3,
           calendar_read_at = case when $3::text is null then $2 else calendar_read_at end where body_id = $1`,
        [bodyId, tx.now, problem],
      );
      if ('dates' in answer) await keepDates(tx, bodyId, today, answer.dates);
    });
  }

  private async textAt(address: string): Promise<string | { problem: CalendarProblem }> {
    try {
      const { bytes } = await fetchPage(address, this.config.PUBLIC_URL, secureNetwork);
      return new TextDecoder().decode(bytes);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { problem: problems[error.code] ?? 'not_reached' };
    }
  }
}

const problems: Record<string, CalendarProblem> = {
  'import.address_not_public': 'not_public',
  'import.address_is_ours': 'not_public',
  'import.address_not_trusted': 'not_trusted',
  'import.address_refused': 'refused',
  'import.too_large': 'too_large',
};

async function askedOf(tx: Transaction, bodyId: string): Promise<Asked | null> {
  const [row] = await tx.query<{ address: string; country: string }>(
    `select c.calendar_url as address, t.country from wheel_committee c join tenant t on t.id = c.tenant_id
     where c.body_id = $1 and c.calendar_url is not null`,
    [bodyId],
  );
  if (!row) return null;
  const zone = zoneOf(row.country);
  return { address: row.address, zone, today: dayOf(tx.now, zone) };
}
