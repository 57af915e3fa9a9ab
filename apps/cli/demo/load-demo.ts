import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AttachmentService,
  CollectionDraftService,
  CollectionPublishingService,
  CountryNoteService,
  DraftService,
  DraftShareService,
  NetworkWordsService,
  PublishingService,
  ReaderCounter,
  RelationService,
} from '#libs/catalogue';

import { SavedSearchService, SubscriptionService } from '#libs/digest';
import {
  AdoptionService,
  CallOfferService,
  CallService,
  CommitmentService,
  DatePollService,
  GatheringPlanningService,
  GatheringService,
  GuestSignUpService,
  HelpService,
  LogNoteService,
  ModerationService,
  PartnershipActorService,
  PartnershipAnswerService,
  PartnershipPromiseService,
  PartnershipReadingService,
  PartnershipService,
  ProgrammeService,
  ProjectReadingService,
  ProjectService,
  ReplyService,
  SignUpService,
  ThreadService,
} from '#libs/exchange';

import { ActorService, recordAudit } from '#libs/identity';
import { type Config, type DatabaseUrls, defineSystemTask, type Log, openPlatform, type Platform, type Transaction } from '#libs/platform';
import {
  AgendaService,
  BallotService,
  CloseService,
  ConsentListService,
  MeetingDecisionService,
  MeetingPlanningService,
  MotionService,
  ProposalService,
  RecusalService,
  ReviewService,
  RoundService,
  TreatmentService,
  WithdrawalService,
  WorkingDraftService,
  YearWheelService,
} from '#libs/steering';
import { ApiModule } from '../../api/api.module.js';
import { entities, migrations } from '../../api/product.js';
import { type NotingHands, noteSteps } from './country-notes.js';
import { DemoClock } from './demo-clock.js';
import { type CallingHands, callSteps } from './load-calls.js';
import { caseSteps } from './load-cases.js';
import { type CollectingHands, collectionSteps } from './load-collections.js';
import { consentListSteps, type ListingHands } from './load-consent-list.js';
import { entrySteps, type WritingHands } from './load-entries.js';
import { type GatheringHands, gatheringSteps } from './load-gatherings.js';
import { type HelpingHands, helpSteps } from './load-help.js';
import { type MeetingHands, meetingSteps } from './load-meetings.js';
import { motionSteps } from './load-motions.js';
import { type PartneringHands, partnershipSteps } from './load-partnerships.js';
import { loadPlaces } from './load-places.js';
import { type LoggingHands, projectSteps } from './load-projects.js';
import { type ReadingHands, readerSteps } from './load-readers.js';
import { type RelatingHands, relationSteps } from './load-relations.js';
import { type FollowingHands, followingSteps } from './load-subscriptions.js';
import { type AskingHands, threadSteps } from './load-threads.js';
import { type WithdrawingHands, withdrawalSteps } from './load-withdrawals.js';
import { type NamingHands, wordSteps } from './load-words.js';
import { type GroupHands, workingDraftSteps } from './load-working-drafts.js';
import { type TurningHands, wheelSteps } from './load-year-wheel.js';

type AllHands = WritingHands &
  LoggingHands &
  PartneringHands &
  NotingHands &
  CollectingHands &
  RelatingHands &
  ReadingHands &
  ListingHands &
  WithdrawingHands &
  MeetingHands &
  FollowingHands &
  NamingHands &
  TurningHands &
  GroupHands &
  AskingHands &
  CallingHands &
  GatheringHands &
  HelpingHands;

/** Rules and terms of the bodies begin here. */
const beforeEverything = '2022-01-10T09:00:00Z';

const loadTask = defineSystemTask('demo.load', 'the demo makes the tenants that everything else belongs to');

export interface DemoOptions {
  config: Config;
  urls: DatabaseUrls;
  log: Log;
  say(line: string): void;
}

/**
 * Loads the demo once, through the product's own services at the times its stories tell. What a load that was cut short
 * has done already is passed over, so that the next start goes on.
 */
export async function loadDemo({ config, urls, log, say }: DemoOptions): Promise<void> {
  const clock = new DemoClock();
  const platform = await openPlatform(config, { entities, migrations, urls, log, clock });
  try {
    if (await isThere(platform, `select 1 from audit_log where action = 'demo.loaded'`)) return;
    if (!(await isThere(platform, `select 1 from tenant where slug = 'herning'`))) {
      say('Loading the demo: tenants, networks and people');
      clock.at(beforeEverything);
      await platform.database.system(loadTask, loadPlaces);
    }
    say('Loading the demo: entries, what became of them, and decisions');
    const app = await NestFactory.createApplicationContext(ApiModule.with(platform), { logger: false });
    await takeSteps(handsOf(app, platform, clock), clock);
    await app.close();
    clock.at(new Date().toISOString());
    await platform.database.system(loadTask, finish);
  } finally {
    await platform.close();
  }
}

