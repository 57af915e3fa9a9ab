import type { FastifyReply } from 'fastify';

/** A page's response by way of Fastify, so that its hooks and cookies apply. Pages are complete when they come: no streaming. */
export async function sendPage(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.status(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const body = Buffer.from(await response.arrayBuffer());
  return body.length > 0 ? reply.send(body) : reply.send();
}
