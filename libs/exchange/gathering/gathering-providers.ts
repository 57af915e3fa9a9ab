import { GatheringController } from './gathering.controller.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';
import { ProgrammeService } from './programme.service.js';
import { SignUpService } from './sign-up.service.js';

export const gatheringControllers = [GatheringController];

export const gatheringServices = [GatheringService, GatheringPlanningService, ProgrammeService, SignUpService];
