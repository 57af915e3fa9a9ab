import { Worker } from 'node:worker_threads';
import { type ApartFormat, type Part, type ReadApart, Unreadable } from './reader.js';

// A process of its own (apart.ts): it takes a file from its standard input, writes what is in it to its standard output, and ends.

/** Ends this process, whatever it is busy with, when it has grown beyond its measure or is nobody's any more. */
const watch = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.bytes || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, 20);
`;
const parent = process.ppid;
new Worker(watch, { eval: true, workerData: { bytes: Number(process.argv[2]) * 1_000_000, parent } }).unref();

const readers: Record<ApartFormat, () => Promise<(parts: readonly Part[]) => Promise<ReadApart>>> = {
  docx: async () => (await import('./word.js')).readWord,
  odt: async () => (await import('./open-document.js')).readOpenDocument,
  doc: async () => (await import('./word-binary.js')).readWordBinary,
  pdf: async () => (await import('./pdf.js')).readPdf,
};

const { format, parts } = await sent();
const reader = await readers[format]();
// One that breaks asynchronously and on its own breaks the same.
process.on('uncaughtException', () => process.exit(1));
process.on('unhandledRejection', () => process.exit(1));
const answer = await reader(parts).catch((error: unknown) => {
  if (error instanceof Unreadable) return { failed: error.reason };
  return process.exit(1);
});
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function sent(): Promise<{ format: ApartFormat; parts: Part[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const length = all.readUInt32LE(0);
  const head = JSON.parse(all.toString('utf8', 4, 4 + length)) as { format: ApartFormat; parts: { name: string; bytes: number }[] };
  let at = 4 + length;
  return {
    format: head.format,
    parts: head.parts.map(({ name, bytes }) => {
      at += bytes;
      return { name, bytes: all.subarray(at - bytes, at) };
    }),
  };
}
