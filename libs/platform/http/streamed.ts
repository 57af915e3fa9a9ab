import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Pieces of text as they are made, packed where the client takes it: however long it is, a few pieces of it are in memory. */
export function streamed(request: FastifyRequest, reply: FastifyReply, pieces: AsyncIterable<string>): Readable {
  const text = Readable.from(pieces, { objectMode: false });
  reply.header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return text;
  reply.header('content-encoding', 'gzip');
  const packed = createGzip({ level: 5 });
  // A reader that goes away ends the making too.
  packed.on('close', () => text.destroy());
  text.on('error', (error) => packed.destroy(error));
  return text.pipe(packed);
}
