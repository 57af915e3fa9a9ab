import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A strong ETag of what an answer is made of. */
export function etagFor(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}

/**
 * For what may be taken back at any moment: caches may keep it and ask each time; where it is private, the reader's own alone. True when
 * what the client has still holds, and the answer is 304; If-None-Match decides where it is sent, else If-Modified-Since.
 */
export function stillHolds(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, modifiedAt = null, isPrivate = false }: { etag: string; modifiedAt?: Date | null; isPrivate?: boolean },
): boolean {
  reply.header('cache-control', isPrivate ? 'private, no-cache' : 'public, no-cache').header('etag', etag);
  if (!isPrivate) reply.header('cross-origin-resource-policy', 'cross-origin');
  if (modifiedAt) reply.header('last-modified', modifiedAt.toUTCString());
  const known = request.headers['if-none-match'];
  const since = request.headers['if-modified-since'];
  const holds =
    known !== undefined
      ? known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
      : modifiedAt !== null && since !== undefined && Math.floor(modifiedAt.getTime() / 1000) <= Date.parse(since) / 1000;
  if (holds) reply.status(304);
  return holds;
}
