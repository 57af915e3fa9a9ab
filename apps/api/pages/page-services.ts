import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  CollectionDraftService,
  CollectionPublishingService,
  CollectionService,
  ComparisonService,
  DraftService,
  DraftShareService,
  DroppingService,
  EntryListService,
  EntryService,
  ImportReviewService,
  ImportService,
  OwnVersionService,
  PublishingService,
  ReleaseRequestService,
  RestoreService,
} from '#libs/catalogue';
import { PreviewService, SubscriptionService, UnsubscribeService } from '#libs/digest';
import { AdoptionService } from '#libs/exchange';
import {
  AcceptanceService,
  AccountService,
  InvitationService,
  MunicipalityService,
  NetworkService,
  PasswordResetService,
  PeopleService,
  permissions,
  SessionService,
  SponsorshipService,
  TenantService,
} from '#libs/identity';
import { CaughtMailService } from '#libs/platform';
import {
  BallotService,
  BodyService,
  CaseService,
  CloseService,
  ProposalService,
  RecusalService,
  RoundService,
  SteeringBoardService,
} from '#libs/steering';
import type { Services } from '../../web/services.js';

/** The services that pages may call, by the names they know them by. */
export function pageServices(app: INestApplicationContext): Services {
  const get = <Service>(type: Type<Service>) => app.get(type, { strict: false });
  return {
    adoptions: get(AdoptionService),
    acceptances: get(AcceptanceService),
    accounts: get(AccountService),
    ballots: get(BallotService),
    bodies: get(BodyService),
    boards: get(SteeringBoardService),
    cases: get(CaseService),
    caughtMail: get(CaughtMailService),
    closing: get(CloseService),
    comparisons: get(ComparisonService),
    collections: get(CollectionService),
    collectionDrafts: get(CollectionDraftService),
    collectionPublishing: get(CollectionPublishingService),
    digestPreviews: get(PreviewService),
    drafts: get(DraftService),
    draftShares: get(DraftShareService),
    dropping: get(DroppingService),
    entryLists: get(EntryListService),
    entries: get(EntryService),
    imports: get(ImportService),
    importReviews: get(ImportReviewService),
    lists: get(EntryListService),
    publishing: get(PublishingService),
    releaseRequests: get(ReleaseRequestService),
    invitations: get(InvitationService),
    municipalities: get(MunicipalityService),
    networks: get(NetworkService),
    ownVersions: get(OwnVersionService),
    passwordResets: get(PasswordResetService),
    people: get(PeopleService),
    permissions,
    proposals: get(ProposalService),
    recusals: get(RecusalService),
    rounds: get(RoundService),
    restoring: get(RestoreService),
    sessions: get(SessionService),
    subscriptions: get(SubscriptionService),
    sponsorships: get(SponsorshipService),
    tenants: get(TenantService),
    unsubscribes: get(UnsubscribeService),
  };
}
