import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeldFileService } from '#libs/catalogue';
import { type Database, openFileStore, readConfig, VirusScanner } from '#libs/platform';
import { FilesKept } from '../../libs/catalogue/attachment/files-kept.js';

/** Files of what is no entry, on a folder that goes with the process. */
export function heldFilesOn(database: Database): HeldFileService {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-files-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [store, config] = [openFileStore({ TANDEM_DATA: folder }), readConfig({})];
  return new HeldFileService(database, store, new VirusScanner(config.CLAMD_URL), new FilesKept(database, store, config));
}
