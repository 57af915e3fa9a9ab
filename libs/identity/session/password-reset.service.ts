import { Injectable } from '@nestjs/common';
import { IsEmail } from 'class-validator';
import { Config, Database, defineSystemTask, MaxLength, newId, parseInput, readToken, type Transaction } from '#libs/platform';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { ResetClosed } from '../errors.js';
import { hashPassword, NewPassword } from './password.js';
import { sendPasswordReset } from './send-password-reset.job.js';
import { Email } from './session.dto.js';
import { type NewSession, openSession } from './session.service.js';

const resetTask = defineSystemTask('identity.reset_password', 'whoever forgot the password is signed out');
const minutesOpen = 60;
/** So that nobody's mailbox can be filled by pressing a button: the address limit alone would let many addresses do it. */
const mostInAnHour = 5;

export class ResetRequestInput {
  @Email()
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class NewPasswordInput {
  @NewPassword()
  password: string;
}

@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly config: Config,
  ) {}

  /** Answers alike whether the address is known or not; a known one gets a mail, whose link replaces earlier ones. */
  async request(input: unknown): Promise<void> {
    const { email } = parseInput(ResetRequestInput, input);
    await this.database.system(resetTask, async (tx) => {
      const [person] = await tx.query<{ id: string; asked: number }>(
        `select p.id, (select count(*)::int from password_reset r where r.person_id = p.id and r.requested_at > $2) as asked
         from person_email e join person p on p.id = e.person_id where e.email = $1 and p.erased_at is null`,
        [email, new Date(tx.now.getTime() - 3_600_000)],
      );
      if (!person || person.asked >= mostInAnHour) return;
      await closeResets(tx, person.id);
      const id = newId();
      await tx.query('insert into password_reset (id, person_id, requested_at, expires_at) values ($1, $2, $3, $4)', [
        id,
        person.id,
        tx.now,
        new Date(tx.now.getTime() + minutesOpen * 60_000),
      ]);
      await tx.enqueue(sendPasswordReset, { resetId: id });
    });
  }

  /** Whether the link still opens anything. */
  async isOpen(token: string): Promise<boolean> {
    const id = readToken(this.config.TANDEM_SECRET, 'password-reset', token);
    const [reset] = await this.database.system(resetTask, (tx) =>
      tx.query('select 1 from password_reset where id = $1 and used_at is null and expires_at > $2', [id, tx.now]),
    );
    return reset !== undefined;
  }

  /** Sets the password, ends every session and opens one here. Throws ResetClosed. */
  async confirm(token: string, input: unknown, userAgent: string): Promise<NewSession> {
    if (!(await this.isOpen(token))) throw new ResetClosed();
    const { password } = parseInput(NewPasswordInput, input);
    const passwordHash = await hashPassword(password);
    const session = await this.database.system(resetTask, async (tx) => {
      const [reset] = await tx.query<{ person_id: string }>(
        'update password_reset set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning person_id',
        [readToken(this.config.TANDEM_SECRET, 'password-reset', token), tx.now],
      );
      if (!reset) throw new ResetClosed();
      await tx.query('update credential set password_hash = $2, changed_at = $3 where person_id = $1', [
        reset.person_id,
        passwordHash,
        tx.now,
      ]);
      await tx.query('update session set ended_at = $2 where person_id = $1 and ended_at is null', [reset.person_id, tx.now]);
      await recordAudit(tx, { personId: reset.person_id }, 'password.reset', null);
      return openSession(tx, reset.person_id, userAgent);
    });
    this.actors.forget();
    return session;
  }
}

/** Links that were mailed earlier open nothing any more. Part of the caller's system transaction. */
export async function closeResets(tx: Transaction, personId: string): Promise<void> {
  await tx.query('update password_reset set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2', [
    personId,
    tx.now,
  ]);
}
