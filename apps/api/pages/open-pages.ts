import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  ActorService,
  anonymous,
  isSignedIn,
  knownDeviceCookie,
  sessionCookie,
  sessionCookieOptions,
  setSessionCookies,
} from '#libs/identity';
import { type Platform, problemOf } from '#libs/platform';
import { pageNameOf } from '#libs/platform/i18n';
import type { PageContext } from '../../web/request-context.js';
import { readDemoAccounts } from './demo-accounts.js';
import { loadWeb, mountPages } from './mount-pages.js';
import { pageServices } from './page-services.js';

/** Puts the web on the app; call before `app.init()`, which closes the list of routes. */
export async function openPages(app: NestFastifyApplication, platform: Platform): Promise<void> {
  const { config, clock, log } = platform;
  const services = pageServices(app);
  const actors = app.get(ActorService, { strict: false });
  const demoAccounts = config.isDemo ? await readDemoAccounts() : [];
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const explain = (error: unknown, request: FastifyRequest) => problemOf(error, request.language, request.id);

  await mountPages(server, {
    web: await loadWeb(),
    publicUrl: config.PUBLIC_URL,
    explain,
    contextOf: (request: FastifyRequest, reply: FastifyReply, failure): PageContext => {
      request.pattern = `page ${pageNameOf(request.url.split('?')[0] ?? '') ?? 'other'}`;
      return {
        // Asked again after signing in or out within the request.
        get actor() {
          return actorOf(request);
        },
        failure,
        services,
        preferredLanguage: request.language,
        nonce: request.nonce,
        publicUrl: config.PUBLIC_URL,
        isDemo: config.isDemo,
        now: clock.now(),
        device: request.headers['user-agent'] ?? '',
        address: request.ip,
        knownDevice: request.cookies[knownDeviceCookie] ?? '',
        demoAccounts,
        async startSession(session) {
          setSessionCookies(reply, config.PUBLIC_URL, session);
          request.actor = await actors.fromToken(session.token);
        },
        endSession() {
          reply.clearCookie(sessionCookie, sessionCookieOptions(config.PUBLIC_URL));
          request.actor = anonymous;
        },
        explain: (error) => explain(error, request),
        report: (error) => log.error('A page failed', error, { requestId: request.id, route: request.pattern ?? '' }),
      };
    },
  });
}

function actorOf(request: FastifyRequest): Actor {
  const actor = request.actor as Actor;
  return 'memberships' in actor && isSignedIn(actor) ? actor : anonymous;
}
