import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, Counts, type Database, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/workers.js';
import { identityEntities } from '../identity.module.js';
import { PeopleService } from '../person/people.service.js';
import { openSession, SessionService } from '../session/session.service.js';
import { SignInLimit } from '../session/sign-in-limit.js';
import { ActorService } from './actor.service.js';
import { ActorChanges } from './actor-changes.js';

/** Stands still, so that nothing kept runs out by itself. */
class StandingClock extends Clock {
  override now(): Date {
    return new Date('2026-11-23T08:00:00Z');
  }
}

describe('who somebody is, as two processes see it', () => {
  const clock = new StandingClock();
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let here: ActorService;
  let there: ActorService;
  let hearing: ActorChanges;
  let asker: BuiltTenant;

  const signedIn = async (role: 'admin' | 'author') => {
    const personId = await build.aPerson([[asker, role]]);
    const { token } = await build.write((tx) => openSession(tx, personId, 'Firefox'));
    return token;
  };
  const roleThere = async (token: string) => (await there.fromToken(token)).memberships[0]?.role;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    build = new Builders(database, clock);
    asker = await build.aTenant();
    [here, there] = [new ActorService(database, clock), new ActorService(database, clock)];
    hearing = new ActorChanges({ application: address.app, system: address.system }, there);
    await hearing.onApplicationBootstrap();
  });
  afterAll(async () => {
    await hearing?.onApplicationShutdown();
    await database?.close();
    await address?.drop();
  });

  it('changes in the other as soon as a role changes or a membership ends in the one', async () => {
    const people = new PeopleService(database, here);
    const admin = await here.fromToken(await signedIn('admin'));
    const token = await signedIn('author');
    expect(await roleThere(token)).toBe('author');
    const { items } = await people.list(admin, asker.id);
    const own = items.find(({ role }) => role === 'author')?.membershipId as string;
    await people.changeRole(admin, asker.slug, own, { role: 'reader' });
    await until('the other process to know the role', async () => (await roleThere(token)) === 'reader');
    await people.endMembership(admin, asker.slug, own);
    await until('the other process to know the end', async () => (await roleThere(token)) === undefined);
  });

  it('is nobody in the other as soon as the session ends in the one', async () => {
    const config = readConfig({});
    const sessions = new SessionService(database, here, config, new SignInLimit(new Counts(clock), config));
    const token = await signedIn('author');
    expect(await roleThere(token)).toBe('author');
    await sessions.signOut(await here.fromToken(token));
    await until('the other process to know', async () => (await there.fromToken(token)).personId === null);
  });

  it('is not kept where something changed while it was asked for', async () => {
    const token = await signedIn('author');
    const asked = here.fromToken(token);
    // Heard before the answer has come, which may be older.
    here.forget();
    await asked;
    await build.write((tx) => tx.query(`update membership set role = 'reader' where role = 'author'`));
    expect((await here.fromToken(token)).memberships[0]?.role).toBe('reader');
  });

  it('is asked anew after the connection was cut, and heard of again', async () => {
    const token = await signedIn('author');
    expect(await roleThere(token)).toBe('author');
    const cut = () =>
      build.write((tx) =>
        tx.query<{ pid: number }>(
          `select pid, pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tandem actor changes' and datname = current_database()`,
        ),
      );
    expect(await cut()).toHaveLength(1);
    await build.write((tx) => tx.query(`update membership set role = 'editor' where role = 'author'`));
    await until('it to listen again', async () => (await roleThere(token)) === 'editor', 15_000);
    await build.write((tx) => tx.query(`update membership set role = 'reader' where role = 'editor'`));
    await until('the change to be heard', async () => (await roleThere(token)) === 'reader');
  }, 30_000);
});
