import './handover/thread-links.js';
import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { MailModule } from '#libs/platform';
import { AdoptionController } from './adoption/adoption.controller.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { AdoptionReadingService } from './adoption/adoption-reading.service.js';
import { ConsideredService } from './adoption/considered.service.js';
import { CallController } from './call/call.controller.js';
import { CallService } from './call/call.service.js';
import { CallOfferService } from './call/call-offer.service.js';
import { CallReadingService } from './call/call-reading.service.js';
import { SendCallMail } from './call/send-call-mail.job.js';
import { TendCalls } from './call/tend-calls.job.js';
import { gatheringControllers, gatheringJobs, gatheringServices } from './gathering/gathering-providers.js';
import { TellOrigin } from './notice/tell-origin.job.js';
import { AskAboutUses } from './prompt/ask-about-uses.job.js';
import { SendUsePrompt } from './prompt/send-use-prompt.job.js';
import { UseAnswerService } from './prompt/use-answer.service.js';
import { WaitingUsesService } from './prompt/waiting-uses.service.js';

import { ReplyService } from './thread/reply.service.js';
import { ThreadController } from './thread/thread.controller.js';
import { ThreadService } from './thread/thread.service.js';
import { ThreadReadingService } from './thread/thread-reading.service.js';

/** Who can be called. */
const calls = [CallOfferService, CallService, CallReadingService];

const uses = [AdoptionService, AdoptionReadingService, ConsideredService, UseAnswerService, WaitingUsesService];
const useJobs = [AskAboutUses, SendUsePrompt, TellOrigin];

@Module({
  imports: [IdentityModule, CatalogueModule, MailModule],
  controllers: [
    AdoptionController,
    // Conversations
    ThreadController,
    // Calls
    CallController,
    ...gatheringControllers,
  ],
  providers: [
    ...uses,
    ...useJobs,
    // Conversations
    ThreadService,
    ReplyService,
    ThreadReadingService,
    // Calls
    ...calls,
    SendCallMail,
    TendCalls,
    ...gatheringServices,
    ...gatheringJobs,
  ],
  exports: [
    ...uses,
    // Conversations
    ThreadService,
    ReplyService,
    ThreadReadingService,
    // Calls
    ...calls,
    ...gatheringServices,
  ],
})
export class ExchangeModule {}
