import { defineJob, type Transaction } from '#libs/platform';
import { copiesInBatch } from './claim-copies.js';

/** Copies that one job takes. */
const copiesInJob = 4 * copiesInBatch;

interface Copies {
  ids?: string[];
}

/** Sends those of the copies that still wait; without ids, what has waited longest, so that any job may take up what another left. */
export const sendCopies = defineJob<Copies>('digest.send-copies', { pace: 'bulk' });

export function requestCopies(tx: Transaction, ids: readonly string[]): Promise<void> {
  return tx.enqueueAll(
    sendCopies,
    inSlices(ids, copiesInJob).map((some) => ({ ids: some })),
  );
}

/** As many jobs as so many copies need that no job is looking for. */
export function requestSending(tx: Transaction, copies: number): Promise<void> {
  return tx.enqueueAll(
    sendCopies,
    Array.from({ length: Math.ceil(copies / copiesInJob) }, () => ({})),
  );
}

/** One job that takes up what waits at that time. */
export function requestLater(tx: Transaction, at: Date): Promise<void> {
  return tx.enqueue(sendCopies, {}, at);
}

/** What a job is to claim, one after the other. */
export function claimsOf({ ids }: Copies): (readonly string[] | undefined)[] {
  return ids ? inSlices(ids, copiesInBatch) : Array.from({ length: copiesInJob / copiesInBatch }, () => undefined);
}

function inSlices<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, slice) => all.slice(slice * size, (slice + 1) * size));
}
