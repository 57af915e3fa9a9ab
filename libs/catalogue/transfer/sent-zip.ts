import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { MalformedRequest } from '#libs/platform';

/** The one file of a form, as it comes in; its size is whoever receives it's to limit. */
export async function sentZip(request: FastifyRequest): Promise<{ name: string; stream: Readable } | null> {
  if (!request.isMultipart()) throw new MalformedRequest();
  const part = await request.file({ limits: { fileSize: Number.MAX_SAFE_INTEGER, files: 1 } }).catch((error: unknown) => {
    // The reader of forms gives its own refusals a status; what has none is a form that is cut off, or has no boundary.
    throw error instanceof Error && 'statusCode' in error ? error : new MalformedRequest();
  });
  if (!part?.filename) {
    part?.file.resume();
    return null;
  }
  return { name: part.filename, stream: part.file };
}
