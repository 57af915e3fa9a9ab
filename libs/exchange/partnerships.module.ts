import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { MailModule } from '#libs/platform';
import { PartnershipController } from './partnership/partnership.controller.js';
import { PartnershipService } from './partnership/partnership.service.js';
import { PartnershipActorService } from './partnership/partnership-actor.service.js';
import { PartnershipAnswerService } from './partnership/partnership-answer.service.js';
import { PartnershipPromiseController } from './partnership/partnership-promise.controller.js';
import { PartnershipPromiseService } from './partnership/partnership-promise.service.js';
import { PartnershipReadingService } from './partnership/partnership-reading.service.js';
import { ResendPartnershipQuestions } from './partnership/resend-partnership-questions.job.js';
import { SendPartnershipQuestion } from './partnership/send-partnership-question.job.js';

const services = [
  PartnershipService,
  PartnershipActorService,
  PartnershipAnswerService,
  PartnershipPromiseService,
  PartnershipReadingService,
];

/** Partnerships with actors who say yes by themselves. */
@Module({
  imports: [IdentityModule, CatalogueModule, MailModule],
  controllers: [PartnershipController, PartnershipPromiseController],
  providers: [...services, SendPartnershipQuestion, ResendPartnershipQuestions],
  exports: services,
})
export class PartnershipsModule {}
