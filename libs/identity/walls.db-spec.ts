import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, newId, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../test/support/database.js';
import { undone } from '../../test/support/undone.js';
import { type Actor, anonymous } from './actor/actor.js';
import { recordAudit } from './audit/audit.js';
import { identityEntities } from './identity.module.js';

/** The second lock alone: what the database itself keeps from others, should a service forget to ask. */
describe('what a municipality and its people keep, as the database sees it', () => {
  let address: TestDatabase;
  let database: Database;
  let build: Builders;
  let asker: BuiltTenant;
  let network: BuiltTenant;
  let admin: Actor;
  let outsiders: [who: string, actor: Actor][];
  /** Sees the people of those it shares a network with, and may change nothing of theirs. */
  let partner: Actor;
  const invitationId = newId();

  const changes = (actor: Actor, sql: string, parameters: unknown[]) => undone(database, actor, sql, parameters);

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    build = new Builders(database, clock);
    asker = await build.aTenant();
    const [besideIt, elsewhere] = [await build.aTenant(), await build.aTenant()];
    network = await build.aNetwork([asker, besideIt]);
    admin = await build.aMember(asker, 'admin');
    partner = await build.aMember(besideIt, 'admin');
    await build.aNetwork([elsewhere]);
    outsiders = [
      ['an administrator of another municipality', await build.aMember(elsewhere, 'admin')],
      ['a visitor', anonymous],
    ];
    await build.write(async (tx) => {
      await recordAudit(tx, admin, 'tenant.settings_saved', asker.id);
      await tx.query(
        `insert into invitation (id, tenant_id, email, role, language, invited_by, invited_at, expires_at)
         values ($1, $2, 'ny@asker.example', 'author', 'nb', $3, $4, $4)`,
        [invitationId, asker.id, admin.personId, tx.now],
      );
      await tx.query(
        `insert into session (id, token_hash, person_id, device, created_at, last_seen_at, expires_at) values ($1, 'x', $1, 'Firefox', $2, $2, $2)`,
        [admin.personId, tx.now],
      );
      await tx.query(`insert into charter (network_id, version, texts, effective_on) values ($1, 1, '{}', '2026-01-01')`, [network.id]);
    });
  });
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  const own: [what: string, sql: string, parameters: () => unknown[]][] = [
    ['its people’s memberships', 'select from membership where tenant_id = $1', () => [asker.id]],
    ['their addresses', 'select from person_email where person_id = $1', () => [admin.personId]],
    ['their names', 'select from person_profile where person_id = $1', () => [admin.personId]],
    ['their sign-ins', 'select from session where person_id = $1', () => [admin.personId]],
    ['its invitations', 'select from invitation where id = $1', () => [invitationId]],
    ['its audit log', 'select from audit_log where tenant_id = $1', () => [asker.id]],
  ];
  it.each(own)('%s: read by its own, by nobody else', async (_, sql, parameters) => {
    expect((await database.read(admin, sql, parameters())).length).toBeGreaterThan(0);
    for (const [who, actor] of outsiders) expect([who, await database.read(actor, sql, parameters())]).toEqual([who, []]);
  });

  const changed: [what: string, sql: string, parameters: () => unknown[]][] = [
    ['a role', `update membership set role = 'admin' where tenant_id = $1`, () => [asker.id]],
    ['the end of a membership', 'update membership set ended_at = since where tenant_id = $1', () => [asker.id]],
    ['an invitation taken back', 'update invitation set revoked_at = invited_at where id = $1', () => [invitationId]],
    ['its settings', 'update tenant set editor_for_public = true where id = $1', () => [asker.id]],
    ['its place in a network', 'update network_tenant set left_at = joined_at where tenant_id = $1', () => [asker.id]],
    ['a person’s name', `update person_profile set name = 'X' where person_id = $1`, () => [admin.personId]],
    ['a person’s sign-in', 'update session set ended_at = created_at where person_id = $1', () => [admin.personId]],
  ];
  it('its people’s names, without their addresses: read by those who share a network with it', async () => {
    for (const table of ['membership', 'person_profile'])
      expect(await database.read(partner, `select from ${table} where person_id = $1`, [admin.personId])).toHaveLength(1);
    expect(await database.read(partner, 'select from person_email where person_id = $1', [admin.personId])).toEqual([]);
  });

  it.each(changed)('%s: changed by its own, by nobody else', async (_, sql, parameters) => {
    expect(await changes(admin, sql, parameters())).toBeGreaterThan(0);
    for (const [who, actor] of [...outsiders, ['an administrator in the same network', partner] as const])
      expect([who, await changes(actor, sql, parameters())]).toEqual([who, 0]);
  });

  const written: [what: string, sql: string, parameters: () => unknown[]][] = [
    [
      'a yes to a charter',
      'insert into charter_acceptance (network_id, version, tenant_id, person_id, accepted_at) values ($1, 1, $2, $3, app.now())',
      () => [network.id, asker.id, admin.personId],
    ],
    [
      'a line in the audit log under somebody’s name',
      `insert into audit_log (id, at, person_id, tenant_id, action) values ($1, app.now(), $3, $2, 'x')`,
      () => [newId(), asker.id, admin.personId],
    ],
    [
      'an event under somebody’s name',
      `insert into event (id, type, occurred_at, actor_id, tenant_id, audience, subjects) values ($1, 'x.y', app.now(), $3, $2, '{}', '{}')`,
      () => [newId(), asker.id, admin.personId],
    ],
  ];
  it.each(written)('%s: written by its own, by nobody else', async (_, sql, parameters) => {
    expect(await changes(admin, sql, parameters())).toBe(1);
    for (const actor of [...outsiders.map(([, outsider]) => outsider), partner])
      await expect(changes(actor, sql, parameters())).rejects.toThrow(/row-level security/);
  });

  it.each(['credential', 'password_reset', 'job_request', 'event', 'caught_mail', 'event_consumer', 'schedule'])(
    '%s: read by no person at all',
    async (table) => {
      await expect(database.read(admin, `select from ${table}`)).rejects.toThrow(/permission denied/);
    },
  );

  it.each([
    ['membership', 'tenant_id'],
    ['membership', 'person_id'],
    ['invitation', 'email'],
    ['invitation', 'role'],
    ['invitation', 'expires_at'],
    ['network_tenant', 'role'],
    ['tenant', 'slug'],
    ['tenant', 'belongs_to'],
    ['person', 'is_operator'],
    ['session', 'expires_at'],
    ['audit_log', 'action'],
  ])('%s.%s: changed by no person at all', async (table, column) => {
    await expect(changes(admin, `update ${table} set ${column} = ${column}`, [])).rejects.toThrow(/permission denied/);
  });
});
