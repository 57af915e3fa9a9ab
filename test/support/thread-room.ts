import {
  AskedTextService,
  catalogueEntities,
  DraftService,
  EntryListService,
  type HeldFileService,
  PublishingService,
} from '#libs/catalogue';
import {
  MarkService,
  ModerationService,
  PostFileService,
  ReplyService,
  ThreadReadingService,
  ThreadSearchService,
  ThreadService,
} from '#libs/exchange';
import { identityEntities } from '#libs/identity';
import { type Database, openDatabase } from '#libs/platform';
import { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { Builders, type BuiltTenant } from './builders.js';
import { aDatabase, type TestDatabase } from './database.js';
import { heldFilesOn } from './held-files.js';
import { type Person, StillClock } from './steering-group.js';

/** A network of four, the first of which coordinates it, and a tenant outside; each question a minute after the one before. */
export class ThreadRoom {
  readonly clock = new StillClock(new Date('2026-11-10T09:00:00Z'));
  address: TestDatabase;
  database: Database;
  given: Builders;
  tenants: [BuiltTenant, BuiltTenant, BuiltTenant, BuiltTenant];
  stranger: BuiltTenant;
  network: BuiltTenant;
  coordinator: Person;
  asker: Person;
  helper: Person;
  reader: Person;
  outsider: Person;

  threads: ThreadService;
  replies: ReplyService;
  reading: ThreadReadingService;
  marks: MarkService;
  search: ThreadSearchService;
  moderation: ModerationService;
  heldFiles: HeldFileService;
  postFiles: PostFileService;

  async open(): Promise<void> {
    this.address = await aDatabase();
    const addresses = { application: this.address.app, system: this.address.system };
    this.database = await openDatabase(addresses, [...identityEntities, ...catalogueEntities], this.clock);
    const given = new Builders(this.database, this.clock);
    this.given = given;
    const coordinating = await given.aTenant({ slug: 'ks' });
    this.tenants = [
      await given.aTenant({ slug: 'asker', name: 'Asker' }),
      await given.aTenant({ slug: 'storevik', name: 'Storevik' }),
      await given.aTenant({ slug: 'fjellvik' }),
      coordinating,
    ];
    this.network = await given.aNetwork([coordinating, ...this.tenants.slice(0, 3)], 'nettverket');
    this.stranger = await given.aTenant({ slug: 'nordvaag' });
    this.coordinator = await given.aMember(coordinating, 'editor');
    this.asker = await given.aMember(this.tenants[0], 'author');
    this.helper = await given.aMember(this.tenants[1], 'author');
    this.reader = await given.aMember(this.tenants[1], 'reader');
    this.outsider = await given.aMember(this.stranger, 'admin');
    this.heldFiles = heldFilesOn(this.database);
    this.postFiles = new PostFileService(this.database, this.heldFiles);
    this.threads = new ThreadService(this.database, this.postFiles);
    this.replies = new ReplyService(this.database, this.postFiles);
    const thesaurus = new ThesaurusService(this.database);
    this.search = new ThreadSearchService(this.database, new AskedTextService(thesaurus), new EntryListService(this.database, thesaurus));
    this.reading = new ThreadReadingService(this.database, this.search, this.postFiles);
    this.marks = new MarkService(this.database);
    this.moderation = new ModerationService(this.database);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.address.drop();
  }

  /** A question of the asker's. */
  async ask(part: object = {}): Promise<string> {
    this.passAMinute();
    const question = { title: 'Hvordan får dere med bøndene?', body: 'Vi har prøvd to ganger.', ...part };
    return (await this.threads.open(this.asker, this.network.slug, question)).id;
  }

  /** By the helper. */
  async answer(id: string, body: string): Promise<string> {
    this.passAMinute();
    return (await this.replies.write(this.helper, id, { body })).id;
  }

  /** Of the writer's only tenant. */
  async anEntry(by: Person, audience: 'tenant' | 'networks' | 'public', part: object = {}): Promise<string> {
    const drafts = new DraftService(this.database);
    const tenant = by.memberships[0]?.slug as string;
    const draft = await drafts.create(by, tenant, {
      kind: 'case_study',
      title: 'Lekkasjejakt',
      summary: 'En om dagen.',
      goals: [6],
      contact: { mailbox: 'post@kommune.example' },
      ...part,
    });
    const networks = audience === 'networks' ? [this.network.slug] : [];
    await new PublishingService(this.database).publish(by, draft.id, { revision: draft.revision, audience, networks });
    return draft.id;
  }

  private passAMinute(): void {
    this.clock.at = new Date(this.clock.at.getTime() + 60_000);
  }
}
