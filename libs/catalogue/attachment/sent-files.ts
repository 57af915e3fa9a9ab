import type { FastifyRequest } from 'fastify';
import { MalformedRequest } from '#libs/platform';
import type { SentFile } from './ready-file.js';

/** The files of a form, one after another as they come in. A field where no file was chosen is passed over. */
export async function* sentFiles(request: FastifyRequest): AsyncGenerator<SentFile> {
  if (!request.isMultipart()) throw new MalformedRequest();
  const parts = request.files()[Symbol.asyncIterator]();
  for (;;) {
    const next = await parts.next().catch((error: unknown) => {
      // The reader of forms gives its own refusals a status; what has none is a form that is cut off, or has no boundary.
      throw error instanceof Error && 'statusCode' in error ? error : new MalformedRequest();
    });
    if (next.done) return;
    const { filename, file } = next.value;
    if (filename) yield { name: filename, stream: file };
    else file.resume();
  }
}
