import { defineJob, defineSystemTask, HandlesJob, type JobContext, type JobHandler } from '#libs/platform';
import { claimDue } from '../../libs/platform/jobs/claim-requests.js';
import { openQueue } from '../../libs/platform/jobs/job-queue.js';
import type { Stage } from './backends.js';
import { until } from './workers.js';

export interface Note {
  note: string;
}

export const writeNote = defineJob<Note>('contract.write-note');
export const writeMany = defineJob<Note>('contract.write-many', { pace: 'bulk' });
const asRelay = defineSystemTask('contract.as-relay', 'the test stands in for a relay');

type Script = (payload: Note, context: JobContext) => Promise<void>;

let play: Script;
export const played: (Note & { attempt: number })[] = [];

@HandlesJob(writeNote)
class NoteWriter implements JobHandler<Note> {
  async handle(payload: Note, context: JobContext): Promise<void> {
    played.push({ ...payload, attempt: context.attempt });
    await play(payload, context);
  }
}

@HandlesJob(writeMany)
class ManyWriter extends NoteWriter {}

export const handlers = [NoteWriter, ManyWriter];

/** The test says what the jobs do. */
export function ready(script: Script = async () => undefined): void {
  played.length = 0;
  play = script;
}

export const ask = (stage: Stage, note: string, runAt?: Date) =>
  stage.useCase((transaction) => transaction.enqueue(writeNote, { note }, runAt));

export const requests = (stage: Stage) =>
  stage.sql<{ state: string; attempts: number; last_error: string | null }>(
    "select state, attempts, last_error from job_request where name like 'contract.%' order by id",
  );

export const untilState = (stage: Stage, state: string, count = 1, limit = 10_000) =>
  until(
    `${count} requests to be ${state}`,
    async () => (await requests(stage)).filter((row) => row.state === state).length === count,
    limit,
  );

/** A job that holds on until the test lets it go. */
export function held(): { script: Script; letGo: () => void } {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { script: () => gone, letGo: () => letGo() };
}

/** Hands what is due to the queue as a relay would, with nobody there yet to work. */
export async function handOverByHand(stage: Stage, version: number, times = 1) {
  const deliveries = await stage.database.system(asRelay, (transaction) => claimDue(transaction, [{ ...writeNote, version }], 10, 500));
  const queue = openQueue(stage.settings, stage.platform.log);
  for (let i = 0; i < times; i++) await queue.add(deliveries, 'prompt');
  await queue.close();
  return deliveries;
}
