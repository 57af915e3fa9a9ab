import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { retryAfter } from '#libs/platform';
import type { Problem } from '../../web/problem.js';
import type { PageContext } from '../../web/request-context.js';
import { serveClientFiles } from './client-files.js';
import { readPageRequest } from './page-request.js';
import { sendPage } from './send-page.js';

/** What the web's server bundle offers. */
export interface Web {
  respond(request: Request, page: PageContext): Promise<Response>;
}

export interface PageOptions {
  web: Web;
  publicUrl: string;
  contextOf(request: FastifyRequest, reply: FastifyReply, failure: Problem | null): PageContext;
  explain(error: unknown, request: FastifyRequest): Problem;
}

// Compiled or not, this file lies three folders below what holds `dist`.
const dist = fileURLToPath(import.meta.url).replace(/(?:\/dist)?\/apps\/api\/pages\/[^/]*$/, '/dist/web');
/** A file of 25 MB and the fields beside it. */
const bodyLimit = 26 * 1024 * 1024;

/** Loads the bundle that `npm run build:web` left in dist. */
export function loadWeb(): Promise<Web> {
  return import(pathToFileURL(`${dist}/server/index.js`).href);
}

/** Every address that no other route answers is a page's: register before the app is initialised. */
export async function mountPages(server: FastifyInstance, { web, publicUrl, contextOf, explain }: PageOptions): Promise<void> {
  serveClientFiles(server, `${dist}/client`);
  await server.register(async (pages) => {
    // Forms are read by the pages themselves, files included.
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _body, done) => done(null));
    const answer = async (request: FastifyRequest, reply: FastifyReply, failure: Problem | null) => {
      const page = contextOf(request, reply, failure);
      // While the database is away, what was typed is read and handed back.
      const isRead = failure === null || failure.status === 503;
      const response = await web.respond(await readPageRequest(request, reply, publicUrl, isRead ? bodyLimit : 0), page);
      const seconds = retryAfter(failure ?? { status: response.status });
      if (seconds !== undefined) reply.header('retry-after', seconds);
      return sendPage(reply, response);
    };
    pages.setErrorHandler((error, request, reply) => answer(request, reply, explain(error, request)));
    pages.route({
      method: ['GET', 'POST'],
      url: '/*',
      handler(request, reply) {
        if (/^\/(?:api|health|metrics)(?:\/|$)/.test(request.url)) return reply.callNotFound();
        return answer(request, reply, null);
      },
    });
  });
}
