import type { FastifyRequest } from 'fastify';
import type { Scope } from '../database/scope.js';
import type { Language } from '../i18n/languages.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; anonymous until somebody is recognised. Set before guards, handlers and pages run. */
    actor: Scope;
    /** Of this response's Content-Security-Policy: inline scripts and styles must carry it. */
    nonce: string;
    /** The reader's wish by Accept-Language; pages go by their path instead. */
    language: Language;
    /** For logs and metrics where one route serves many pages: `/:lang/katalog`. */
    pattern?: string;
  }

  interface FastifyContextConfig {
    /** Requests a minute, instead of what its method would get. */
    perMinute?: number;
    /** May be posted to from anywhere: it carries its own token and no cookie counts. */
    anyOrigin?: boolean;
    /** No copy is kept of what it answers. */
    keepsNoAnswer?: boolean;
    /** Takes a form with a file beside JSON. */
    takesFile?: boolean;
    /** Takes a whole mail message, and nothing else. */
    takesMail?: boolean;
    /** Its files are read as they come in, by the route itself. */
    streamsFiles?: boolean;
  }
}

/** Recognises who asks, by cookie or token. One class of the product extends it; without one, everybody is anonymous. */
export abstract class ActorResolver {
  abstract resolve(request: FastifyRequest): Promise<Scope>;
}

/** The route's pattern, never the path itself: paths name tenants, entries and tokens. */
export function patternOf(request: FastifyRequest): string {
  return request.pattern ?? request.routeOptions.url ?? 'unmatched';
}

export function carriesToken(request: FastifyRequest): boolean {
  return /^bearer\s/i.test(request.headers.authorization ?? '');
}

export function isUnsafe(request: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
}
