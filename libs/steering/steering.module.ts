import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { DocumentsModule, MailModule } from '#libs/platform';
import { SendReviewNotice } from './approval/send-review-notice.job.js';
import { TendNotices } from './approval/tend-notices.job.js';
import { WithdrawalController } from './approval/withdrawal.controller.js';
import { WithdrawalService } from './approval/withdrawal.service.js';
import { SteeringBoardService } from './board/steering-board.service.js';
import { BodyController } from './body/body.controller.js';
import { BodyService } from './body/body.service.js';
import { BodyAdminService } from './body/body-admin.service.js';
import { BodyMembersService } from './body/body-members.service.js';
import { RuleSetService } from './body/rule-set.service.js';
import { SeatService } from './body/seat.service.js';
import { ConsentListController } from './consent/consent-list.controller.js';
import { ConsentListService } from './consent/consent-list.service.js';
import { RemindOfList } from './consent/remind-of-list.job.js';
import { SendConsentList } from './consent/send-consent-list.job.js';
import './handover/seat-handover.js';
import { CloseService } from './decision/close.service.js';
import { DecisionService } from './decision/decision.service.js';
import { SendDecision } from './decision/send-decision.job.js';
import { AgendaService } from './meeting/agenda.service.js';
import { AgendaTextService } from './meeting/agenda-text.service.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { MeetingService } from './meeting/meeting.service.js';
import { MeetingDecisionService } from './meeting/meeting-decision.service.js';
import { MeetingPlanningService } from './meeting/meeting-planning.service.js';
import { MinutesService } from './meeting/minutes.service.js';
import { PlanMeetingNotices } from './meeting/plan-meeting-notices.job.js';
import { SendMeetingNotice } from './meeting/send-meeting-notice.job.js';
import { TendMeetings } from './meeting/tend-meetings.job.js';
import { CaseService } from './proposal/case.service.js';
import { MotionService } from './proposal/motion.service.js';
import { ProposalService } from './proposal/proposal.service.js';
import { BodyDecisionsController } from './record/body-decisions.controller.js';
import { BodyDecisionsService } from './record/body-decisions.service.js';
import { DecisionChainService } from './record/decision-chain.service.js';
import { DecisionExportService } from './record/decision-export.service.js';
import { DecisionFilesService } from './record/decision-files.service.js';
import { MeetingPackageService } from './record/meeting-package.service.js';
import { RecordController } from './record/record.controller.js';
import { RemindReviewers } from './review/remind-reviewers.job.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewService } from './review/review.service.js';
import { ReviewReadingService } from './review/review-reading.service.js';
import { SendReviewRequest } from './review/send-review-request.job.js';
import { BallotService } from './round/ballot.service.js';
import { CloseOverdueRounds } from './round/close-overdue-rounds.job.js';
import { CloseRoundOnTime } from './round/close-round.job.js';
import { RecusalService } from './round/recusal.service.js';
import { RemindVoters } from './round/remind-voters.job.js';
import { RoundService } from './round/round.service.js';
import { SendVoteRequest } from './round/send-vote-request.job.js';
import { SteeringController } from './steering.controller.js';
import { SendVacancyNotice } from './vacancy/send-vacancy-notice.job.js';
import { TendVacancies } from './vacancy/tend-vacancies.job.js';
import { VacancyController } from './vacancy/vacancy.controller.js';
import { VacancyService } from './vacancy/vacancy.service.js';
import { WorkingDraftController } from './working-draft/working-draft.controller.js';
import { WorkingDraftService } from './working-draft/working-draft.service.js';
import { AgendaFileService } from './year-wheel/agenda-file.service.js';
import { CalendarService } from './year-wheel/calendar.service.js';
import { CommitteeLinksController } from './year-wheel/committee-links.controller.js';
import { CommitteeLinksService } from './year-wheel/committee-links.service.js';
import { ReadCalendar, ReadCalendars } from './year-wheel/read-calendar.job.js';
import { SendWheelNotice } from './year-wheel/send-wheel-notice.job.js';
import { SuggestEntriesService } from './year-wheel/suggest-entries.service.js';
import { TendWheel } from './year-wheel/tend-wheel.job.js';
import { TreatmentService } from './year-wheel/treatment.service.js';
import { WheelAnswerService } from './year-wheel/wheel-answer.service.js';
import { YearWheelController } from './year-wheel/year-wheel.controller.js';
import { YearWheelService } from './year-wheel/year-wheel.service.js';
import { YearlyReportService } from './year-wheel/yearly-report.service.js';

const services = [
  WithdrawalService,
  SteeringBoardService,
  BodyService,
  BodyAdminService,
  BodyMembersService,
  SeatService,
  RuleSetService,
  ProposalService,
  MotionService,
  CaseService,
  RoundService,
  BallotService,
  RecusalService,
  ConsentListService,
  CloseService,
  DecisionService,
  MeetingService,
  MeetingPlanningService,
  AgendaService,
  MeetingDecisionService,
  DecisionChainService,
  ReviewService,
  ReviewReadingService,
  SuggestEntriesService,
  CommitteeLinksService,
  YearlyReportService,
  AgendaTextService,
  VacancyService,
  BodyDecisionsService,
  WorkingDraftService,
  DecisionExportService,
  DecisionFilesService,
  MinutesService,
  MeetingPackageService,
  YearWheelService,
  TreatmentService,
  AgendaFileService,
  CalendarService,
  WheelAnswerService,
];

const wheelJobs = [ReadCalendar, ReadCalendars, SendWheelNotice, TendWheel];
const meetingJobs = [PlanMeetingNotices, SendMeetingNotice, TendMeetings];

@Module({
  imports: [IdentityModule, CatalogueModule, MailModule, DocumentsModule],
  controllers: [
    ...[
      SteeringController,
      ConsentListController,
      MeetingController,
      RecordController,
      BodyDecisionsController,
      ReviewController,
      BodyController,
    ],
    ...[VacancyController, WithdrawalController, WorkingDraftController, CommitteeLinksController, YearWheelController],
  ],
  providers: [
    ...services,
    CloseOverdueRounds,
    RemindOfList,
    SendConsentList,
    CloseRoundOnTime,
    RemindReviewers,
    RemindVoters,
    SendDecision,
    SendReviewNotice,
    SendReviewRequest,
    SendVoteRequest,
    TendNotices,
    ...meetingJobs,
    SendVacancyNotice,
    TendVacancies,
    ...wheelJobs,
  ],
  exports: services,
})
export class SteeringModule {}
