import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { parseInput } from '#libs/platform';
import { SignInInput } from './session.dto.js';
import { SessionService, type VerifiedPerson } from './session.service.js';
import { knownDeviceCookie } from './session-cookie.js';

/** Passport's local strategy on our own verification; it finds the person, and the controller writes the session. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly sessions: SessionService) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  validate(request: FastifyRequest, email: string, password: string): Promise<VerifiedPerson> {
    return this.sessions.verify({ email, password }, request.cookies[knownDeviceCookie] ?? '');
  }
}

@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<Person>(error: unknown, person: Person | false, _info: unknown, context: ExecutionContext): Person {
    if (error) throw error;
    // Passport asks nobody where a field is missing: the fields say what is wrong.
    if (!person) throw parseInput(SignInInput, context.switchToHttp().getRequest().body);
    return person;
  }
}
