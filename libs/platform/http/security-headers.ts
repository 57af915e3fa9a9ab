import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Nothing runs, loads or frames but our own; inline only what carries this response's nonce. */
export function contentSecurityPolicy(nonce: string, behindTls: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    ...(behindTls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** What one person is shown stays in no cache, the browser's own included: the next one at the desk may be somebody else. */
export function keepNowhere(reply: FastifyReply): void {
  reply.raw.setHeader('cache-control', 'private, no-store');
}

/**
 * Set on the raw response, so that answers which a page writes past Fastify carry them as well; a route may override one.
 * Referrer-Policy stays `same-origin`: under `no-referrer` browsers post forms with `Origin: null`, which we refuse.
 */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, behindTls: boolean): void {
  const headers: Record<string, string> = {
    'content-security-policy': contentSecurityPolicy(request.nonce, behindTls),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
    'cache-control': request.url.startsWith('/api/') ? 'no-store' : 'private, no-cache',
    ...(behindTls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
}
