import { CronExpressionParser } from 'cron-parser';
import type { JobDefinition } from './job.js';

const definitions = new Map<string, Schedule>();

/** The payload of a scheduled job: the instant it was due, in ISO 8601. */
export interface Tick {
  dueAt: string;
}

export interface Schedule {
  readonly job: JobDefinition<Tick>;
  readonly cron: string;
  readonly zone: string;
}

/** Asks for the job at each instant of a cron expression, in an IANA zone; ticks missed while nothing ran merge into one. */
export function defineSchedule(job: JobDefinition<Tick>, cron: string, zone: string): Schedule {
  if (definitions.has(job.name)) throw new Error(`${job.name} is scheduled twice`);
  const schedule = { job, cron, zone };
  nextTick(schedule, new Date());
  definitions.set(job.name, schedule);
  return schedule;
}

export function schedules(): readonly Schedule[] {
  return [...definitions.values()];
}

/** The first instant after `after`. */
export function nextTick({ cron, zone }: Pick<Schedule, 'cron' | 'zone'>, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: zone }).next().toDate();
}
