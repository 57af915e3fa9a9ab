/** `case.proposed` { proposalId, bodyId, entryId?, version }: a version of an entry, or a motion, is before a body. */
export const caseProposed = 'case.proposed';
/** `case.taken_back` { proposalId, bodyId }: whoever moved a motion took it back before it was voted on. */
export const caseTakenBack = 'case.taken_back';
/** `round.opened` { roundId, proposalId, bodyId }: the members are asked. */
export const roundOpened = 'round.opened';
/** `decision.made` { decisionId, proposalId, bodyId, networkId?, entryId?, version, outcome }. */
export const decisionMade = 'decision.made';
/** `entry.approved` { decisionId, networkId, entryId, version }: beside decision.made, where the outcome is an approval. */
export const entryApproved = 'entry.approved';
/** `approval.withdrawn` { decisionId, withdraws, networkId, entryId, version }: beside decision.made; `withdraws` is the decision that approved. */
export const approvalWithdrawn = 'approval.withdrawn';