async function takeSteps(hands: AllHands, clock: DemoClock): Promise<void> {
  const ids = new Map<number, string>();
  const now = new Date();
  const steps = [
    ...entrySteps(hands, ids),
    ...noteSteps(hands, ids),
    ...collectionSteps(hands, ids),
    ...relationSteps(hands, ids),
    ...readerSteps(hands, ids),
    ...caseSteps(hands, ids, now),
    ...withdrawalSteps(hands, ids, now),
    ...motionSteps(hands),
    ...consentListSteps(hands, now),
    ...meetingSteps(hands, ids, now),
    ...followingSteps(hands, now),
    ...wordSteps(hands),
    ...workingDraftSteps(hands, ids, now),
    ...wheelSteps(hands, now),
    ...callSteps(hands, ids, now),
    ...gatheringSteps(hands, now),
    ...threadSteps(hands, ids, now),
    ...helpSteps(hands, now),
    ...projectSteps(hands),
    ...partnershipSteps(hands, now),
  ];
  for (const step of steps.sort((a, b) => a.at.localeCompare(b.at))) {
    clock.at(step.at);
    await step.take();
  }
}

/** Nobody is mailed today about what was decided years ago. */
async function finish(tx: Transaction): Promise<void> {
  const recent = new Date(tx.now.getTime() - 14 * 86_400_000);
  await tx.query(`update job_request set state = 'done', ended_at = $1 where state = 'waiting' and requested_at < $2`, [tx.now, recent]);
  await recordAudit(tx, { personId: null }, 'demo.loaded', null);
}

async function isThere(platform: Platform, query: string): Promise<boolean> {
  return (await platform.database.system(loadTask, (tx) => tx.query(query))).length > 0;
}

function handsOf(app: INestApplicationContext, { database, config }: Platform, clock: DemoClock): AllHands {
  const hand = <Service>(type: Type<Service>) => app.get(type, { strict: false });
  const actors = hand(ActorService);
  return {
    database,
    clock,
    collectionDrafts: hand(CollectionDraftService),
    collectionPublishing: hand(CollectionPublishingService),
    drafts: hand(DraftService),
    attachments: hand(AttachmentService),
    shares: hand(DraftShareService),
    publishing: hand(PublishingService),
    notes: hand(CountryNoteService),
    adoptions: hand(AdoptionService),
    callOffers: hand(CallOfferService),
    calls: hand(CallService),
    help: hand(HelpService),
    meetingDecisions: hand(MeetingDecisionService),
    meetingPlanning: hand(MeetingPlanningService),
    agendas: hand(AgendaService),
    motions: hand(MotionService),
    proposals: hand(ProposalService),
    readerCounter: hand(ReaderCounter),
    relations: hand(RelationService),
    reviews: hand(ReviewService),
    rounds: hand(RoundService),
    ballots: hand(BallotService),
    recusals: hand(RecusalService),
    consentLists: hand(ConsentListService),
    closing: hand(CloseService),
    withdrawals: hand(WithdrawalService),
    subscriptions: hand(SubscriptionService),
    networkWords: hand(NetworkWordsService),
    workingDrafts: hand(WorkingDraftService),
    wheels: hand(YearWheelService),
    treatments: hand(TreatmentService),
    savedSearches: hand(SavedSearchService),
    threads: hand(ThreadService),
    replies: hand(ReplyService),
    moderation: hand(ModerationService),

    gatherings: hand(GatheringService),
    gatheringPlanning: hand(GatheringPlanningService),
    datePolls: hand(DatePollService),
    programmes: hand(ProgrammeService),
    signUps: hand(SignUpService),
    commitments: hand(CommitmentService),
    guestSignUps: hand(GuestSignUpService),
    config,
    partnerships: hand(PartnershipService),
    partnershipActors: hand(PartnershipActorService),
    partnershipAnswers: hand(PartnershipAnswerService),
    partnershipPromises: hand(PartnershipPromiseService),
    partnershipReading: hand(PartnershipReadingService),
    secret: config.TANDEM_SECRET,
    projects: hand(ProjectService),
    projectReading: hand(ProjectReadingService),
    logNotes: hand(LogNoteService),

    actor: async (email) => {
      const [person] = await database.system(loadTask, (tx) =>
        tx.query<{ person_id: string }>('select person_id from person_email where email = $1', [email]),
      );
      if (!person) throw new Error(`the demo has no account ${email}`);
      return actors.forPerson(person.person_id);
    },
  };
}
