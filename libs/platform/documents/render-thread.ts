import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from '../threads/work-thread.js';
import type { ExportDocument } from './document.js';
import { type BadgeSheet, writeBadges } from './write-badges.js';
import { writeDocx } from './write-docx.js';
import { writePdf } from './write-pdf.js';

/** The program of a `WorkThread`: setting a long text in type takes some hundred milliseconds, and nobody else should wait for it. */
export type RenderTask = { format: 'docx' | 'pdf'; document: ExportDocument } | { format: 'badges'; sheet: BadgeSheet };

const writers = { docx: writeDocx, pdf: writePdf };

parentPort?.on('message', async (task: RenderTask) => {
  try {
    const bytes = new Uint8Array(await (task.format === 'badges' ? writeBadges(task.sheet) : writers[task.format](task.document)));
    const answer: ThreadAnswer<Uint8Array> = { result: bytes };
    parentPort?.postMessage(answer, [bytes.buffer]);
  } catch (error) {
    const answer: ThreadAnswer<Uint8Array> = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    parentPort?.postMessage(answer);
  }
});
