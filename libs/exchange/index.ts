export type {
  AdoptionInput,
  AdoptionOfOurs,
  AdoptionOfTenant,
  AdoptionResponse,
  AdoptionStepResponse,
  OwnAdoptionResponse,
  UseAudience,
  UsedEntry,
  UseLesson,
  UseSumResponse,
} from './adoption/adoption.dto.js';
export { AdoptionService } from './adoption/adoption.service.js';
export { AdoptionReadingService } from './adoption/adoption-reading.service.js';
export type { AdoptionState, UseEffort } from './adoption/adoption-state.js';
export { ConsideredService } from './adoption/considered.service.js';
export type { UsedClaim } from './adoption/used-claims.js';
export { CalendarFeedService } from './calendar-feed/calendar-feed.service.js';
export { CallService } from './call/call.service.js';
export { CallOfferService } from './call/call-offer.service.js';
export { CallReadingService } from './call/call-reading.service.js';
export type { CallOutcome, CallToAsk, CallView, OwnCallOffer, PersonToCall, WaitingCall, WhoToCall } from './call/call-view.js';
export type { FoundColleague } from './colleague/colleague.dto.js';
export { ColleagueService } from './colleague/colleague.service.js';
export { CommitmentService } from './commitment/commitment.service.js';
export type { CommitmentState, CommitmentView, Kept, OneCommitment } from './commitment/commitment-view.js';
export { EntryQuestionService, type QuestionsOnPage } from './entry-question/entry-question.service.js';
export { ExchangeModule } from './exchange.module.js';
export { AttendanceService } from './gathering/attendance.service.js';
export { DatePollService } from './gathering/date-poll.service.js';
export { GatheringService } from './gathering/gathering.service.js';
export { GatheringPlanningService } from './gathering/gathering-planning.service.js';
export type {
  AskedDate,
  AttendanceRow,
  GatheringFace,
  GatheringView,
  MaterialView,
  SessionView,
  SignUpRow,
} from './gathering/gathering-view.js';
export { GuestSignUpService } from './gathering/guest-sign-up.service.js';
export { ProgrammeService } from './gathering/programme.service.js';
export { signUpPurpose } from './gathering/send-sign-up-notice.job.js';
export { SignUpService } from './gathering/sign-up.service.js';
export { HelpService } from './help/help.service.js';
export { HelpReadingService } from './help/help-reading.service.js';
export type { HelpItem, HelpKind, HelpView } from './help/help-view.js';
export type { LogNoteEditResponse, LogNoteView, LogPage } from './log-note/log-note.dto.js';
export { LogNoteService } from './log-note/log-note.service.js';
export { LogReadingService } from './log-note/log-reading.service.js';
export type { NoteKind } from './log-note/note-kind.js';
export { MatchService } from './match/match.service.js';
export type { MatchView } from './match/match-view.js';
export { MentionService } from './mention/mention.service.js';
export { Exchange as ExchangeMigration } from './migrations/0007-exchange.js';
export { ExchangeByRole as ExchangeByRoleMigration } from './migrations/0016-exchange-by-role.js';
export { RecordersOfUses as RecordersOfUsesMigration } from './migrations/0134-recorders-of-uses.js';
export { UseHistory as UseHistoryMigration } from './migrations/0180-use-history.js';
export { UsePrompts as UsePromptsMigration } from './migrations/0181-use-prompts.js';
export { Threads as ThreadsMigration } from './migrations/0190-threads.js';
export { ThreadNotices as ThreadNoticesMigration } from './migrations/0191-thread-notices.js';
export { OrderAndMarks as OrderAndMarksMigration } from './migrations/0192-order-and-marks.js';
export { QuestionsOnEntries as QuestionsOnEntriesMigration } from './migrations/0193-questions-on-entries.js';
export { PostSearch as PostSearchMigration } from './migrations/0194-post-search.js';
export { HiddenTold as HiddenToldMigration } from './migrations/0195-hidden-told.js';
export { FilesOfPosts as FilesOfPostsMigration } from './migrations/0196-files-of-posts.js';
export { MovedThreads as MovedThreadsMigration } from './migrations/0197-moved-threads.js';
export { ThreadsAboutEntries as ThreadsAboutEntriesMigration } from './migrations/0198-threads-about-entries.js';
export { Calls as CallsMigration } from './migrations/0200-calls.js';
export { NeedsAndOffers as NeedsAndOffersMigration } from './migrations/0201-needs-and-offers.js';
export { HelpMatches as HelpMatchesMigration } from './migrations/0202-help-matches.js';
export { PostTranslations as PostTranslationsMigration } from './migrations/0203-post-translations.js';
export { EarlierWordsOutOfSight as EarlierWordsOutOfSightMigration } from './migrations/0204-earlier-words-out-of-sight.js';
export { Gatherings as GatheringsMigration } from './migrations/0210-gatherings.js';
export { SignUpNotices as SignUpNoticesMigration } from './migrations/0211-sign-up-notices.js';
export { Commitments as CommitmentsMigration } from './migrations/0212-commitments.js';
export { CalendarFeeds as CalendarFeedsMigration } from './migrations/0213-calendar-feeds.js';
export { WhoCame as WhoCameMigration } from './migrations/0214-who-came.js';
export { CommitmentsToRemindOf as CommitmentsToRemindOfMigration } from './migrations/0215-commitments-to-remind-of.js';
export { FilesOfGatherings as FilesOfGatheringsMigration } from './migrations/0216-files-of-gatherings.js';
export { GatheringSeries as GatheringSeriesMigration } from './migrations/0217-gathering-series.js';
export { DraftsOfGatheringsGo as DraftsOfGatheringsGoMigration } from './migrations/0218-drafts-of-gatherings-go.js';
export { DatesOfGatherings as DatesOfGatheringsMigration } from './migrations/0219-dates-of-gatherings.js';
export { Projects as ProjectsMigration } from './migrations/0220-projects.js';
export { StopCards as StopCardsMigration } from './migrations/0221-stop-cards.js';
export { CasesFromLogs as CasesFromLogsMigration } from './migrations/0223-cases-from-logs.js';
export { Partnerships as PartnershipsMigration } from './migrations/0224-partnerships.js';
export { PromisesOfActors as PromisesOfActorsMigration } from './migrations/0225-promises-of-actors.js';
export { CallOffersByEntry as CallOffersByEntryMigration } from './migrations/0236-call-offers-by-entry.js';
export { NoesToCalls as NoesToCallsMigration } from './migrations/0243-noes-to-calls.js';
export { PostsNotTranslated as PostsNotTranslatedMigration } from './migrations/0244-posts-not-translated.js';
export { PromisesFollowActors as PromisesFollowActorsMigration } from './migrations/0245-promises-follow-actors.js';
export { CallsUntil as CallsUntilMigration } from './migrations/0247-calls-until.js';
export { StepsByTime as StepsByTimeMigration } from './migrations/0271-steps-by-time.js';
export type { ActorView, PartnershipListItem, PartnershipQuestion, PartnershipView } from './partnership/partnership.dto.js';
export { PartnershipService } from './partnership/partnership.service.js';
export { PartnershipActorService } from './partnership/partnership-actor.service.js';
export { PartnershipAnswerService } from './partnership/partnership-answer.service.js';
export { PartnershipPromiseService } from './partnership/partnership-promise.service.js';
export { PartnershipReadingService } from './partnership/partnership-reading.service.js';
export type { ActorState, PartnershipState, PromiseState } from './partnership/partnership-state.js';
export { MarkService } from './post/mark.service.js';
export { ModerationService } from './post/moderation.service.js';
export type { EarlierWords, ReportedPost } from './post/post.dto.js';
export { PostFileService } from './post/post-file.service.js';
export type { TranslationAgreement } from './post-translation/post-translation.dto.js';
export { PostTranslationService } from './post-translation/post-translation.service.js';
export { TranslationAgreementService } from './post-translation/translation-agreement.service.js';
export type { ProjectHome, ProjectListItem, ProjectStart, ProjectView } from './project/project.dto.js';
export { ProjectService } from './project/project.service.js';
export { ProjectReadingService } from './project/project-reading.service.js';
export type { ProjectState } from './project/project-state.js';
export type { CaseOfProject, EntryLogResponse } from './project-case/project-case.dto.js';
export { ProjectCaseService } from './project-case/project-case.service.js';
export { UseAnswerService, type UseQuestion } from './prompt/use-answer.service.js';
export { type WaitingUse, WaitingUsesService } from './prompt/waiting-uses.service.js';
export type { DueStopCard } from './stop-card/stop-card.dto.js';
export { StopCardService } from './stop-card/stop-card.service.js';

export { exchangeTables } from './tables.js';
export { ReplyService } from './thread/reply.service.js';
export { type ThreadShow, threadShows } from './thread/thread.dto.js';
export { ThreadService } from './thread/thread.service.js';
export { type MoveTarget, ThreadMoveService } from './thread/thread-move.service.js';
export { type AskingPlace, ThreadReadingService } from './thread/thread-reading.service.js';
export type { ReplyView, ThreadRow, ThreadView, Writer } from './thread/thread-view.js';
export { AnswerLinkService, type LinkedPost } from './thread-notice/answer-link.service.js';
export { FollowService } from './thread-notice/follow.service.js';
export { PlanNotices } from './thread-notice/plan-notices.job.js';
export type { FollowState, ThreadWish } from './thread-notice/thread-wish.js';
export type { AlikeEntry, AlikeResponse } from './thread-search/alike.dto.js';
export { ThreadSearchService } from './thread-search/thread-search.service.js';
