import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, MalformedRequest } from '#libs/platform';
import type { SentFile } from './ready-file.js';

/** The files of a form, one after another as they come in. A field where no file was chosen is passed over. */
export async function* sentFiles(request: FastifyRequest): AsyncGenerator<SentFile> {
  if (!request.isMultipart()) throw new MalformedRequest();
  for await (const { filename, file } of whole(request.files())) {
    if (filename) yield { name: filename, stream: file };
    else file.resume();
  }
}

/** What is said, and the file that it is said of. */
export interface SentForm {
  words: unknown;
  /** At most one; null where none was sent. */
  file: AsyncIterable<SentFile> | null;
}

/** A form as far as its file, which is still to come in: the words stand before it. JSON is words alone. */
export async function sentForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) return { words: request.body, file: null };
  const words: Record<string, unknown> = {};
  const parts = whole(request.parts());
  for (;;) {
    const { value: part } = await parts.next();
    if (!part) return { words, file: null };
    if (part.type === 'field') {
      if (part.fieldname in words) throw new InvalidInput({ [part.fieldname]: ['arrayMaxSize'] });
      if (part.value !== '') words[part.fieldname] = part.value;
    } else if (part.filename) return { words, file: alone({ name: part.filename, stream: part.file }, parts) };
    else part.file.resume();
  }
}

/** Whatever came after it would be lost in silence. */
async function* alone(file: SentFile, rest: AsyncIterable<Multipart>): AsyncGenerator<SentFile> {
  yield file;
  for await (const part of rest) {
    if (part.type === 'field' && part.value !== '') throw new InvalidInput({ [part.fieldname]: ['before_file'] });
    if (part.type === 'file' && part.filename) throw new InvalidInput({ [part.fieldname]: ['arrayMaxSize'] });
    if (part.type === 'file') part.file.resume();
  }
}

/** Its parts as they come; it ends, or is refused as one that cannot be read. */
async function* whole<One>(form: AsyncIterable<One>): AsyncGenerator<One> {
  try {
    yield* form;
  } catch (error) {
    // The reader of forms gives its own refusals a status; what has none is a form that is cut off, or has no boundary.
    throw error instanceof Error && 'statusCode' in error ? error : new MalformedRequest();
  }
}
