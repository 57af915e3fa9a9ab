import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { MailModule } from '#libs/platform';
import { AnnounceDue } from './announcement/announce.job.js';
import { AnnouncementController } from './announcement/announcement.controller.js';
import { AnnouncementService } from './announcement/announcement.service.js';
import { AnnouncementReadingService } from './announcement/announcement-reading.service.js';
import { AnnouncementWishService } from './announcement/announcement-wish.service.js';
import { SendTest } from './announcement/send-test.job.js';
import { SendAtOnce, TellAtOnce } from './at-once/tell-at-once.job.js';
import { DeliverabilityController } from './bounce/deliverability.controller.js';
import { DeliverabilityService } from './bounce/deliverability.service.js';
import { MailReportController } from './bounce/mail-report.controller.js';
import { MailReportService } from './bounce/mail-report.service.js';
import { SendCopies } from './copy/send-copies.js';
import { CollectItems } from './item/collect-items.js';
import { DigestOperationController } from './operate/digest-operation.controller.js';
import { DigestOperationService } from './operate/digest-operation.service.js';
import { ConfirmationMail } from './public-digest/confirmation-mail.js';
import { ForgetReaders } from './public-digest/forget-readers.job.js';
import { PublicDigestController } from './public-digest/public-digest.controller.js';
import { PublicDigestService } from './public-digest/public-digest.service.js';
import { RelayFigures } from './relay/relay-figures.js';
import { PlanDigests } from './run/plan-digests.job.js';
import { PreviewService } from './run/preview.service.js';
import { SweepCopies, TrimDigests } from './run/sweep-copies.job.js';
import { CareForSearches } from './saved-search/care-for-searches.job.js';
import { SavedSearchController } from './saved-search/saved-search.controller.js';
import { SavedSearchService } from './saved-search/saved-search.service.js';
import { SearchUnderstanding } from './saved-search/search-understanding.js';
import { Followers } from './subscription/follower.js';
import { SubscriptionController } from './subscription/subscription.controller.js';
import { SubscriptionService } from './subscription/subscription.service.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { UnsubscribeService } from './unsubscribe/unsubscribe.service.js';

const services = [
  SubscriptionService,
  SavedSearchService,
  PreviewService,
  UnsubscribeService,
  MailReportService,
  DeliverabilityService,
  DigestOperationService,
  AnnouncementService,
  AnnouncementReadingService,
  AnnouncementWishService,
  PublicDigestService,
];

@Module({
  imports: [IdentityModule, CatalogueModule, MailModule],
  controllers: [
    SubscriptionController,
    SavedSearchController,
    UnsubscribeController,
    MailReportController,
    DeliverabilityController,
    DigestOperationController,
    AnnouncementController,
    PublicDigestController,
  ],
  providers: [
    ...services,
    Followers,
    CollectItems,
    PlanDigests,
    SendCopies,
    TellAtOnce,
    SendAtOnce,
    SweepCopies,
    RelayFigures,
    TrimDigests,
    ConfirmationMail,
    ForgetReaders,
    CareForSearches,
    SearchUnderstanding,
    AnnounceDue,
    SendTest,
  ],
  exports: services,
})
export class DigestModule {}
