import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DamagedDocument, EncryptedDocument, OnlyPictures, TooHeavy } from '../import/errors.js';
import type { ApartFormat, Part, ReadApart } from './reader.js';

// Compiled or not, this file lies three folders below what holds `dist`.
const program = fileURLToPath(import.meta.url).replace(
  /(?:\/dist)?\/libs\/catalogue\/reading\/[^/]*$/,
  '/dist/libs/catalogue/reading/reader-process.js',
);

/** Of one document: the process that reads it is ended there. */
export const apartLimits = { seconds: 9, megabytes: 290, heapMegabytes: 190, answerBytes: 30_000_000 };

let last: Promise<unknown> = Promise.resolve();

/**
 * The HTML of a file whose content decides how much work it makes (Word, OpenDocument, PDF), made by a process of its own, which is
 * ended when it takes too long or too much memory, and never takes this one along. One at a time. Throws a subclass of ImportError.
 */
export function readApart(format: ApartFormat, parts: readonly Part[], limits: Partial<typeof apartLimits> = {}): Promise<ReadApart> {
  const turn = last.then(() => inProcess(format, parts, { ...apartLimits, ...limits }));
  last = turn.catch(() => undefined);
  return turn;
}

async function inProcess(format: ApartFormat, parts: readonly Part[], limits: typeof apartLimits): Promise<ReadApart> {
  const flags = [`--max-old-space-size=${limits.heapMegabytes}`, '--max-semi-space-size=4'];
  const child = spawn(process.execPath, [...flags, program, String(limits.megabytes)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Nothing of ours: neither the secrets of the environment nor the flags of this process.
    env: {},
  });
  // Compiling an image's or a font's WebAssembly needs no address of ours either; what goes wrong with the pipe is told by the exit.
  child.stdin.on('error', () => undefined);
  const answer: Buffer[] = [];
  let bytes = 0;
  const ended = new Promise<number | null>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.answerBytes) child.kill('SIGKILL');
      else answer.push(chunk);
    });
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1000);
  const head = Buffer.from(JSON.stringify({ format, parts: parts.map((part) => ({ name: part.name, bytes: part.bytes.length })) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  for (const piece of [length, head, ...parts.map((part) => part.bytes)]) child.stdin.write(piece);
  child.stdin.end();
  const code = await ended.finally(() => clearTimeout(timer));
  if (code === null || code > 1) throw new TooHeavy();
  if (code === 1) throw new DamagedDocument();
  const read = JSON.parse(Buffer.concat(answer).toString('utf8')) as ReadApart | { failed: 'encrypted' | 'only_pictures' };
  if (!('failed' in read)) return read;
  throw read.failed === 'encrypted' ? new EncryptedDocument() : new OnlyPictures();
}
