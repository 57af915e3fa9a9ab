import { CalendarFeedController } from '../calendar-feed/calendar-feed.controller.js';
import { CalendarFeedService } from '../calendar-feed/calendar-feed.service.js';
import { OwnCalendarController } from '../calendar-feed/own-calendar.controller.js';
import { CommitmentController } from '../commitment/commitment.controller.js';
import { CommitmentService } from '../commitment/commitment.service.js';
import { RemindOfCommitments } from '../commitment/remind-of-commitments.job.js';
import { SendCommitmentReminder } from '../commitment/send-commitment-reminder.job.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceService } from './attendance.service.js';
import { DatePollService } from './date-poll.service.js';
import { GatheringController } from './gathering.controller.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';
import { GuestSignUpService } from './guest-sign-up.service.js';
import { PlanSignUpNotices } from './plan-sign-up-notices.job.js';
import { ProgrammeService } from './programme.service.js';
import { SendSignUpNotice } from './send-sign-up-notice.job.js';
import { SignUpService } from './sign-up.service.js';
import { TellOfDate, TellPersonOfDate } from './tell-of-date.job.js';
import { TendGatherings } from './tend-gatherings.job.js';

export const gatheringControllers = [
  GatheringController,
  AttendanceController,
  CommitmentController,
  CalendarFeedController,
  OwnCalendarController,
];

export const gatheringServices = [
  GatheringService,
  GatheringPlanningService,
  DatePollService,
  AttendanceService,
  ProgrammeService,
  SignUpService,
  GuestSignUpService,
  CommitmentService,
  CalendarFeedService,
];

export const gatheringJobs = [
  PlanSignUpNotices,
  SendSignUpNotice,
  TendGatherings,
  RemindOfCommitments,
  SendCommitmentReminder,
  TellOfDate,
  TellPersonOfDate,
];
