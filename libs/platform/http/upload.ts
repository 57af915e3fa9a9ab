import type { FastifyRequest } from 'fastify';
import { MalformedRequest } from './http-errors.js';

/** A file as it was sent. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

const uploads = new WeakMap<FastifyRequest, Promise<Upload>>();

/** The file of a form, an empty one where none was chosen; read once. The server ends a file that is too large while it comes in: 413. */
export function uploadOf(request: FastifyRequest): Promise<Upload> {
  const known = uploads.get(request) ?? readUpload(request);
  uploads.set(request, known);
  return known;
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  try {
    const part = await request.file();
    return part ? { name: part.filename, bytes: await part.toBuffer() } : { name: '', bytes: Buffer.alloc(0) };
  } catch (error) {
    // The reader of forms gives its own refusals a status; what has none is a form that is cut off, or has no boundary.
    throw error instanceof Error && 'statusCode' in error ? error : new MalformedRequest();
  }
}
