import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AttachmentService, FileReadingService, HeldFileService } from '#libs/catalogue';
import { type Actor, ActorService } from '#libs/identity';
import { type FileStore, openFileStore, readConfig, VirusScanner } from '#libs/platform';
import { FilesKept } from '../../libs/catalogue/attachment/files-kept.js';
import { ScanWaiting } from '../../libs/catalogue/attachment/scan-waiting.job.js';
import { SweepFiles } from '../../libs/catalogue/attachment/sweep-files.job.js';
import { CatalogueRoom } from './catalogue-room.js';
import { MovableClock } from './movable-clock.js';

/** Drafts with files: what the product wires together, on a database and a folder of one's own. */
export class FileRoom extends CatalogueRoom<MovableClock> {
  readonly folder = mkdtempSync(join(tmpdir(), 'tandem-room-'));
  readonly store: FileStore = openFileStore({ TANDEM_DATA: this.folder });
  attachments: AttachmentService;
  files: FileReadingService;
  heldFiles: HeldFileService;
  sweeper: SweepFiles;
  scans: ScanWaiting;
  scanner: VirusScanner;

  constructor() {
    super(new MovableClock());
  }

  override async open(options: { clamd?: string; megabytes?: number } = {}): Promise<this> {
    await super.open();
    const config = readConfig({ FILES_PER_TENANT_MB: String(options.megabytes ?? 100), CLAMD_URL: options.clamd });
    this.scanner = new VirusScanner(config.CLAMD_URL);
    const kept = new FilesKept(this.database, this.store, config);
    this.attachments = new AttachmentService(this.database, this.store, this.scanner, kept);
    this.heldFiles = new HeldFileService(this.database, this.store, this.scanner, kept);
    this.files = new FileReadingService(this.database, this.store, new ActorService(this.database, this.clock), config, this.clock);
    this.sweeper = new SweepFiles(this.database, this.store);
    this.scans = new ScanWaiting(this.database, this.store, this.scanner);
    return this;
  }

  override async close(): Promise<void> {
    await super.close();
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
