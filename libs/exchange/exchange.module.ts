import './handover/exchange-handover.js';
import './handover/help-handover.js';
import './handover/question-handover.js';
import './handover/thread-links.js';
import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { DocumentsModule, MailModule, TranslatorModule } from '#libs/platform';
import { AdoptionController } from './adoption/adoption.controller.js';
import { AdoptionService } from './adoption/adoption.service.js';
import { AdoptionReadingService } from './adoption/adoption-reading.service.js';
import { ConsideredService } from './adoption/considered.service.js';
import { CallController } from './call/call.controller.js';
import { CallService } from './call/call.service.js';
import { CallOfferService } from './call/call-offer.service.js';
import { CallReadingService } from './call/call-reading.service.js';
import { SendCallMail } from './call/send-call-mail.job.js';
import { SendCallRenewal } from './call/send-call-renewal.job.js';
import { TendCalls } from './call/tend-calls.job.js';
import { ColleagueController } from './colleague/colleague.controller.js';
import { ColleagueService } from './colleague/colleague.service.js';
import { EntryQuestionService } from './entry-question/entry-question.service.js';
import { gatheringControllers, gatheringJobs, gatheringServices } from './gathering/gathering-providers.js';
import { HelpController } from './help/help.controller.js';
import { HelpService } from './help/help.service.js';
import { HelpReadingService } from './help/help-reading.service.js';
import { SendRenewal } from './help/send-renewal.job.js';
import { TendHelp } from './help/tend-help.job.js';
import { MatchController } from './match/match.controller.js';
import { MatchService } from './match/match.service.js';
import { MatchHelp } from './match/match-help.job.js';
import { SendMatchMail } from './match/send-match-mail.job.js';
import { MentionService } from './mention/mention.service.js';
import { TellOrigin } from './notice/tell-origin.job.js';
import { PartnershipsModule } from './partnerships.module.js';
import { MarkService } from './post/mark.service.js';
import { ModerationService } from './post/moderation.service.js';
import { PostController } from './post/post.controller.js';
import { PostFileService } from './post/post-file.service.js';
import { TellHidden } from './post/tell-hidden.job.js';
import { PostTranslationController } from './post-translation/post-translation.controller.js';
import { PostTranslationService } from './post-translation/post-translation.service.js';
import { TranslationAgreementService } from './post-translation/translation-agreement.service.js';
import { ProjectsModule } from './projects.module.js';
import { AskAboutUses } from './prompt/ask-about-uses.job.js';
import { SendUsePrompt } from './prompt/send-use-prompt.job.js';
import { UseAnswerService } from './prompt/use-answer.service.js';
import { WaitingUsesService } from './prompt/waiting-uses.service.js';
import { ReplyService } from './thread/reply.service.js';
import { ThreadController } from './thread/thread.controller.js';
import { ThreadService } from './thread/thread.service.js';
import { ThreadMoveService } from './thread/thread-move.service.js';
import { ThreadReadingService } from './thread/thread-reading.service.js';
import { AnswerLinkService } from './thread-notice/answer-link.service.js';
import { FollowController } from './thread-notice/follow.controller.js';
import { FollowService } from './thread-notice/follow.service.js';
import { PlanNotices, TendPostNotices } from './thread-notice/plan-notices.job.js';
import { SendPostNotice } from './thread-notice/send-post-notice.job.js';
import { IndexPosts } from './thread-search/index-posts.job.js';
import { ThreadSearchService } from './thread-search/thread-search.service.js';

/** Who can be called. */
const calls = [CallOfferService, CallService, CallReadingService];
/** What is sought and offered, and by whom. */
const help = [HelpService, HelpReadingService, MatchService, ColleagueService];

const uses = [AdoptionService, AdoptionReadingService, ConsideredService, UseAnswerService, WaitingUsesService];
const useJobs = [AskAboutUses, SendUsePrompt, TellOrigin];

@Module({
  imports: [ProjectsModule, PartnershipsModule, IdentityModule, CatalogueModule, MailModule, DocumentsModule, TranslatorModule],
  controllers: [
    AdoptionController,
    // Conversations
    ThreadController,
    // Calls
    CallController,
    ...gatheringControllers,
    FollowController,
    PostController,
    PostTranslationController,
    HelpController,
    MatchController,
    ColleagueController,
  ],
  providers: [
    ...uses,
    ...useJobs,
    // Conversations
    ThreadService,
    ReplyService,
    ThreadMoveService,
    ThreadReadingService,
    EntryQuestionService,
    ThreadSearchService,
    // Calls
    ...calls,
    ...gatheringServices,
    ...gatheringJobs,
    MentionService,
    FollowService,
    MarkService,
    ModerationService,
    PostFileService,
    PostTranslationService,
    TranslationAgreementService,
    AnswerLinkService,
    PlanNotices,
    SendPostNotice,
    TendPostNotices,
    TellHidden,
    IndexPosts,
    ...help,
    ...[SendCallMail, SendCallRenewal, TendCalls, SendRenewal, TendHelp, MatchHelp, SendMatchMail],
  ],
  exports: [
    ...uses,
    // Conversations
    ThreadService,
    ReplyService,
    ThreadMoveService,
    ThreadReadingService,
    EntryQuestionService,
    ThreadSearchService,
    // Calls
    ...calls,
    ...gatheringServices,
    MentionService,
    FollowService,
    MarkService,
    ModerationService,
    PostFileService,
    PostTranslationService,
    TranslationAgreementService,
    AnswerLinkService,
    ...help,
  ],
})
export class ExchangeModule {}
