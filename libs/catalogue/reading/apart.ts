import { WorkProcess } from '#libs/platform';
import { DamagedDocument, ImportError, TooHeavy } from '../import/errors.js';
import type { ApartFormat, Part, ReadApart, Unreadable } from './reader.js';

/** Of one document: the process that reads it is ended there. It is looked at every 20 ms: 300 MB leaves room for what it takes meanwhile. */
export const apartLimits = { seconds: 9, megabytes: 265, heapMegabytes: 190, answerBytes: 30_000_000 };

const reader = new WorkProcess('libs/catalogue/reading/reader-process');

/**
 * The HTML of a file whose content decides how much work it makes (Word, OpenDocument, PDF), made by a process of its own, which is
 * ended when it takes too long or too much memory, and never takes this one along. One at a time. Throws a subclass of ImportError.
 */
export async function readApart(format: ApartFormat, parts: readonly Part[], limits: Partial<typeof apartLimits> = {}): Promise<ReadApart> {
  const { megabytes, ...within } = { ...apartLimits, ...limits };
  const head = Buffer.from(JSON.stringify({ format, parts: parts.map((part) => ({ name: part.name, bytes: part.bytes.length })) }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const { code, output } = await reader.run(within, [String(megabytes)], [length, head, ...parts.map((part) => part.bytes)]);
  if (code === null || code > 1) throw new TooHeavy();
  if (code === 1) throw new DamagedDocument();
  const read = JSON.parse(output.toString('utf8')) as ReadApart | { failed: Unreadable['reason'] };
  if (!('failed' in read)) return read;
  throw new ImportError(read.failed);
}
