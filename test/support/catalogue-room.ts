import { DraftService, EntryService, PublishingService } from '#libs/catalogue';
import { Clock, type Database, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { catalogueEntities } from '../../libs/catalogue/catalogue.module.js';
import { Builders } from './builders.js';
import { aDatabase, type TestDatabase } from './database.js';

export type Member = Awaited<ReturnType<Builders['aMember']>>;

/** Drafts, publishing and reading on a database of one's own: what most tests of the catalogue begin with. */
export class CatalogueRoom<Time extends Clock = Clock> {
  readonly config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
  address: TestDatabase;
  database: Database;
  given: Builders;
  drafts: DraftService;
  publishing: PublishingService;
  entries: EntryService;
  /** What it sends is in `caught_mail`. */
  mailer: Mailer;

  constructor(readonly clock: Time = new Clock() as Time) {}

  async open(): Promise<this> {
    loadMessages();
    this.address = await aDatabase();
    const urls = { application: this.address.app, system: this.address.system };
    this.database = await openDatabase(urls, catalogueEntities, this.clock);
    this.given = new Builders(this.database, this.clock);
    this.drafts = new DraftService(this.database);
    this.publishing = new PublishingService(this.database);
    this.entries = new EntryService(this.database);
    this.mailer = new Mailer(this.config, this.clock, new Metrics(), this.database);
    return this;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.address.drop();
  }
}
