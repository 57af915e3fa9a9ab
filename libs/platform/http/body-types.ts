import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorCodes } from 'fastify';
import { MalformedRequest } from './http-errors.js';

const [json, form] = ['application/json', 'multipart/form-data'];
export const mail = 'message/rfc822';

/**
 * The interface speaks JSON, which is UTF-8; a file comes as a form and a mail as itself, where a route takes one. What comes as anything else would be
 * dropped or misread in silence.
 */
export function refuseOtherTypes(request: FastifyRequest): void {
  const header = request.headers['content-type'];
  if (header === undefined || !request.routeOptions.url?.startsWith('/api/')) return;
  const type = header.split(';')[0]?.trim().toLowerCase();
  const charset = /;\s*charset="?([^";]+)/i.exec(header)?.[1]?.trim().toLowerCase() ?? 'utf-8';
  const { takesFile, takesMail } = request.routeOptions.config;
  if (takesMail && type === mail) return;
  if (!takesMail && type === json && /^utf-?8$|^us-ascii$/.test(charset)) return;
  if (takesFile && type === form) return;
  throw errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(header);
}

/** JSON from bytes, refused where they are no UTF-8: a decoder that goes on regardless writes «�» over letters. */
export function jsonParser(server: FastifyInstance) {
  const parse = server.getDefaultJsonParser('error', 'error');
  return (request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void): void => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    } catch {
      done(new MalformedRequest());
      return;
    }
    parse(request, text, done);
  };
}

/** A mail message as it came, for the routes that take one. */
export function mailParser(request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void): void {
  done(request.routeOptions.config.takesMail ? null : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(mail), body);
}
