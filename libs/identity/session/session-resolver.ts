import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActorResolver, carriesToken } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { sessionCookie } from './session-cookie.js';

/** Recognises people by their session, in a cookie or as a token. */
@Injectable()
export class SessionResolver extends ActorResolver {
  constructor(private readonly actors: ActorService) {
    super();
  }

  resolve(request: FastifyRequest): Promise<Actor> {
    const token = carriesToken(request) ? request.headers.authorization?.replace(/^bearer\s+/i, '') : request.cookies[sessionCookie];
    return this.actors.fromToken(token);
  }
}
