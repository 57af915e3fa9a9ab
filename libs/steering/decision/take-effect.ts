import type { EntryMarks } from '#libs/catalogue';
import type { Transaction } from '#libs/platform';
import { audienceOf } from '../body/body-access.js';
import { approvalWithdrawn, decisionMade, entryApproved } from '../events.js';
import type { Outcome } from '../round/tally.js';
import type { CaseRow, Deciding } from './decision-record.js';
import { planDecisionNotices } from './plan-decision-notices.js';

interface Made {
  id: string;
  case: CaseRow;
  outcome: Outcome;
}

/** What follows from a decision, in the transaction that records it: the case moves on, an approved version is marked, a withdrawn approval too, people are told. */
export async function takeEffect(
  tx: Transaction,
  marks: EntryMarks,
  deciding: Deciding,
  { id, case: found, outcome }: Made,
): Promise<void> {
  await tx.execute('update proposal set state = $2, moved_at = $3 where id = $1', [deciding.proposal_id, outcome, tx.now]);
  const { network_id: networkId, version, review_by: reviewBy } = deciding;
  const entryId = found.entry_id;
  const about = { decisionId: id, proposalId: deciding.proposal_id, bodyId: deciding.body_id, version: String(version), outcome };
  const event = { actorId: null, tenantId: found.tenant_id };
  if (!entryId || !networkId) await tx.publish({ ...event, type: decisionMade, audience: audienceOf(deciding), subjects: about });
  else {
    const audience = {
      tenantIds: [found.tenant_id],
      networkIds: [...new Set([networkId, ...found.networks])],
      isPublic: found.is_public,
    };
    const subjects = { ...about, entryId, networkId };
    await tx.publish({ ...event, type: decisionMade, audience, subjects });
    if (outcome === 'approved' && found.kind === 'entry' && reviewBy) {
      await marks.approve(tx, { entryId, version, networkId, decisionId: id, reviewBy });
      await tx.publish({ ...event, type: entryApproved, audience, subjects });
    }
    if (outcome === 'approved' && found.withdraws) {
      const { withdraws, text, text_language } = found;
      await marks.withdrawApproval(tx, {
        decisionId: withdraws,
        withdrawnBy: id,
        why: text ?? '',
        language: text_language ?? found.language,
      });
      await tx.publish({ ...event, type: approvalWithdrawn, audience, subjects: { ...subjects, withdraws } });
    }
  }
  await planDecisionNotices(tx, id);
}
