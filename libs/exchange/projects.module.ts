import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { MailModule } from '#libs/platform';
import { LogNoteController } from './log-note/log-note.controller.js';
import { LogNoteService } from './log-note/log-note.service.js';
import { LogReadingService } from './log-note/log-reading.service.js';
import { ProjectController } from './project/project.controller.js';
import { ProjectService } from './project/project.service.js';
import { ProjectReadingService } from './project/project-reading.service.js';
import { ProjectCaseController } from './project-case/project-case.controller.js';
import { ProjectCaseService } from './project-case/project-case.service.js';
import { AskStopCards } from './stop-card/ask-stop-cards.job.js';
import { SendStopQuestion } from './stop-card/send-stop-question.job.js';
import { StopCardController } from './stop-card/stop-card.controller.js';
import { StopCardService } from './stop-card/stop-card.service.js';

const services = [ProjectService, ProjectReadingService, LogNoteService, LogReadingService, StopCardService, ProjectCaseService];
const jobs = [AskStopCards, SendStopQuestion];

/** Development projects, their logs, and what becomes of them. */
@Module({
  imports: [IdentityModule, CatalogueModule, MailModule],
  controllers: [ProjectController, LogNoteController, StopCardController, ProjectCaseController],
  providers: [...services, ...jobs],
  exports: services,
})
export class ProjectsModule {}
