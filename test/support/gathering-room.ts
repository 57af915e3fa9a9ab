import type { HeldFileService } from '#libs/catalogue';
import { GatheringPlanningService, GatheringService, SignUpService } from '#libs/exchange';
import { type Actor, identityEntities } from '#libs/identity';
import { type Config, type Database, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from './builders.js';
import { CaughtMails } from './caught-mails.js';
import { aDatabase, type TestDatabase } from './database.js';
import { heldFilesOn } from './held-files.js';
import { StandingClock } from './standing-clock.js';

export type Person = Actor & { personId: string };

/** A network, «nettverket», of Asker and of KS, which coordinates it; and whoever is written to. */
export class GatheringRoom {
  readonly clock = new StandingClock();
  readonly mails = new CaughtMails();
  address: TestDatabase;
  database: Database;
  config: Config;
  mailer: Mailer;
  given: Builders;
  files: HeldFileService;
  gatherings: GatheringService;
  planning: GatheringPlanningService;
  signUps: SignUpService;
  ks: BuiltTenant;
  asker: BuiltTenant;
  /** Of KS. */
  coordinator: Person;
  readonly wish = { title: 'Vårsamling', place: 'Asker', time: { day: '2027-04-15', from: '09:00', to: '15:00' }, zone: 'Europe/Oslo' };
  private readonly handled = new Set<string>();

  async open(): Promise<void> {
    loadMessages();
    await this.mails.open();
    this.address = await aDatabase();
    this.database = await openDatabase({ application: this.address.app, system: this.address.system }, identityEntities, this.clock);
    this.config = readConfig({
      PUBLIC_URL: 'https://tandem.example',
      SMTP_URL: this.mails.url,
      MAIL_FROM: 'Tandem <no-reply@tandem.example>',
    });
    this.mailer = new Mailer(this.config, this.clock, new Metrics(), this.database);
    this.given = new Builders(this.database, this.clock);
    this.files = heldFilesOn(this.database);
    this.gatherings = new GatheringService(this.database, this.clock, this.files);
    this.planning = new GatheringPlanningService(this.database);
    this.signUps = new SignUpService(this.database);
    this.ks = await this.given.aTenant({ slug: 'ks' });
    this.asker = await this.given.aTenant({ slug: 'asker' });
    await this.given.aNetwork([this.ks, this.asker], 'nettverket');
    this.coordinator = await this.given.aMember(this.ks, 'editor');
  }

  async close(): Promise<void> {
    await this.mailer.onApplicationShutdown();
    await this.mails.close();
    await this.database.close();
    await this.address.drop();
  }

  async aDraft(part: object = {}): Promise<string> {
    return (await this.planning.make(this.coordinator, 'nettverket', { ...this.wish, ...part })).id;
  }

  async aGathering(part: object = {}): Promise<string> {
    const id = await this.aDraft(part);
    await this.planning.open(this.coordinator, id);
    return id;
  }

  /** Of Asker, at that address. */
  async aPerson(email: string, role: 'reader' | 'author' = 'reader'): Promise<Person> {
    return (await this.given.anActor(await this.given.aPerson([[this.asker, role]], { email }))) as Person;
  }

  /** Does what the outbox holds for these jobs, each twice, until nothing is left. */
  async work(jobs: Readonly<Record<string, { handle(payload: never): Promise<void> }>>): Promise<void> {
    for (;;) {
      const asked = await this.given.write((tx) =>
        tx.query<{ id: string; name: string; payload: never }>(
          'select id, name, payload from job_request where name = any($1) order by id',
          [Object.keys(jobs)],
        ),
      );
      const left = asked.filter(({ id }) => !this.handled.has(id));
      if (left.length === 0) return;
      for (const { id, name, payload } of left) {
        this.handled.add(id);
        for (const _ of ['once', 'again']) await jobs[name]?.handle(payload);
      }
    }
  }
}
