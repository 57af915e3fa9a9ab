import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, newId, type Tick } from '#libs/platform';
import { requestSending } from '../copy/send-copies.job.js';
import { peopleInChunk, planChunk } from './plan-run.js';

const planDigests = defineJob<Tick>('digest.plan', { pace: 'bulk' });
defineSchedule(planDigests, '* * * * *', 'UTC');

const plan = defineSystemTask('digest.plan', 'what is new is matched with what people of all tenants follow and may read');

/** Every minute: everyone whose digest is due. Chunk by chunk, each with its copies and the jobs that send them in one commit. */
@HandlesJob(planDigests)
@Injectable()
export class PlanDigests implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle({ dueAt }: Tick): Promise<void> {
    const run = { id: newId(), dueAt: new Date(dueAt) };
    for (let people = peopleInChunk; people === peopleInChunk; ) {
      const chunk = await this.database.system(plan, async (tx) => {
        const planned = await planChunk(tx, run);
        await requestSending(tx, planned.copies);
        return planned;
      });
      people = chunk.people;
    }
  }
}
