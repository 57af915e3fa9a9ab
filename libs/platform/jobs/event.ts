import type { Transaction } from '../database/transaction.js';
import { newId } from '../id.js';

/** Who could read the subject when it happened. */
export interface EventAudience {
  tenantIds: readonly string[];
  networkIds: readonly string[];
  isPublic: boolean;
}

/** A domain event as it is recorded: ids, no content. */
export interface NewEvent {
  /** `entry.published`, `decision.made`: the part of the domain, then what happened. */
  type: string;
  version?: number;
  actorId: string | null;
  tenantId: string | null;
  audience: EventAudience;
  /** Ids of what it is about, by noun: `{ entryId, version: '2' }`. */
  subjects: Record<string, string>;
}

/** A recorded event. Positions follow the order of commits, without gaps that could still fill. */
export interface RecordedEvent extends Required<NewEvent> {
  id: string;
  position: bigint;
  occurredAt: Date;
}

/** Part of the caller's transaction; the sequencer gives it a position after the commit. */
export async function recordEvent(transaction: Transaction, event: NewEvent): Promise<void> {
  await transaction.query(
    `insert into event (id, type, version, occurred_at, actor_id, tenant_id, audience, subjects)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      event.type,
      event.version ?? 1,
      transaction.now,
      event.actorId,
      event.tenantId,
      JSON.stringify(event.audience),
      JSON.stringify(event.subjects),
    ],
  );
}
