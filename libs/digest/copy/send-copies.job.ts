import { defineJob, type Transaction } from '#libs/platform';

/** Copies that one job takes. */
export const copiesInJob = 400;

/** Sends copies that are planned and that nobody else is sending; it names none, so that any job may take up what another left. */
export const sendCopies = defineJob<Record<string, never>>('digest.send-copies', { pace: 'bulk' });

/** As many jobs as those copies need. */
export async function requestSending(tx: Transaction, copies: number): Promise<void> {
  await tx.enqueueAll(
    sendCopies,
    Array.from({ length: Math.ceil(copies / copiesInJob) }, () => ({})),
  );
}
