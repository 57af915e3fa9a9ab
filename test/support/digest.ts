import {
  catalogueEntities,
  DraftService,
  EntryListService,
  EntryMarks,
  NetworkVocabulary,
  NetworkWordsService,
  PublishingService,
  StandingSearches,
} from '#libs/catalogue';
import { type Actor, ActorService } from '#libs/identity';
import {
  type Config,
  consumerDefinitions,
  createLog,
  type Database,
  loadMessages,
  Mailer,
  Metrics,
  openDatabase,
  readConfig,
} from '#libs/platform';
import { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { TellAtOnce } from '../../libs/digest/at-once/tell-at-once.job.js';
import { SendCopies } from '../../libs/digest/copy/send-copies.js';
import { CollectItems } from '../../libs/digest/item/collect-items.js';
import { PlanDigests } from '../../libs/digest/run/plan-digests.job.js';
import { PreviewService } from '../../libs/digest/run/preview.service.js';
import { SweepCopies, TrimDigests } from '../../libs/digest/run/sweep-copies.job.js';
import { CareForSearches } from '../../libs/digest/saved-search/care-for-searches.job.js';
import { SavedSearchService } from '../../libs/digest/saved-search/saved-search.service.js';
import { SearchUnderstanding } from '../../libs/digest/saved-search/search-understanding.js';
import { Followers } from '../../libs/digest/subscription/follower.js';
import { SubscriptionService } from '../../libs/digest/subscription/subscription.service.js';
import { UnsubscribeService } from '../../libs/digest/unsubscribe/unsubscribe.service.js';
import { EventFeed } from '../../libs/platform/jobs/event-feed.js';
import type { JobRegistry } from '../../libs/platform/jobs/job-registry.js';
import { Builders, type BuiltTenant } from './builders.js';
import { aDatabase, type TestDatabase } from './database.js';
import { StandingClock } from './standing-clock.js';

interface WrittenPart {
  title?: string;
  goals?: number[];
  kind?: string;
  language?: string;
  summary?: string;
  [field: string]: unknown;
}

export interface CaughtDigest {
  recipients: string[];
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** The digest with all it runs on, its jobs run by the test instead of a queue; the mail is caught as in the demo. */
export class DigestHouse {
  readonly given: Builders;
  readonly subscriptions: SubscriptionService;
  readonly previews: PreviewService;
  readonly searches: SavedSearchService;
  readonly lists: EntryListService;
  readonly words: NetworkWordsService;
  readonly unsubscribes: UnsubscribeService;
  readonly publishing: PublishingService;
  readonly marks = new EntryMarks();
  private readonly drafts: DraftService;
  private readonly understanding: SearchUnderstanding;
  private readonly feed: EventFeed;
  private constructor(
    readonly address: TestDatabase,
    readonly database: Database,
    readonly clock: StandingClock,
    readonly config: Config,
  ) {
    this.given = new Builders(database, clock);
    const followers = new Followers(database, new ActorService(database, clock), config);
    this.subscriptions = new SubscriptionService(database, followers);
    this.previews = new PreviewService(database, followers);
    const vocabulary = new NetworkVocabulary(database, clock);
    const thesaurus = new ThesaurusService(database, vocabulary);
    this.words = new NetworkWordsService(database, vocabulary);
    this.understanding = new SearchUnderstanding(new StandingSearches(thesaurus), vocabulary);
    this.searches = new SavedSearchService(database, this.understanding);
    this.lists = new EntryListService(database, thesaurus);
    this.unsubscribes = new UnsubscribeService(database, config);
    this.drafts = new DraftService(database);
    this.publishing = new PublishingService(database);
    const definition = consumerDefinitions().get('digest.items');
    this.feed = new EventFeed(
      database,
      { eventConsumers: [{ definition, consumer: new CollectItems() }] } as unknown as JobRegistry,
      createLog('silent'),
    );
  }

  static async open(environment: Record<string, string> = {}): Promise<DigestHouse> {
    loadMessages();
    const address = await aDatabase();
    const clock = new StandingClock();
    const database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    const house = new DigestHouse(address, database, clock, readConfig({ PUBLIC_URL: 'https://tandem.example', ...environment }));
    await house.feed.announceConsumers();
    return house;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.address.drop();
  }

  /** That instant, with nobody of the tests before due any more, and no mail of theirs. */
  async beginAt(instant: string): Promise<void> {
    this.clock.to(instant);
    await this.given.write(async (tx) => {
      await tx.query('update digest_setting set stopped_at = $1 where stopped_at is null', [tx.now]);
      await tx.query(`delete from digest_copy where state in ('planned', 'sending')`);
    });
    // The minute's tick: a period that an earlier test left due later is due as its people expect.
    await this.plan();
    await this.mails();
  }

  /** Publishes an entry of that tenant and lets the digest take note. Returns its id. */
  async publish(
    author: Actor,
    tenant: string,
    part: WrittenPart & { audience?: string; networks?: string[]; translationOf?: string } = {},
  ): Promise<string> {
    const { audience = 'networks', networks = audience === 'networks' ? ['norden'] : undefined, translationOf, ...content } = part;
    const id = await this.write(author, tenant, content);
    if (translationOf)
      await this.given.write((tx) => tx.query('update entry_draft set translation_of = $2 where id = $1', [id, translationOf]));
    await this.publishing.publish(author, id, { audience, networks });
    await this.takeNote();
    return id;
  }

  /** A draft that can be published. Returns its id. */
  async write(author: Actor, tenant: string, content: WrittenPart = {}): Promise<string> {
    const contact = { mailbox: 'post@kommune.example' };
    const usual = { title: 'Partnerskaber', summary: 'Vi gik i gang.', goals: [17], contact };
    return (await this.drafts.create(author, tenant, { ...usual, ...content })).id;
  }

  /** A new text for the entry and its next version, which the digest takes note of. */
  async publishAgain(author: Actor, id: string, part: WrittenPart, audience: { audience: string; networks?: string[] }): Promise<void> {
    const { content, revision } = await this.drafts.read(author, id);
    await this.drafts.save(author, id, revision, { ...content, ...part });
    await this.publishing.publish(author, id, audience);
    await this.takeNote();
  }

  /** The network's steering group approves the first version; the mark and its event carry the entry's id as the decision's. */
  async approve(author: Actor, owner: BuiltTenant, network: BuiltTenant, entryId: string): Promise<void> {
    await this.given.write(async (tx) => {
      await this.marks.approve(tx, { entryId, version: 1, networkId: network.id, decisionId: entryId, reviewBy: null });
      await tx.publish({
        type: 'entry.approved',
        actorId: author.personId,
        tenantId: owner.id,
        audience: { tenantIds: [], networkIds: [network.id], isPublic: false },
        subjects: { decisionId: entryId, networkId: network.id, entryId, version: '1' },
      });
    });
    await this.takeNote();
  }

  async takeNote(): Promise<void> {
    while (await this.feed.pass());
  }

  plan(): Promise<void> {
    return new PlanDigests(this.database).handle();
  }

  /** What was collected, to those who follow it at once. */
  async tellAtOnce(): Promise<void> {
    await new TellAtOnce(this.database).handle();
    await this.send();
  }

  /** With a mail server's address, over SMTP. */
  async send(smtpUrl?: string): Promise<void> {
    const mailer = new Mailer({ ...this.config, SMTP_URL: smtpUrl } as Config, this.clock, new Metrics(), this.database);
    await new SendCopies(this.database, mailer, this.clock, this.config).handle({});
    await mailer.onApplicationShutdown();
  }

  async run(): Promise<void> {
    await this.plan();
    await this.send();
  }

  async trim(): Promise<void> {
    await new TrimDigests(this.database).handle();
  }

  async careForSearches(): Promise<void> {
    await new CareForSearches(this.database, this.understanding).handle();
  }

  async sweep(): Promise<void> {
    await new SweepCopies(this.database, this.config).handle();
  }

  /** What was caught since the last call. */
  async mails(): Promise<CaughtDigest[]> {
    return this.given.write((tx) => tx.query<CaughtDigest>('delete from caught_mail returning recipients, subject, html, text, headers'));
  }

  /** States of the copies of a person, oldest first. */
  async copies(personId: string): Promise<string[]> {
    const rows = await this.given.write((tx) =>
      tx.query<{ state: string }>(
        `select concat_ws(' ', state, reason) as state from digest_copy where person_id = $1 order by planned_at, id`,
        [personId],
      ),
    );
    return rows.map(({ state }) => state);
  }
}
