import { defineJob } from '#libs/platform';

/** Asked for by whoever collects items. Where the queue loses it, the planner of digests comes by within a minute. */
export const tellAtOnce = defineJob('digest.tell-at-once');

/** Does what the job that sends digests does, before those that wait: for a batch at the most. */
export const sendAtOnce = defineJob<{ ids: string[] }>('digest.send-at-once');
