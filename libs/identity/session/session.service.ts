import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, newId, parseInput, type Transaction } from '#libs/platform';
import type { Actor } from '../actor/actor.js';
import { ActorService, hashToken } from '../actor/actor.service.js';
import { recordAudit } from '../audit/audit.js';
import { WrongPassword } from '../errors.js';
import { requireAccess } from '../permission/access.js';
import { deviceOf } from './device.js';
import { demoPassword, passwordMatches } from './password.js';
import { SignInInput } from './session.dto.js';
import { Session } from './session.entity.js';
import { SignInLimit } from './sign-in-limit.js';

const signInTask = defineSystemTask('identity.sign_in', 'a visitor becomes a person: the credential may be read by nobody else');
const sessionDays = 30;

export interface NewSession {
  /** Shown once; only its hash is kept. */
  token: string;
  personId: string;
  expiresAt: Date;
  /** For the browser to keep, where a password was given: see SignInLimit. */
  knownDevice?: string;
}

/** Somebody whose password was right. */
export interface VerifiedPerson {
  personId: string;
  knownDevice: string;
}

@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly config: Config,
    private readonly limit: SignInLimit,
  ) {}

  /** `knownDevice` is what an earlier session gave this browser to keep. */
  async signIn(input: unknown, userAgent: string, knownDevice = ''): Promise<NewSession> {
    return this.open(await this.verify(input, knownDevice), userAgent);
  }

  /** Whose address and password these are. Throws WrongPassword and TooManySignIns alike for an unknown address and a wrong password. */
  async verify(input: unknown, knownDevice: string): Promise<VerifiedPerson> {
    const { email, password } = parseInput(SignInInput, input);
    const attempt = await this.limit.attempt(email, knownDevice);
    const credential = await this.database.system(signInTask, (tx) => credentialOf(tx, email));
    const matches = await passwordMatches(credential?.password_hash ?? null, password);
    // A database may have been a demo's before.
    const isWorthNothing = !this.config.isDemo && password.normalize('NFKC') === demoPassword;
    if (!matches || !credential || isWorthNothing) throw new WrongPassword();
    await this.limit.succeeded(attempt);
    return { personId: credential.person_id, knownDevice: this.limit.knownDevice(email) };
  }

  /** For someone who has just been verified. */
  async open({ personId, knownDevice }: VerifiedPerson, userAgent: string): Promise<NewSession> {
    const session = await this.database.system(signInTask, (tx) => openSession(tx, personId, userAgent));
    return { ...session, knownDevice };
  }

  async signOut(actor: Actor): Promise<void> {
    if (!actor.sessionId) return;
    await this.end(actor, 'id = $2');
  }

  /** The person's open sessions, newest first. */
  async list(actor: Actor): Promise<Session[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, (tx) =>
      tx.manager
        .createQueryBuilder(Session, 'session')
        .where('session.person_id = :personId and session.ended_at is null and session.expires_at > :now', {
          personId: actor.personId,
          now: tx.now,
        })
        .orderBy('session.last_seen_at', 'DESC')
        .getMany(),
    );
  }

  /** Ends every session but the one that asks. */
  async signOutOthers(actor: Actor): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.end(actor, 'id <> $2');
  }

  private async end(actor: Actor, which: 'id = $2' | 'id <> $2'): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query(`update session set ended_at = $1 where ${which} and person_id = $3 and ended_at is null`, [
        tx.now,
        actor.sessionId,
        actor.personId,
      ]);
      await recordAudit(tx, actor, which === 'id = $2' ? 'session.ended' : 'sessions.others_ended', null);
    });
    this.actors.forget();
  }
}

async function credentialOf(tx: Transaction, email: string): Promise<{ person_id: string; password_hash: string } | undefined> {
  const [row] = await tx.query<{ person_id: string; password_hash: string }>(
    `select c.person_id, c.password_hash
     from person_email e join credential c on c.person_id = e.person_id join person p on p.id = e.person_id
     where e.email = $1 and p.erased_at is null`,
    [email],
  );
  return row;
}

/** Part of the caller's system transaction. */
export async function openSession(tx: Transaction, personId: string, userAgent: string): Promise<NewSession> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(tx.now.getTime() + sessionDays * 86_400_000);
  await tx.query(
    `insert into session (id, token_hash, person_id, device, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)`,
    [newId(), hashToken(token), personId, deviceOf(userAgent), tx.now, expiresAt],
  );
  return { token, personId, expiresAt };
}
