export { WithdrawalService } from './approval/withdrawal.service.js';
export { type BoardGroup, type BoardTask, boardGroups, boardTasks } from './board/board-group.js';
export type { Board, BoardRow } from './board/board-view.js';
export { SteeringBoardService } from './board/steering-board.service.js';
export { BodyService } from './body/body.service.js';
export { BodyAdminService } from './body/body-admin.service.js';
export { BodyMembersService } from './body/body-members.service.js';
export type { BodyMembersView, HoldingView, MemberSeatView } from './body/body-members-view.js';
export type { BodyView, Names, SeatToName, SeatView } from './body/body-view.js';
export type { RulePart } from './body/changed-rules.js';
export { type BodyKind, bodyKinds, createBody, type NewBody, type NewSeat } from './body/new-body.js';
export type { RuleSetResponse } from './body/rule-set.dto.js';
export { RuleSetService } from './body/rule-set.service.js';
export { SeatService } from './body/seat.service.js';
export { CloseService } from './decision/close.service.js';
export { DecisionService } from './decision/decision.service.js';
export type { DecidedSeat, DecisionView, OtherDecision } from './decision/decision-view.js';
export * from './errors.js';
export { approvalWithdrawn, caseProposed, decisionMade, entryApproved, roundOpened } from './events.js';
export { AgendaService } from './meeting/agenda.service.js';
export { AgendaTextService } from './meeting/agenda-text.service.js';
export * from './meeting/errors.js';
export { MeetingService } from './meeting/meeting.service.js';
export { MeetingDecisionService } from './meeting/meeting-decision.service.js';
export { MeetingPlanningService } from './meeting/meeting-planning.service.js';
export type { DateAnswer, MeetingState } from './meeting/meeting-row.js';
export type {
  AgendaItemView,
  AnsweringSeat,
  DateView,
  MeetingBodyView,
  MeetingFace,
  MeetingView,
  SeatsToRecord,
  WaitingPoll,
} from './meeting/meeting-view.js';
export { MinutesService } from './meeting/minutes.service.js';
export { Steering as SteeringMigration } from './migrations/0005-steering.js';
export { SeatNetwork as SeatNetworkMigration } from './migrations/0009-seat-network.js';
export { SteeringByRole as SteeringByRoleMigration } from './migrations/0015-steering-by-role.js';
export { PaperLanguage as PaperLanguageMigration } from './migrations/0017-paper-language.js';
export { PaperRevision as PaperRevisionMigration } from './migrations/0020-paper-revision.js';
export { YearWheel as YearWheelMigration } from './migrations/0078-year-wheel.js';
export { BodyAdministration as BodyAdministrationMigration } from './migrations/0079-body-administration.js';
export { Meetings as MeetingsMigration } from './migrations/0080-meetings.js';
export { ColleagueReviews as ColleagueReviewsMigration } from './migrations/0082-colleague-reviews.js';
export { SetAsideLinks as SetAsideLinksMigration } from './migrations/0084-set-aside-links.js';
export { SupersededDecisions as SupersededDecisionsMigration } from './migrations/0086-superseded-decisions.js';
export { SeatsInside as SeatsInsideMigration } from './migrations/0088-seats-inside.js';
export { BodiesOfTenants as BodiesOfTenantsMigration } from './migrations/0089-bodies-of-tenants.js';
export { WheelNotices as WheelNoticesMigration } from './migrations/0090-wheel-notices.js';
export { SeatNotices as SeatNoticesMigration } from './migrations/0092-seat-notices.js';
export { AnswersWithoutJobs as AnswersWithoutJobsMigration } from './migrations/0093-answers-without-jobs.js';
export { DecisionNotices as DecisionNoticesMigration } from './migrations/0094-decision-notices.js';
export { CalendarProblem as CalendarProblemMigration } from './migrations/0098-calendar-problem.js';
export { SeatKinds as SeatKindsMigration } from './migrations/0109-seat-kinds.js';
export { Withdrawals as WithdrawalsMigration } from './migrations/0174-withdrawals.js';
export { CaseService } from './proposal/case.service.js';
export type { CasePaperView, CaseView, OwnPart, RoundSeatView, RoundView } from './proposal/case-view.js';
export { MotionService } from './proposal/motion.service.js';
export type { Recommended } from './proposal/proposal.dto.js';
export { type ProposalOutlook, ProposalService } from './proposal/proposal.service.js';
export type { CaseState } from './proposal/proposal-row.js';
export type { BodyDecision } from './record/body-decisions.js';
export { BodyDecisionsService } from './record/body-decisions.service.js';
export type { ChainCheck } from './record/chain-check.js';
export { type ChainFault, chainFault } from './record/chain-fault.js';
export { type ChainedDecision, type ChainFile, NotAChain, readChain } from './record/chain-file.js';
export { DecisionChainService } from './record/decision-chain.service.js';
export { DecisionExportService } from './record/decision-export.service.js';
export { MeetingPackageService } from './record/meeting-package.service.js';
export { isZip, type ReadPackage, readPackage } from './record/read-package.js';
export type { Answers, Criterion, Grade } from './review/criteria.js';
export { ReviewService } from './review/review.service.js';
export { ReviewReadingService } from './review/review-reading.service.js';
export type { Colleague, OwnReview, ReviewState, ReviewView, WaitingReview } from './review/review-view.js';
export { BallotService } from './round/ballot.service.js';
export { closeRoundOnTime } from './round/close-round.job.js';
export type { RecusalGround, RecusalState, RecusalStep } from './round/recusal.js';
export { RecusalService } from './round/recusal.service.js';
export { RoundService } from './round/round.service.js';
export { type Preset, presets, type Rules, rulesOf } from './round/rules.js';
export type { Outcome, SeatRole, Tally, Vote } from './round/tally.js';
export { SteeringModule } from './steering.module.js';
export { steeringTables } from './tables.js';
export { VacancyService } from './vacancy/vacancy.service.js';
export type { VacancyView } from './vacancy/vacancy-view.js';
export { type GroupOfDraft, WorkingDraftService } from './working-draft/working-draft.service.js';
export { CalendarService } from './year-wheel/calendar.service.js';
export type { CellState } from './year-wheel/cell-state.js';
export { CommitteeLinksService } from './year-wheel/committee-links.service.js';
export type { LinkView } from './year-wheel/link-view.js';
export { TreatmentService } from './year-wheel/treatment.service.js';
export type { TreatmentRow } from './year-wheel/treatment-row.js';
export { WheelAnswerService, type WheelQuestion } from './year-wheel/wheel-answer.service.js';
export type { Wheel, WheelCell, WheelCommittee, WheelQuarter, WheelSettings } from './year-wheel/wheel-view.js';
export { type WaitingQuarter, YearWheelService } from './year-wheel/year-wheel.service.js';
export type { YearReport } from './year-wheel/yearly-report.js';
export { YearlyReportService } from './year-wheel/yearly-report.service.js';
