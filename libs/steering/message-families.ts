import { dateAnswers } from '#libs/platform';
import { boardTasks } from './board/board-group.js';
import { ruleParts } from './body/changed-rules.js';
import { bodyKinds } from './body/new-body.js';
import { meetingStates } from './meeting/meeting-row.js';
import { meetingAnswers } from './meeting/meeting-view.js';
import { recommendable } from './proposal/proposal.dto.js';
import { caseStates } from './proposal/proposal-row.js';
import { faultKinds } from './record/chain-fault.js';
import { criteria, grades } from './review/criteria.js';
import { presets } from './round/rules.js';
import { outcomes, votes } from './round/tally.js';
import { calendarProblems } from './year-wheel/calendar-problem.js';
import { cellStates, treatmentStatuses } from './year-wheel/cell-state.js';
import { conflictRules } from './year-wheel/goal-conflicts.js';

/** What is wrong with a field, beside class-validator's rules. */
const fieldRules = [
  'reason_needed',
  'choose_two',
  'no_abstention',
  'nobody_sits',
  'no_deputies',
  'deputy_for_recusal_only',
  'statement_needs_vote',
  'deadline_too_soon',
  'deadline_too_late',
  'day_too_early',
  'no_such_time',
  'ends_before',
  'day_after_term',
  'not_in_the_past',
  'before_last_rules',
  'term_overlaps',
  'address_taken',
];

export const messageFamilies: Record<string, readonly string[]> = {
  'handover.kind': ['seat', 'secretary'],
  'errors.field': fieldRules,
  'steering.task': boardTasks,
  'steering.state': caseStates,
  'steering.outcome': outcomes,
  'motion.outcome': outcomes,
  'recording.answer': [...meetingAnswers],
  'withdrawal.outcome': outcomes,
  'withdrawal.vote': votes.filter((vote) => vote !== 'abstain'),
  'withdrawal.vote_hint': votes.filter((vote) => vote !== 'abstain'),
  'withdrawal.state': ['approved', 'rejected'],
  'steering.vote': [...votes, ...recommendable],
  'steering.vote_hint': votes,
  'steering.voted': votes,
  'review.criterion': criteria,
  'review.criterion_hint': criteria,
  'review.grade': grades,
  'review.count': grades,
  'steering.preset': presets,
  'voting.rule': presets,
  'steering.role': ['chair', 'vice_chair', 'secretary'],
  'steering.sector': ['business', 'education', 'culture', 'citizens', 'civil_society'],
  'steering.recusal_state': ['suggested', 'declared', 'contested', 'aside'],
  'steering.quorum_rule': ['half', 'more_than_half'],
  'steering.majority_rule': ['votes_cast', 'seats'],
  'bodies.kind': bodyKinds,
  'bodies.rule': ruleParts,
  'bodies.deputies': ['any_absence', 'recusal_only', 'none'],
  'bodies.recusal': ['member', 'body'],
  'bodies.role': ['chair', 'vice_chair', 'secretary', 'member'],
  'steering.tie_rule': ['lapses', 'chair_decides'],
  'record.fault': faultKinds,
  'meeting.state': meetingStates,
  'meeting.answer': dateAnswers,
  'steering.prospect': ['not_shared', 'under_vote', 'decided'],
  'yearly.conflict': conflictRules.map(({ id }) => id),
  'yearly.state': cellStates,
  'yearly.column': ['kind', 'committee', 'quarter', 'state', 'day', 'title', 'goals', 'done', 'link', 'entries'],
  'yearly.row': ['synergy', 'goal_conflict'],
  'wheel.calendar.problem': calendarProblems,
  'wheel.state': cellStates,
  'wheel.status': treatmentStatuses,
};
