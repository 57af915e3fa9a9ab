import type { Transaction } from '../database/transaction.js';
import { nextTick, schedules } from './schedule.js';

interface Row {
  name: string;
  cron: string;
  zone: string;
  next_at: Date;
}

/** Makes the kept schedules those of this release; a changed one is reckoned anew from now. */
export async function keepSchedules(transaction: Transaction): Promise<void> {
  for (const schedule of schedules())
    await transaction.query(
      `insert into schedule (name, cron, zone, next_at) values ($1, $2, $3, $4)
       on conflict (name) do update set cron = excluded.cron, zone = excluded.zone, next_at = excluded.next_at
         where (schedule.cron, schedule.zone) is distinct from (excluded.cron, excluded.zone)`,
      [schedule.job.name, schedule.cron, schedule.zone, nextTick(schedule, transaction.now)],
    );
}

/** Asks for each scheduled job whose instant has come: once, whatever the number of workers, and once for all that were missed. */
export async function askForDueTicks(transaction: Transaction): Promise<void> {
  const due = await transaction.query<Row>(
    `select name, cron, zone, next_at from schedule where next_at <= $1 and name = any($2) for update skip locked`,
    [transaction.now, schedules().map((schedule) => schedule.job.name)],
  );
  for (const row of due) {
    const schedule = schedules().find(({ job }) => job.name === row.name);
    if (!schedule) continue;
    await transaction.enqueue(schedule.job, { dueAt: row.next_at.toISOString() });
    await transaction.query('update schedule set next_at = $2 where name = $1', [row.name, nextTick(row, transaction.now)]);
  }
}
