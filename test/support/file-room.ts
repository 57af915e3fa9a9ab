import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AttachmentService, DraftService, FileReadingService, PublishingService } from '#libs/catalogue';
import { type Actor, ActorService } from '#libs/identity';
import { type Database, type FileStore, openDatabase, openFileStore, readConfig, VirusScanner } from '#libs/platform';
import { FilesKept } from '../../libs/catalogue/attachment/files-kept.js';
import { ScanWaiting } from '../../libs/catalogue/attachment/scan-waiting.job.js';
import { SweepFiles } from '../../libs/catalogue/attachment/sweep-files.job.js';
import { catalogueEntities } from '../../libs/catalogue/catalogue.module.js';
import { Builders } from './builders.js';
import { aDatabase, type TestDatabase } from './database.js';
import { MovableClock } from './movable-clock.js';

/** Drafts with files: what the product wires together, on a database and a folder of one's own. */
export class FileRoom {
  readonly clock = new MovableClock();
  readonly folder = mkdtempSync(join(tmpdir(), 'tandem-room-'));
  readonly store: FileStore = openFileStore({ TANDEM_DATA: this.folder });
  address: TestDatabase;
  database: Database;
  given: Builders;
  drafts: DraftService;
  publishing: PublishingService;
  attachments: AttachmentService;
  files: FileReadingService;
  sweeper: SweepFiles;
  scans: ScanWaiting;
  scanner: VirusScanner;

  async open(options: { clamd?: string; megabytes?: number } = {}): Promise<this> {
    this.address = await aDatabase();
    const urls = { application: this.address.app, system: this.address.system };
    this.database = await openDatabase(urls, catalogueEntities, this.clock);
    const config = readConfig({ FILES_PER_TENANT_MB: String(options.megabytes ?? 100), CLAMD_URL: options.clamd });
    this.scanner = new VirusScanner(config.CLAMD_URL);
    this.given = new Builders(this.database, this.clock);
    this.drafts = new DraftService(this.database);
    this.publishing = new PublishingService(this.database);
    this.attachments = new AttachmentService(this.database, this.store, this.scanner, new FilesKept(this.database, this.store, config));
    this.files = new FileReadingService(this.database, this.store, new ActorService(this.database, this.clock), config, this.clock);
    this.sweeper = new SweepFiles(this.database, this.store);
    this.scans = new ScanWaiting(this.database, this.store, this.scanner);
    return this;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.address.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  add(actor: Actor, draft: string, name: string, bytes: Buffer) {
    return this.attachments.add(actor, draft, { name, stream: Readable.from([bytes]) });
  }

  /** Its bytes as the reader gets them, or the code of the refusal. */
  async seen(actor: Actor, entry: string, sha: string, asked: { width?: number; token?: string } = {}): Promise<string> {
    try {
      const file = await this.files.read(actor, entry, sha, asked);
      const pieces: Buffer[] = [];
      for await (const piece of await file.open()) pieces.push(piece as Buffer);
      return Buffer.concat(pieces).toString('latin1');
    } catch (error) {
      return (error as { code: string }).code;
    }
  }
}
