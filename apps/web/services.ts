import type {
  AttachmentService,
  CareService,
  CatalogueExportService,
  CatalogueImportService,
  CollectionDraftService,
  CollectionPublishingService,
  CollectionService,
  CommentService,
  ComparisonService,
  ContactMessageService,
  CountryNoteService,
  DraftSeenService,
  DraftService,
  DraftShareService,
  DroppingService,
  EntryListService,
  EntryService,
  GlossaryService,
  ImportReviewService,
  ImportService,
  MachineTranslationService,
  NetworkWordsService,
  OwnVersionService,
  PublishingService,
  QuotedPersonService,
  ReaderCounter,
  ReadersService,
  RelatedService,
  RelationService,
  ReleaseRequestService,
  ReminderService,
  RestoreService,
  ShortExperienceService,
  TranslationService,
} from '#libs/catalogue';
import type {
  AnnouncementReadingService,
  AnnouncementService,
  AnnouncementWishService,
  DeliverabilityService,
  DigestOperationService,
  PreviewService,
  PublicDigestService,
  SavedSearchService,
  SubscriptionService,
  UnsubscribeService,
} from '#libs/digest';
import type {
  AdoptionReadingService,
  AdoptionService,
  AnswerLinkService,
  AttendanceService,
  CalendarFeedService,
  CallOfferService,
  CallReadingService,
  CallService,
  ColleagueService,
  CommitmentService,
  ConsideredService,
  DatePollService,
  EntryQuestionService,
  FollowService,
  GatheringPlanningService,
  GatheringService,
  GuestSignUpService,
  HelpReadingService,
  HelpService,
  LogNoteService,
  LogReadingService,
  MarkService,
  MatchService,
  MentionService,
  ModerationService,
  PartnershipActorService,
  PartnershipAnswerService,
  PartnershipPromiseService,
  PartnershipReadingService,
  PartnershipService,
  PostFileService,
  PostTranslationService,
  ProgrammeService,
  ProjectCaseService,
  ProjectReadingService,
  ProjectService,
  ReplyService,
  SignUpService,
  StopCardService,
  ThreadMoveService,
  ThreadReadingService,
  ThreadSearchService,
  ThreadService,
  TranslationAgreementService,
  UseAnswerService,
  WaitingUsesService,
} from '#libs/exchange';
import type {
  AcceptanceService,
  AccountService,
  HandoverService,
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
import type { CaughtMailService } from '#libs/platform';
import type {
  AgendaService,
  AgendaTextService,
  BallotService,
  BodyAdminService,
  BodyDecisionsService,
  BodyMembersService,
  BodyService,
  CalendarService,
  CaseService,
  CloseService,
  CommitteeLinksService,
  ConsentListService,
  DecisionChainService,
  MeetingDecisionService,
  MeetingPlanningService,
  MeetingService,
  MinutesService,
  MotionService,
  ProposalService,
  RecusalService,
  ReviewReadingService,
  ReviewService,
  RoundService,
  RuleSetService,
  SeatService,
  SteeringBoardService,
  TreatmentService,
  VacancyService,
  WheelAnswerService,
  WithdrawalService,
  WorkingDraftService,
  YearlyReportService,
  YearWheelService,
} from '#libs/steering';

/** The services that pages may call; apps/api/pages/page-services.ts passes the instances. Types only. */
export interface Services {
  adoptions: AdoptionService;
  uses: AdoptionReadingService;
  considered: ConsideredService;
  useAnswers: UseAnswerService;
  waitingUses: WaitingUsesService;
  callOffers: CallOfferService;
  calls: CallService;
  callReading: CallReadingService;
  colleagues: ColleagueService;
  help: HelpService;
  helpReading: HelpReadingService;
  matches: MatchService;
  acceptances: AcceptanceService;
  accounts: AccountService;
  agendas: AgendaService;
  agendaTexts: AgendaTextService;
  minutes: MinutesService;
  attachments: AttachmentService;
  ballots: BallotService;
  bodies: BodyService;
  bodyAdministration: BodyAdminService;
  bodyMembers: BodyMembersService;
  vacancies: VacancyService;
  workingDrafts: WorkingDraftService;
  boards: SteeringBoardService;
  care: CareService;
  cases: CaseService;
  contactMessages: ContactMessageService;
  catalogueExports: CatalogueExportService;
  catalogueImports: CatalogueImportService;
  caughtMail: CaughtMailService;
  bodyDecisions: BodyDecisionsService;
  chains: DecisionChainService;
  consentLists: ConsentListService;
  closing: CloseService;
  comments: CommentService;
  committeeLinks: CommitteeLinksService;
  comparisons: ComparisonService;
  collections: CollectionService;
  collectionDrafts: CollectionDraftService;
  collectionPublishing: CollectionPublishingService;
  countryNotes: CountryNoteService;
  deliverability: DeliverabilityService;
  digestOperations: DigestOperationService;
  announcements: AnnouncementService;
  announcementReading: AnnouncementReadingService;
  announcementWishes: AnnouncementWishService;
  digestPreviews: PreviewService;
  drafts: DraftService;
  draftSeen: DraftSeenService;
  draftShares: DraftShareService;
  dropping: DroppingService;
  entryLists: EntryListService;
  entries: EntryService;
  glossary: GlossaryService;
  handovers: HandoverService;
  imports: ImportService;
  importReviews: ImportReviewService;
  lists: EntryListService;
  publishing: PublishingService;
  readerCounter: ReaderCounter;
  readers: ReadersService;
  related: RelatedService;
  relations: RelationService;
  releaseRequests: ReleaseRequestService;
  reminders: ReminderService;
  shortExperiences: ShortExperienceService;
  invitations: InvitationService;
  meetings: MeetingService;
  meetingDecisions: MeetingDecisionService;
  motions: MotionService;
  withdrawals: WithdrawalService;
  meetingPlanning: MeetingPlanningService;
  municipalities: MunicipalityService;
  networks: NetworkService;
  ownVersions: OwnVersionService;
  networkWords: NetworkWordsService;
  translations: TranslationService;
  machine: MachineTranslationService;
  passwordResets: PasswordResetService;
  people: PeopleService;
  /** The table itself, for the page that prints it. */
  permissions: typeof permissions;
  proposals: ProposalService;
  quotedPersons: QuotedPersonService;
  recusals: RecusalService;
  reviews: ReviewService;
  reviewReading: ReviewReadingService;
  rounds: RoundService;
  ruleSets: RuleSetService;
  seats: SeatService;
  restoring: RestoreService;
  sessions: SessionService;
  savedSearches: SavedSearchService;
  subscriptions: SubscriptionService;
  sponsorships: SponsorshipService;
  tenants: TenantService;
  wheelCalendars: CalendarService;
  wheelAnswers: WheelAnswerService;
  treatments: TreatmentService;
  unsubscribes: UnsubscribeService;
  publicDigests: PublicDigestService;
  yearReports: YearlyReportService;
  wheels: YearWheelService;

  replies: ReplyService;
  answerLinks: AnswerLinkService;
  follows: FollowService;
  mentions: MentionService;
  marks: MarkService;
  postTranslations: PostTranslationService;
  translationAgreements: TranslationAgreementService;
  moderation: ModerationService;
  postFiles: PostFileService;
  threads: ThreadService;
  threadMoves: ThreadMoveService;
  threadReading: ThreadReadingService;
  attendance: AttendanceService;
  calendarFeeds: CalendarFeedService;
  entryQuestions: EntryQuestionService;
  threadSearch: ThreadSearchService;
  gatherings: GatheringService;
  gatheringPlanning: GatheringPlanningService;
  datePolls: DatePollService;
  programmes: ProgrammeService;
  signUps: SignUpService;
  commitments: CommitmentService;
  guestSignUps: GuestSignUpService;
  projects: ProjectService;
  projectReading: ProjectReadingService;
  logNotes: LogNoteService;
  logReading: LogReadingService;
  stopCards: StopCardService;
  projectCases: ProjectCaseService;
  partnerships: PartnershipService;
  partnershipActors: PartnershipActorService;
  partnershipAnswers: PartnershipAnswerService;
  partnershipPromises: PartnershipPromiseService;
  partnershipReading: PartnershipReadingService;
}
