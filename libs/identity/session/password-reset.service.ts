import { Injectable } from '@nestjs/common';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { Config, Database, DomainError, defineJob, defineSystemTask, newId, parseInput, readToken } from '#libs/platform';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { hashPassword, shortestPassword } from './password.js';
import { Email } from './session.dto.js';

const resetTask = defineSystemTask('identity.reset_password', 'whoever forgot the password is signed out');
const minutesOpen = 60;

export const sendPasswordReset = defineJob<{ resetId: string }>('identity.send-password-reset');

/** Used, expired, replaced or never written: one answer. */
export class ResetClosed extends DomainError {
  constructor() {
    super('conflict', 'reset_closed');
  }
}

export class ResetRequestInput {
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class NewPasswordInput {
  @IsString()
  @MinLength(shortestPassword)
  @MaxLength(500)
  password: string;
}

@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly config: Config,
  ) {}

  /** Answers alike whether the address is known or not; a known one gets a mail. */
  async request(input: unknown): Promise<void> {
    const { email } = parseInput(ResetRequestInput, input);
    await this.database.system(resetTask, async (tx) => {
      const [person] = await tx.query<{ person_id: string }>('select person_id from person_email where email = $1', [email]);
      if (!person) return;
      const id = newId();
      await tx.query('update password_reset set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2', [
        person.person_id,
        tx.now,
      ]);
      await tx.query('insert into password_reset (id, person_id, requested_at, expires_at) values ($1, $2, $3, $4)', [
        id,
        person.person_id,
        tx.now,
        new Date(tx.now.getTime() + minutesOpen * 60_000),
      ]);
      await tx.enqueue(sendPasswordReset, { resetId: id });
    });
  }

  /** Sets the password and ends every session. Throws ResetClosed. */
  async confirm(token: string, input: unknown): Promise<void> {
    const { password } = parseInput(NewPasswordInput, input);
    const id = readToken(this.config.TANDEM_SECRET, 'password-reset', token);
    const passwordHash = await hashPassword(password);
    await this.database.system(resetTask, async (tx) => {
      const [reset] = await tx.query<{ person_id: string }>(
        'update password_reset set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning person_id',
        [id, tx.now],
      );
      if (!reset) throw new ResetClosed();
      await tx.query('update credential set password_hash = $2, changed_at = $3 where person_id = $1', [
        reset.person_id,
        passwordHash,
        tx.now,
      ]);
      await tx.query('update session set ended_at = $2 where person_id = $1 and ended_at is null', [reset.person_id, tx.now]);
      await recordAudit(tx, { personId: reset.person_id }, 'password.reset', null);
    });
    this.actors.forget();
  }
}
