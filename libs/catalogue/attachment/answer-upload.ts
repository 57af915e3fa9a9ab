import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, safePath } from '#libs/platform';
import { type AttachedResponse, toAttachedResponse } from './attachment.dto.js';
import type { Attached } from './ready-file.js';

/** A program is told what became of its files; a plain form, which names the page it stands on, is led back there with the same. */
export async function answerUpload(request: FastifyRequest, reply: FastifyReply, back: unknown, work: Promise<Attached>): Promise<void> {
  if (typeof back !== 'string') {
    const answer: AttachedResponse = toAttachedResponse(await work);
    await reply.status(201).send(answer);
    return;
  }
  const said = await work.then(
    ({ added, refused }) => [
      ...(added.length > 0 ? [['added', String(added.length)]] : []),
      ...refused.map(({ code }) => ['refused', code]),
    ],
    (error: unknown) => [['refused', problemOf(error, request.language, request.id).code]],
  );
  const address = `${safePath(back, '/')}?${new URLSearchParams(said as string[][])}`;
  await reply.status(303).header('location', address).send();
}
