import { CommitmentController } from '../commitment/commitment.controller.js';
import { CommitmentService } from '../commitment/commitment.service.js';
import { RemindOfCommitments } from '../commitment/remind-of-commitments.job.js';
import { SendCommitmentReminder } from '../commitment/send-commitment-reminder.job.js';
import { GatheringController } from './gathering.controller.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';
import { GuestSignUpService } from './guest-sign-up.service.js';
import { PlanSignUpNotices } from './plan-sign-up-notices.job.js';
import { ProgrammeService } from './programme.service.js';
import { SendSignUpNotice } from './send-sign-up-notice.job.js';
import { SignUpService } from './sign-up.service.js';
import { TendGatherings } from './tend-gatherings.job.js';

export const gatheringControllers = [GatheringController, CommitmentController];

export const gatheringServices = [
  GatheringService,
  GatheringPlanningService,
  ProgrammeService,
  SignUpService,
  GuestSignUpService,
  CommitmentService,
];

export const gatheringJobs = [PlanSignUpNotices, SendSignUpNotice, TendGatherings, RemindOfCommitments, SendCommitmentReminder];
