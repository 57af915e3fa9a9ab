import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { tooManyWords } from './document-limits.js';
import { DamagedDocument } from './errors.js';

// Compiled or not, this file lies three folders below what holds `dist`.
const thread = fileURLToPath(import.meta.url).replace(
  /(?:\/dist)?\/libs\/catalogue\/import\/[^/]*$/,
  '/dist/libs/catalogue/import/word-thread.js',
);
const defaults = { seconds: 20, megabytes: 384 };

let last: Promise<unknown> = Promise.resolve();

/**
 * The HTML of a Word file, made beside the thread that answers everybody: a few megabytes of Word's XML take seconds and hundreds of
 * megabytes. One at a time. Throws DamagedDocument, or DocumentTooLarge when it takes more time or memory than that.
 */
export function wordToHtml(docx: Buffer, limits: Partial<typeof defaults> = {}): Promise<string> {
  const turn = last.then(() => inThread(docx, { ...defaults, ...limits }));
  last = turn.catch(() => undefined);
  return turn;
}

function inThread(docx: Buffer, { seconds, megabytes }: typeof defaults): Promise<string> {
  const bytes = new Uint8Array(docx);
  const worker = new Worker(thread, {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    execArgv: [],
    env: {},
  });
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooManyWords()), seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooManyWords() : new DamagedDocument()),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new DamagedDocument());
    });
  }).finally(() => worker.terminate());
}
