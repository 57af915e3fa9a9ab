import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../log/log.js';
import { problemOf, retryAfter } from './problem.js';
import { patternOf } from './request.js';
import { etagOf } from './revision.js';

/** Turns everything that is thrown below a route into problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void {
  const problem = problemOf(error, request.language, request.id);
  if (problem.status >= 500)
    log.error('A request failed', error, { requestId: request.id, route: patternOf(request), status: problem.status });
  if (reply.sent) return;
  const seconds = retryAfter(problem);
  if (seconds !== undefined) reply.header('retry-after', seconds);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (typeof problem['currentRevision'] === 'number') reply.header('etag', etagOf(problem['currentRevision']));
  reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', request.language)
    .send(JSON.stringify(problem));
}
