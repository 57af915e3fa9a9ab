import { Injectable } from '@nestjs/common';
import { Database, defineSystemTask, parseInput, Unauthenticated } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { WrongOldPassword } from '../errors.js';
import { requireAccess } from '../permission/access.js';
import { hashPassword, passwordMatches } from '../session/password.js';
import { closeResets } from '../session/password-reset.service.js';
import { AccountInput, PasswordChangeInput } from './account.dto.js';

const changeTask = defineSystemTask('identity.change_password', 'a credential may be read by nobody, not even its person');

export interface Account {
  name: string;
  title: string | null;
  email: string;
  language: string;
  timeZone: string;
  /** Shown to the networks' colleagues as somebody they can ask. */
  mayBeAsked: boolean;
}

/** What people do with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
  ) {}

  async read(actor: Actor): Promise<Account> {
    requireAccess(actor, 'account.use');
    const [account] = await this.database.read<Account>(
      actor,
      `select f.name, f.title, e.email, f.language, f.time_zone as "timeZone", f.may_be_asked as "mayBeAsked"
       from person_profile f join person_email e on e.person_id = f.person_id where f.person_id = $1`,
      [actor.personId],
    );
    if (!account) throw new Unauthenticated();
    return account;
  }

  async save(actor: Actor, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    const { name, title, language, timeZone, mayBeAsked } = parseInput(AccountInput, input);
    await this.database.transaction(actor, (tx) =>
      tx.query('update person_profile set name = $2, title = $3, language = $4, time_zone = $5, may_be_asked = $6 where person_id = $1', [
        actor.personId,
        name,
        title || null,
        language,
        timeZone,
        mayBeAsked,
      ]),
    );
    this.actors.forget();
  }

  /** Needs the old password; every other session ends, and links to a new password close. Throws WrongOldPassword. */
  async changePassword(actor: Actor, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    const { oldPassword, newPassword } = parseInput(PasswordChangeInput, input);
    const { personId, sessionId } = actor;
    const [credential] = await this.database.system(changeTask, (tx) =>
      tx.query<{ password_hash: string }>('select password_hash from credential where person_id = $1', [personId]),
    );
    const stored = credential?.password_hash ?? null;
    if (!(await passwordMatches(stored, oldPassword))) throw new WrongOldPassword();
    const passwordHash = await hashPassword(newPassword);
    await this.database.system(changeTask, async (tx) => {
      const changed = await tx.execute(
        'update credential set password_hash = $3, changed_at = $4 where person_id = $1 and password_hash = $2',
        [personId, stored, passwordHash, tx.now],
      );
      // Changed in another window meanwhile: the old password is no longer the one that was given.
      if (changed === 0) throw new WrongOldPassword();
      await closeResets(tx, personId);
      await tx.query('update session set ended_at = $3 where person_id = $1 and id is distinct from $2 and ended_at is null', [
        personId,
        sessionId,
        tx.now,
      ]);
      await recordAudit(tx, { personId }, 'password.changed', null);
    });
    this.actors.forget();
  }
}
