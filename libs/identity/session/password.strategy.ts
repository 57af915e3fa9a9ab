import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { parseInput } from '#libs/platform';
import { SignInInput } from './session.dto.js';
import { SessionService } from './session.service.js';

/** Passport's local strategy on our own verification; it finds the person, and the controller writes the session. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly sessions: SessionService) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  async validate(email: string, password: string): Promise<VerifiedPerson> {
    return { personId: await this.sessions.verify({ email, password }) };
  }
}

export interface VerifiedPerson {
  personId: string;
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
