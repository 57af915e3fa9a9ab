import { defineJob, type Transaction } from '#libs/platform';
import { copiesInJob } from './claim-copies.js';

/** Sends copies that are planned and that nobody else is sending; it names none, so that any job may take up what another left. */
export const sendCopies = defineJob<Record<string, never>>('digest.send-copies', { pace: 'bulk' });

/** As many jobs as those copies need. */
export async function requestSending(tx: Transaction, copies: number): Promise<void> {
  for (let left = copies; left > 0; left -= copiesInJob) await tx.enqueue(sendCopies, {});
}
