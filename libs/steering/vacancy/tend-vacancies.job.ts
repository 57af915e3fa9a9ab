import { DateTime } from 'luxon';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  isZone,
  type JobHandler,
  leftUnsent,
  newId,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { sendVacancyNotice } from './send-vacancy-notice.job.js';
import { seatsToName } from './vacancy-sql.js';

const tendVacancies = defineJob<Tick>('steering.tend-vacancies');
defineSchedule(tendVacancies, '13 * * * *', 'UTC');
const tendTask = defineSystemTask(
  'steering.tend-vacancies',
  'who administers a municipality, and what each was told, is known to no single person',
);

interface Due {
  seat_id: string;
  body_id: string;
  tenant_id: string;
  kind: string;
  day: string;
  person_id: string;
  time_zone: string;
}

/** Nobody is written to at night about a seat that has been vacant since midnight. */
const [morning, evening] = [7, 17];

const due = `
  select v.seat_id, v.body_id, v.tenant_id, v.kind, v.day::text as day, m.person_id, f.time_zone
  from (${seatsToName('true')}) v join membership m on m.tenant_id = v.tenant_id and m.role = 'admin' and m.ended_at is null
    join person_profile f on f.person_id = m.person_id join person_email e on e.person_id = m.person_id
  where not exists (select from seat_notice n where n.seat_id = v.seat_id and n.person_id = m.person_id and n.kind = v.kind and n.day = v.day)
  order by v.body_id, v.number`;

/**
 * Each hour: tells the administrators of a seat's municipality once that it is vacant, and once that its term is about to end; takes up mails
 * whose own job was given up. Whoever is named before the hour is over spares them the mail.
 */
@HandlesJob(tendVacancies)
export class TendVacancies implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(tendTask, plan);
    await this.database.system(tendTask, takeUp);
  }
}

async function plan(tx: Transaction): Promise<void> {
  const letters = new Map<string, { id: string; of: Due[] }>();
  for (const one of (await tx.query<Due>(due)).filter(({ time_zone }) => isDay(tx.now, time_zone))) {
    // Twenty-five terms that end the same day are one mail.
    const key = [one.person_id, one.body_id, one.tenant_id, one.kind, one.kind === 'ending' && one.day].join(' ');
    const letter = letters.get(key) ?? { id: newId(), of: [] };
    letter.of.push(one);
    letters.set(key, letter);
  }
  const rows = [...letters.values()].flatMap(({ id, of }) => of.map((one) => ({ ...one, letter_id: id })));
  // Two that plan at once: the second finds its mails planned, and its jobs nothing to send.
  await tx.execute(
    `insert into seat_notice (letter_id, seat_id, person_id, kind, day, planned_at)
     select r.letter_id, r.seat_id, r.person_id, r.kind, r.day, $2
     from jsonb_to_recordset($1) r (letter_id uuid, seat_id uuid, person_id uuid, kind text, day date) on conflict do nothing`,
    [JSON.stringify(rows), tx.now],
  );
  await tx.enqueueAll(
    sendVacancyNotice,
    [...letters.values()].map(({ id }) => ({ letterId: id })),
  );
}

async function takeUp(tx: Transaction): Promise<void> {
  // Those that have waited longest first, so that a page of what fails again and again keeps none of the others waiting for ever.
  const left = await tx.query<{ letter_id: string }>(
    `select letter_id from seat_notice where ${leftUnsent()} group by letter_id order by min(planned_at), letter_id limit 500`,
    [tx.now],
  );
  await tx.enqueueAll(
    sendVacancyNotice,
    left.map(({ letter_id }) => ({ letterId: letter_id })),
  );
}

function isDay(now: Date, zone: string): boolean {
  const { hour } = DateTime.fromJSDate(now, { zone: isZone(zone) ? zone : 'Europe/Oslo' });
  return hour >= morning && hour < evening;
}
