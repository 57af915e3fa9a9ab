import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, newId, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../test/support/database.js';
import { identityEntities } from './identity.module.js';
import { TrimIdentity } from './trim-identity.job.js';

const now = new Date('2026-11-23T03:37:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

class StandingClock extends Clock {
  override now(): Date {
    return now;
  }
}

describe('what is kept for some days only', () => {
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let tenant: BuiltTenant;
  let personId: string;

  const left = (table: string) => build.write((tx) => tx.query<{ id: string }>(`select id from ${table} order by id`));

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, new StandingClock());
    build = new Builders(database, new StandingClock());
    tenant = await build.aTenant();
    personId = await build.aPerson([[tenant, 'author']]);
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('goes after its time, and not before: sessions, links, invitations, ended memberships, audit', async () => {
    const kept: Record<string, string[]> = { session: [], password_reset: [], invitation: [], audit_log: [] };
    const insert = async (table: string, old: boolean, sql: string, values: (at: (days: number) => Date) => unknown[]) => {
      const id = newId();
      if (!old) kept[table]?.push(id);
      await build.write((tx) => tx.query(sql, [id, ...values(daysAgo)]));
    };
    for (const old of [true, false]) {
      await insert(
        'session',
        old,
        `insert into session (id, token_hash, person_id, device, created_at, last_seen_at, expires_at) values ($1::uuid, $1::uuid::text, $2, 'x', $3, $3, $3)`,
        (at) => [personId, at(old ? 91 : 89)],
      );
      await insert(
        'password_reset',
        old,
        'insert into password_reset (id, person_id, requested_at, expires_at) values ($1, $2, $3, $3)',
        (at) => [personId, at(old ? 8 : 6)],
      );
      await insert(
        'invitation',
        old,
        `insert into invitation (id, tenant_id, email, role, language, invited_at, expires_at, revoked_at)
         values ($1::uuid, $2, $1::uuid::text || '@asker.example', 'author', 'nb', $3, $3, $3)`,
        (at) => [tenant.id, at(old ? 91 : 89)],
      );
      await insert('audit_log', old, `insert into audit_log (id, at, tenant_id, action) values ($1, $3, $2, 'x')`, (at) => [
        tenant.id,
        at(old ? 731 : 729),
      ]);
      await build.aPerson([[tenant, 'reader']], { name: old ? 'Sluttet for lenge siden' : 'Sluttet nylig' });
    }
    await build.write((tx) =>
      tx.query(
        `update membership m set ended_at = case f.name when 'Sluttet for lenge siden' then $1::timestamptz else $2::timestamptz end
         from person_profile f where f.person_id = m.person_id and f.name like 'Sluttet%'`,
        [daysAgo(731), daysAgo(729)],
      ),
    );
    await new TrimIdentity(database).handle();
    for (const [table, ids] of Object.entries(kept)) expect((await left(table)).map(({ id }) => id)).toEqual(ids);
    expect(await left('membership')).toHaveLength(2);
  });

  it('leaves the audit log closed to every other change', async () => {
    await expect(build.write((tx) => tx.query('delete from audit_log'))).rejects.toThrow(/permission denied/);
    await expect(build.write((tx) => tx.query(`update audit_log set action = 'y'`))).rejects.toThrow(/permission denied/);
  });
});
