/** `case.proposed` { proposalId, networkId, entryId, version }: a version is before a steering group. */
export const caseProposed = 'case.proposed';
/** `round.opened` { roundId, proposalId, networkId }: the members are asked. */
export const roundOpened = 'round.opened';
/** `decision.made` { decisionId, proposalId, networkId, entryId, version, outcome }. */
export const decisionMade = 'decision.made';
/** `entry.approved` { decisionId, networkId, entryId, version }: beside decision.made, where the outcome is an approval. */
export const entryApproved = 'entry.approved';
