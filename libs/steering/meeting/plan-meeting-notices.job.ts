import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler } from '#libs/platform';
import { planNotices } from './plan-notices.js';

/** After whatever changes a meeting, or who sits in the body. */
export const planMeetingNotices = defineJob<{ bodyId: string }>('steering.plan-meeting-notices');
export const planTask = defineSystemTask(
  'steering.plan-meeting-notices',
  'whom a meeting calls, and what each was told, is known to no single person',
);

@HandlesJob(planMeetingNotices)
export class PlanMeetingNotices implements JobHandler<{ bodyId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ bodyId }: { bodyId: string }): Promise<void> {
    await this.database.system(planTask, (tx) => planNotices(tx, bodyId));
  }
}
