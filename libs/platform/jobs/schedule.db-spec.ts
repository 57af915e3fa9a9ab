import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../../../test/support/backends.js';
import { until } from '../../../test/support/workers.js';
import { defineJob } from './job.js';
import { HandlesJob, type JobHandler } from './job-handler.js';
import { defineSchedule, nextTick, type Tick } from './schedule.js';

const hour = 3_600_000;
const wakeUpCall = defineJob<Tick>('contract.wake-up-call');
defineSchedule(wakeUpCall, '0 7 * * *', 'Europe/Oslo');
const ticks: string[] = [];

@HandlesJob(wakeUpCall)
class WakeUpCall implements JobHandler<Tick> {
  async handle({ dueAt }: Tick): Promise<void> {
    ticks.push(dueAt);
  }
}

const stage = new Stage('Postgres');
beforeAll(() => stage.open(), 30_000);
afterEach(() => stage.clear());
afterAll(() => stage.close());

const due = async () =>
  (await stage.sql<{ next_at: Date }>('select next_at from schedule where name = $1', [wakeUpCall.name]))[0]?.next_at.toISOString();
const toTheTick = async () => stage.clock.forward(Date.parse((await due()) ?? '') - stage.clock.now().getTime() + 1_000);

describe('a schedule', () => {
  it('asks for its job at its instant, once, whatever the number of workers', async () => {
    ticks.length = 0;
    await Promise.all([stage.worker([WakeUpCall]), stage.worker([WakeUpCall])]);
    const first = await due();
    await toTheTick();
    await until('the tick', () => ticks.length > 0);
    const second = await due();
    await toTheTick();
    await until('the next tick', () => ticks.length > 1);
    expect(ticks).toEqual([first, second]);
  }, 20_000);

  it('merges what it missed while nothing ran into one', async () => {
    ticks.length = 0;
    const before = await stage.worker([WakeUpCall]);
    const missed = await due();
    await before.close();
    stage.clock.forward(72 * hour);
    await stage.worker([WakeUpCall]);
    await until('the tick', () => ticks.length > 0);
    await until('the next one to lie ahead', async () => Date.parse((await due()) ?? '') > stage.clock.now().getTime());
    expect(ticks).toEqual([missed]);
  }, 20_000);

  it('keeps its hour of the day across daylight saving', () => {
    const oslo = { cron: '0 7 * * *', zone: 'Europe/Oslo' };
    expect(nextTick(oslo, new Date('2026-03-28T12:00:00Z')).toISOString()).toBe('2026-03-29T05:00:00.000Z');
    expect(nextTick(oslo, new Date('2026-10-24T12:00:00Z')).toISOString()).toBe('2026-10-25T06:00:00.000Z');
    expect(nextTick({ ...oslo, cron: '30 2 * * *' }, new Date('2026-03-28T12:00:00Z')).getTime()).toBeLessThan(
      Date.parse('2026-03-29T02:00:00Z'),
    );
  });

  it('that makes no sense is refused when it is defined', () => {
    expect(() => defineSchedule(defineJob<Tick>('contract.never'), '61 * * * *', 'Europe/Oslo')).toThrow();
    expect(() => defineSchedule(defineJob<Tick>('contract.nowhere'), '0 7 * * *', 'Europe/Oslø')).toThrow();
  });
});
