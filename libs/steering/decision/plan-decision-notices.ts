import { newId, type Transaction } from '#libs/platform';
import { concerned } from './concerned.js';
import { sendDecision } from './send-decision.job.js';

/** Plans a mail for everyone whom the decision concerns, and asks for each: part of the transaction that decides. */
export async function planDecisionNotices(tx: Transaction, decisionId: string): Promise<void> {
  const people = await tx.query<{ person_id: string }>(`with ${concerned} select person_id from concerned`, [decisionId]);
  const ids = people.map(({ person_id }) => person_id);
  await tx.query(
    `insert into decision_notice (id, decision_id, kind, person_id, planned_at)
     select x.id, $1, 'decided', x.person_id, $4 from unnest($2::uuid[], $3::uuid[]) as x (id, person_id) on conflict do nothing`,
    [decisionId, ids.map(newId), ids, tx.now],
  );
  await tx.enqueueAll(
    sendDecision,
    ids.map((personId) => ({ decisionId, personId })),
  );
}
