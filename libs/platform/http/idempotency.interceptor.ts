import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Scope } from '../database/scope.js';
import { InvalidInput } from '../errors.js';
import { IdempotencyKeys, type KeyedRequest, type StoredAnswer } from './idempotency-keys.js';
import { uploadOf } from './upload.js';

/** Honours `Idempotency-Key` on POSTs of people who are signed in. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined || request.actor.personId === null) return next.handle();
    const { keepsNoAnswer, streamsFiles } = request.routeOptions.config ?? {};
    if (keepsNoAnswer || (streamsFiles && request.isMultipart())) return next.handle();
    return from(this.once(request, http.getResponse<FastifyReply>(), String(key), next));
  }

  private async once(request: FastifyRequest, reply: FastifyReply, key: string, next: CallHandler): Promise<unknown> {
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new InvalidInput({ 'Idempotency-Key': ['matches'] });
    // A handler may change who asks (sign-out); the key stays with the one who asked.
    const scope = request.actor;
    const keyed = { route: `POST ${request.url.split('?')[0]}`, key, bodyHash: await hashOf(request) };
    const earlier = await this.keys.take(scope, keyed);
    if (earlier) return replay(reply, earlier);
    const body = await this.answered(scope, keyed, next);
    await this.keys.keep(scope, keyed, { status: reply.statusCode, body: body ?? null, headers: headersOf(reply) });
    return body;
  }

  private async answered(scope: Scope, keyed: KeyedRequest, next: CallHandler): Promise<unknown> {
    try {
      return await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      await this.keys.release(scope, keyed).catch(() => undefined);
      throw error;
    }
  }
}

async function hashOf(request: FastifyRequest): Promise<string> {
  const hash = createHash('sha256');
  if (!request.isMultipart()) return hash.update(JSON.stringify(request.body ?? null)).digest('hex');
  // Not by its body as it came: what parts a form is another each time.
  const { name, bytes } = await uploadOf(request);
  return hash
    .update(`file ${JSON.stringify(name)} `)
    .update(bytes)
    .digest('hex');
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const kept = ['location', 'etag'].map((name) => [name, reply.getHeader(name)]);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as Record<string, string>;
}

function replay(reply: FastifyReply, { status, body, headers }: StoredAnswer): unknown {
  reply.status(status).headers({ ...headers, 'idempotency-replayed': 'true' });
  return body ?? undefined;
}
