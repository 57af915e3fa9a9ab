import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

/** `/api/v1/openapi.json` and the page `/api/docs`; the application is complete by the time they are asked for. */
export function serveOpenApi(server: FastifyInstance, app: INestApplication, publicUrl: string): void {
  let document: Promise<OpenAPIObject> | undefined;
  const made = () => {
    document ??= import('./openapi.js').then(({ openApiDocument }) => openApiDocument(app, publicUrl));
    return document;
  };
  server.get('/api/v1/openapi.json', async (_request, reply) => {
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=300');
    return made();
  });
  server.get('/api/docs', async (request, reply) => {
    const { docsPage } = await import('./docs-page.js');
    reply.type('text/html; charset=utf-8');
    return docsPage(await made(), request.nonce);
  });
}
