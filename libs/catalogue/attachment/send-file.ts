import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPicture } from '../entry/entry-content.js';
import { rangeOf } from './byte-range.js';
import { contentDisposition } from './file-name.js';
import type { ReadableFile } from './file-reading.service.js';

/**
 * Pictures are shown, documents saved. Whatever a file is, nothing of it runs at our address. A browser asks each time whether the
 * reader still may, and is then told to take what it has; no cache between us and the reader keeps a copy.
 */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, { attachment, width, open }: ReadableFile): Promise<void> {
  const tag = `"${attachment.sha}${width === null ? '' : `.${width}`}"`;
  reply.headers({
    'content-type': attachment.type,
    'content-disposition': contentDisposition(isPicture(attachment) ? 'inline' : 'attachment', attachment.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex',
    etag: tag,
    ...(request.actor.personId === null && { 'cache-control': 'private, no-cache' }),
  });
  if (request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) {
    await reply.status(304).send();
    return;
  }
  if (width !== null) {
    await reply.send(await open());
    return;
  }
  reply.header('accept-ranges', 'bytes');
  const ifRange = request.headers['if-range'];
  const range = ifRange === undefined || ifRange === tag ? rangeOf(request.headers.range, attachment.size) : 'whole';
  if (range === 'outside') {
    await reply.status(416).header('content-range', `bytes */${attachment.size}`).header('content-type', 'text/plain').send('');
    return;
  }
  if (range === 'whole') {
    await reply.header('content-length', attachment.size).send(await open());
    return;
  }
  reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${attachment.size}`);
  await reply.header('content-length', range.end - range.start + 1).send(await open(range));
}
