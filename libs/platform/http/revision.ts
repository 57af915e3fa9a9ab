import type { FastifyReply } from 'fastify';
import { RevisionRequired } from './http-errors.js';

/** A draft's revision as an ETag: 7 ↔ `"7"`. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** What is answered of something with a revision, its ETag beside it. */
export function tagged<Read extends { revision: number }>(reply: FastifyReply, read: Read): Read {
  reply.header('etag', etagOf(read.revision));
  return read;
}

/** The revision that a write was made on, from If-Match; throws RevisionRequired (412) where there is none that could match. */
export function revisionFrom(ifMatch: string | undefined): number {
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch?.trim() ?? '');
  if (!found) throw new RevisionRequired();
  return Number(found[1]);
}
