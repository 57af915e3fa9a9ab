import type { FastifyRequest } from 'fastify';
import { ForeignOrigin } from './http-errors.js';
import { carriesToken, isUnsafe } from './request.js';

/**
 * Throws ForeignOrigin for a writing request that another site made a browser send. Every browser says where such a request
 * comes from; one that says nothing is no browser's, and a token is never sent unasked.
 */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  if (!isUnsafe(request) || carriesToken(request) || request.routeOptions.config?.anyOrigin) return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = request.headers;
  if (origin === undefined && site === undefined) return;
  if (origin !== undefined && isOwn(origin, request.headers.host, publicUrl)) return;
  throw new ForeignOrigin();
}

/** The address people use, or the one this very request was sent to (localhost beside 127.0.0.1). */
function isOwn(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
