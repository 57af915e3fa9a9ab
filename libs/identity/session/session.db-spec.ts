import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, Counts, Database, defineSystemTask, newId, openDatabase, readConfig } from '#libs/platform';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { SetClock, until } from '../../../test/support/workers.js';
import { ActorService } from '../actor/actor.service.js';
import { WrongPassword } from '../errors.js';
import { identityEntities } from '../identity.module.js';
import { hashPassword } from './password.js';
import { SessionService } from './session.service.js';
import { SignInLimit } from './sign-in-limit.js';

const seed = defineSystemTask('test.seed', 'tests fill their own database');

describe('signing in', () => {
  let address: TestDatabase;
  let database: Database;
  let actors: ActorService;
  let sessions: SessionService;
  const personId = newId();
  const clock = new SetClock();

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    actors = new ActorService(database, clock);
    sessions = new SessionService(database, actors, readConfig({}), new SignInLimit(new Counts(clock), readConfig({})));
    const hash = await hashPassword('tandem-demo');
    await database.system(seed, async (tx) => {
      await tx.query('insert into person (id, created_at) values ($1, $2)', [personId, tx.now]);
      await tx.query(`insert into person_profile (person_id, name, language) values ($1, 'Redaktør', 'da')`, [personId]);
      await tx.query(`insert into person_email (person_id, email) values ($1, 'editor@herning.example')`, [personId]);
      await tx.query('insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)', [personId, hash, tx.now]);
    });
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('gives a session whose token is that person', async () => {
    const { token } = await sessions.signIn({ email: ' Editor@Herning.example ', password: 'tandem-demo' }, 'Firefox');
    expect((await actors.fromToken(token)).personId).toBe(personId);
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    await expect(sessions.signIn({ email: 'editor@herning.example', password: 'wrong' }, 'Firefox')).rejects.toThrow(WrongPassword);
    await expect(sessions.signIn({ email: 'nobody@herning.example', password: 'wrong' }, 'Firefox')).rejects.toThrow(WrongPassword);
  });

  it('stands in the database as a hash alone, and ends by itself after thirty days', async () => {
    const { token, expiresAt } = await sessions.signIn({ email: 'editor@herning.example', password: 'tandem-demo' }, 'Firefox');
    const rows = await database.system(seed, (tx) => tx.query('select to_jsonb(session)::text as row from session'));
    expect(JSON.stringify(rows)).not.toContain(token);
    clock.forward(expiresAt.getTime() - clock.now().getTime() - 60_000);
    expect((await actors.fromToken(token)).personId).toBe(personId);
    clock.forward(60_000);
    expect((await actors.fromToken(token)).personId).toBeNull();
    expect((expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
    clock.reset();
  });

  it('ends at once on signing out, and leaves other devices signed in', async () => {
    const [here, there] = await Promise.all(
      [1, 2].map(() => sessions.signIn({ email: 'editor@herning.example', password: 'tandem-demo' }, 'Firefox')),
    );
    await sessions.signOut(await actors.fromToken(here?.token));
    expect((await actors.fromToken(here?.token)).personId).toBeNull();
    expect((await actors.fromToken(there?.token)).personId).toBe(personId);
  });

  it('is marked as seen, to the hour, and keeps no other process from believing what it kept', async () => {
    const { token } = await sessions.signIn({ email: 'editor@herning.example', password: 'tandem-demo' }, 'Firefox');
    const seen = async () => {
      const [row] = await database.system(seed, (tx) =>
        tx.query<{ last_seen_at: Date }>('select last_seen_at from session order by id desc limit 1'),
      );
      return row?.last_seen_at.getTime() ?? 0;
    };
    const first = await seen();
    const later = new (class extends Clock {
      minutes = 59;
      override now(): Date {
        return new Date(first + this.minutes * 60_000);
      }
    })();
    const elsewhere = new ActorService(database, later);
    await elsewhere.fromToken(token);
    later.minutes = 61;
    await elsewhere.fromToken(token);
    await until('the session was marked as seen', async () => (await seen()) === first + 61 * 60_000);
  });

  it('signs out the other devices', async () => {
    const [here, there] = await Promise.all(
      [1, 2].map(() => sessions.signIn({ email: 'editor@herning.example', password: 'tandem-demo' }, 'Firefox')),
    );
    const actor = await actors.fromToken(here?.token);
    await sessions.signOutOthers(actor);
    expect((await actors.fromToken(there?.token)).personId).toBeNull();
    expect(await sessions.list(actor)).toHaveLength(1);
  });
});
