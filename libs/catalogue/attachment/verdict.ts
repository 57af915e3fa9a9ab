import { createReadStream } from 'node:fs';
import { FilesUnavailable, type ReceivedFile, type VirusScanner } from '#libs/platform';
import type { AttachmentState } from './attachment-row.js';
import { AttachmentRefused } from './errors.js';

/** Where clamd is away the file waits, unseen by others, until it was looked at. Throws AttachmentRefused for an infected one. */
export async function verdictOn(scanner: VirusScanner, { path }: ReceivedFile): Promise<AttachmentState> {
  try {
    if ((await scanner.scan(createReadStream(path))) === 'infected') throw new AttachmentRefused('infected');
    return 'clean';
  } catch (error) {
    if (error instanceof FilesUnavailable) return 'checking';
    throw error;
  }
}
