import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is sent is larger than a form with its file may be. */
export class BodyTooLarge extends Error {
  readonly statusCode = 413;
}

/**
 * The request as the pages read it. Its origin is the public address, so that form posts pass behind a proxy that ends TLS;
 * asked for by another name of this machine, it is that name. With a limit of 0 the body is not read: only the page is wanted.
 */
export async function readPageRequest(request: FastifyRequest, reply: FastifyReply, publicUrl: string, limit: number): Promise<Request> {
  const aborted = new AbortController();
  reply.raw.on('close', () => aborted.abort());
  const reads = request.method !== 'POST' || limit === 0;
  const body = reads ? undefined : await readBody(request.raw, limit);
  if (reads) request.raw.resume();
  return new Request(addressOf(request, publicUrl), {
    method: reads ? 'GET' : 'POST',
    headers: headersOf(request),
    signal: aborted.signal,
    body: body as BodyInit | undefined,
  });
}

/** What stands before the path, or instead of it, names no other site: it is ours that was asked. */
function addressOf(request: FastifyRequest, publicUrl: string): string {
  const own = `${request.protocol}://${request.host}`;
  const origin = request.host === new URL(publicUrl).host || !URL.canParse(own) ? publicUrl : own;
  return new URL(request.url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/^[/\\]*/, '/'), origin).href;
}

async function readBody(raw: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of raw as AsyncIterable<Buffer>) {
    size += part.length;
    // Read to its end all the same: a browser that is still sending would not see our answer.
    if (size <= limit) parts.push(part);
  }
  if (size > limit) throw new BodyTooLarge();
  return Buffer.concat(parts);
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}
