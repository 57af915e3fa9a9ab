import { catalogueEntities, DraftService, EntryMarks, EntryQueries, emptyContent, PublishingService } from '#libs/catalogue';
import { type Actor, ActorService } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import {
  BallotService,
  BodyService,
  CaseService,
  CloseService,
  ConsentListService,
  type ConsentListView,
  createBody,
  DecisionService,
  MotionService,
  type NewBody,
  ProposalService,
  RecusalService,
  ReviewReadingService,
  ReviewService,
  RoundService,
  SteeringBoardService,
} from '#libs/steering';
import { Builders, type BuiltTenant } from './builders.js';
import { aDatabase, type TestDatabase } from './database.js';

export type Person = Actor & { personId: string };

/** A clock that stands still until it is set. */
export class StillClock extends Clock {
  constructor(public at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }

  pass(days: number): void {
    this.at = new Date(this.at.getTime() + days * 86_400_000);
  }
}

const slugs = ['solfjord', 'baerum', 'asker', 'fjellvik', 'storevik', 'nordvaag', 'midtfjord', 'ks'] as const;
export type Municipality = (typeof slugs)[number];

/** Every place of the template answered. */
const completeTool = {
  ...emptyContent('nb'),
  kind: 'tool',
  title: 'Sjekkliste for bærekraftige anskaffelser',
  summary: 'Tolv spørsmål før en konkurranse lyses ut.',
  goals: [12],
  contact: { mailbox: 'anskaffelser@baerum.example', name: null, title: null, confirmedOn: null },
  unknowns: [
    ...['byline', 'status', 'milestones', 'targets', 'dimensions', 'activityTypes', 'actorGroups', 'municipalRoles', 'sector', 'partners'],
    ...['start.effort', 'start.cost', 'start.politicalDecision', 'resources', 'claims', 'stopCard', 'licence', 'canBeCalled', 'reviewBy'],
    ...['problem', 'done', 'what_went_wrong', 'conditions', 'adapt', 'cannot_move', 'legal', 'prerequisites'].map(
      (role) => `sections.${role}`,
    ),
    'toolVersion',
  ].map((place) => ({ place, remindOn: null })),
};

/**
 * A network of eight with its steering group as the demo has it: Solfjord chairs, Nordvåg has no deputy, Midtfjord's seat is vacant
 * with a deputy, KS coordinates. Bærum has a tool ready.
 */
export class SteeringGroup {
  readonly clock = new StillClock(new Date('2026-11-10T09:00:00Z'));
  address: TestDatabase;
  database: Database;
  given: Builders;
  tenants: Record<Municipality, BuiltTenant>;
  network: BuiltTenant;
  directors: Record<Municipality, Person>;
  deputies: Record<Municipality, Person>;
  coordinator: Person;
  author: Person;
  reader: Person;
  /** Writes for a municipality outside the network. */
  outsider: Person;
  bodyId: string;

  drafts: DraftService;
  publishing: PublishingService;
  proposals: ProposalService;
  cases: CaseService;
  motions: MotionService;
  reviews: ReviewService;
  reviewReading: ReviewReadingService;
  rounds: RoundService;
  ballots: BallotService;
  recusals: RecusalService;
  lists: ConsentListService;
  closing: CloseService;
  decisions: DecisionService;
  boards: SteeringBoardService;
  bodies: BodyService;

  async open(body: Partial<NewBody> = {}): Promise<this> {
    this.address = await aDatabase();
    this.database = await openDatabase({ application: this.address.app, system: this.address.system }, catalogueEntities, this.clock);
    this.given = new Builders(this.database, this.clock);
    this.startServices();
    await this.fillNetwork();
    await this.fillBody(body);
    return this;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.address.drop();
  }

  /** Again from the database: seats and memberships may have changed. */
  again(person: Person): Promise<Person> {
    return this.given.anActor(person.personId) as Promise<Person>;
  }

  /** A complete tool of Bærum's, published to the network. */
  async aTool(part: object = {}): Promise<string> {
    const { id } = await this.drafts.create(this.author, 'baerum', { ...completeTool, ...part });
    await this.publishing.publish(this.author, id, { audience: 'networks', networks: [this.network.slug] });
    return id;
  }

  async aNewVersion(entryId: string, part: object = {}): Promise<void> {
    const { revision } = await this.drafts.read(this.author, entryId);
    await this.drafts.save(this.author, entryId, revision, part);
    await this.publishing.publish(this.author, entryId, { audience: 'networks', networks: [this.network.slug] });
  }

  async aCase(entryId?: string): Promise<string> {
    const { id } = await this.proposals.propose(this.author, this.network.slug, {
      entry: entryId ?? (await this.aTool()),
      pitch: 'Vi bruker den.',
    });
    return id;
  }

  /** Written over the paper that is there. */
  async aPaper(proposalId: string, part: object = {}): Promise<void> {
    const { paper } = await this.cases.read(this.coordinator, proposalId);
    await this.proposals.writePaper(this.coordinator, proposalId, {
      background: 'Bærum har laget en sjekkliste.',
      assessment: 'Den er prøvd i fire konkurranser.',
      recommendation: 'Styringsgruppen godkjenner sjekklisten.',
      recommended: 'approve',
      revision: paper?.revision ?? 0,
      ...part,
    });
  }

  /** A case with its paper and an open round. */
  async aRound(entryId?: string, input: object = {}): Promise<{ caseId: string; roundId: string }> {
    const caseId = await this.aCase(entryId);
    await this.aPaper(caseId);
    const { id } = await this.rounds.open(this.coordinator, caseId, input);
    return { caseId, roundId: id };
  }

  /** A motion of KS's with its paper. */
  async aMotion(title: string, paper: object = {}): Promise<string> {
    const { id } = await this.motions.move(this.directors.ks, 'styringsgruppen', {
      title,
      text: 'Et forslag.',
      language: 'nb',
      tenant: 'ks',
    });
    await this.aPaper(id, { recommendation: `${title} vedtas.`, ...paper });
    return id;
  }

  /** Two motions that are decided together, unless `proposals` names others. */
  async aList({ proposals, deadline }: { proposals?: string[]; deadline?: string } = {}): Promise<ConsentListView> {
    const cases = proposals ?? [await this.aMotion('Sak 1'), await this.aMotion('Sak 2')];
    const { id } = await this.lists.open(this.coordinator, 'styringsgruppen', { proposals: cases, deadline });
    return this.lists.read(this.coordinator, id);
  }

  /** Each of them votes the same. */
  async vote(roundId: string, vote: string, people: readonly Person[], reason = 'Mangler et eksempel'): Promise<void> {
    for (const person of people)
      await this.ballots.vote(person, roundId, vote === 'reject' || vote === 'send_back' ? { vote, reason } : { vote });
  }

  private startServices(): void {
    const { database, clock } = this;
    const entries = new EntryQueries();
    this.drafts = new DraftService(database);
    this.publishing = new PublishingService(database);
    this.proposals = new ProposalService(database, entries);
    this.decisions = new DecisionService(database);
    this.cases = new CaseService(database, this.decisions);
    this.motions = new MotionService(database, this.cases);
    this.reviews = new ReviewService(database, entries);
    this.reviewReading = new ReviewReadingService(database);
    this.rounds = new RoundService(database, entries);
    this.ballots = new BallotService(database);
    this.recusals = new RecusalService(database);
    this.lists = new ConsentListService(database, entries, clock);
    this.closing = new CloseService(database, new EntryMarks());
    this.boards = new SteeringBoardService(database, clock);
    this.bodies = new BodyService(database, new ActorService(database, clock));
  }

  private async fillNetwork(): Promise<void> {
    const { given } = this;
    const built = [];
    // The first one coordinates.
    for (const slug of ['ks', ...slugs.filter((other) => other !== 'ks')]) built.push(await given.aTenant({ slug, name: slug }));
    this.tenants = Object.fromEntries(built.map((tenant) => [tenant.slug, tenant])) as Record<Municipality, BuiltTenant>;
    this.network = await given.aNetwork(built, 'baerekraftsnettverket');
    const far = await given.aTenant({ slug: 'fjern' });
    await given.aNetwork([far], 'andre');
    this.outsider = await given.aMember(far, 'admin');
    this.author = await given.aMember(this.tenants.baerum);
    this.reader = await given.aMember(this.tenants.fjellvik, 'reader');
    this.coordinator = await given.aMember(this.tenants.ks, 'editor');
  }

  private async fillBody(body: Partial<NewBody>): Promise<void> {
    const people = async (title: string) => {
      const pairs = [];
      for (const slug of slugs)
        pairs.push([slug, await this.given.aPerson([[this.tenants[slug], 'reader']], { name: `${title}, ${slug}` })] as const);
      return Object.fromEntries(pairs) as Record<Municipality, string>;
    };
    const [holders, deputies] = [await people('Direktør'), await people('Vara')];
    this.bodyId = await this.given.write((tx) =>
      createBody(tx, {
        slug: 'styringsgruppen',
        kind: 'steering_group',
        networkId: this.network.id,
        tenantId: null,
        statutory: false,
        rules: 'association',
        names: { nb: 'Styringsgruppen for Bærekraftsnettverket' },
        secretaryId: this.coordinator.personId,
        seats: slugs.map((slug) => ({
          role: slug === 'solfjord' ? 'chair' : slug === 'baerum' ? 'vice_chair' : 'member',
          tenantId: this.tenants[slug].id,
          sector: null,
          holderId: slug === 'midtfjord' ? null : holders[slug],
          deputyId: slug === 'nordvaag' ? null : deputies[slug],
          since: '2024-01-01',
          until: '2027-12-31',
        })),
        ...body,
      }),
    );
    const acting = async (ids: Record<Municipality, string>) => {
      const pairs = [];
      for (const slug of slugs) pairs.push([slug, await this.given.anActor(ids[slug])] as const);
      return Object.fromEntries(pairs) as Record<Municipality, Person>;
    };
    this.directors = await acting(holders);
    this.deputies = await acting(deputies);
  }
}
