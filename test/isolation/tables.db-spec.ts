import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations, tables } from '../../apps/api/product.js';
import { migrate, migrateDown } from '../../libs/platform/database/migrate.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
  grants: string[];
  policies: { command: string; roles: string[] }[];
}

const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
/** Written by TypeORM, before any role but the owner may look. */
const machinery = ['migration'];

describe('every table', () => {
  let address: TestDatabase;
  let owner: pg.Client;
  let all: Table[];

  beforeAll(async () => {
    address = await aDatabase();
    owner = new pg.Client({ connectionString: address.owner });
    await owner.connect();
    const { rows } = await owner.query<Table>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        coalesce((select json_agg(distinct p.privilege) from (
            select privilege_type as privilege from information_schema.role_table_grants
              where table_schema = 'public' and table_name = c.relname and grantee = 'tandem_app'
            union select privilege_type from information_schema.column_privileges
              where table_schema = 'public' and table_name = c.relname and grantee = 'tandem_app') p), '[]') as grants,
        coalesce((select json_agg(json_build_object('command', p.cmd, 'roles', p.roles)) from pg_policies p
          where p.schemaname = 'public' and p.tablename = c.relname), '[]') as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`);
    all = rows.filter(({ name }) => !machinery.includes(name));
  });

  afterAll(async () => {
    await owner.end();
    await address.drop();
  });

  it('is there to be looked at', () => {
    expect(all.length).toBeGreaterThan(40);
  });

  it('has row-level security, forced on its owner too', () => {
    expect(all.filter(({ enabled, forced }) => !enabled || !forced).map(({ name }) => name)).toEqual([]);
  });

  it('has a policy for each command that the application may use, and none for the others', () => {
    const wrong = all.flatMap(({ name, grants, policies }) => {
      const covered = policies.filter(({ roles }) => roles.includes('tandem_app')).map(({ command }) => command);
      return commands
        .filter((command) => grants.includes(command) !== covered.includes(command))
        .map((command) => `${name}: ${command} is ${grants.includes(command) ? 'granted without a policy' : 'a policy without a grant'}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets neither everybody nor a wildcard command in', () => {
    const wide = all.filter(({ policies }) =>
      policies.some(({ command, roles }) => roles.includes('public') || (command === 'ALL' && roles.includes('tandem_app'))),
    );
    expect(wide.map(({ name }) => name)).toEqual([]);
  });

  it('can be filled by its owner, else a migration’s backfill would change nothing in silence', async () => {
    const closed = all.filter(
      ({ policies }) => !policies.some(({ command, roles }) => command === 'ALL' && roles.includes('tandem_owner')),
    );
    expect(closed.map(({ name }) => name)).toEqual([]);
    const backfill = await owner.query(`update goal set colour = colour where number = 17`);
    expect(backfill.rowCount).toBe(1);
  });

  it('keeps what belongs to a tenant inside it: a reference between two such tables holds the tenant, network or body too', async () => {
    const { rows } = await owner.query<{ reference: string }>(`
      with owned as (
        select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull
        where c.relnamespace = 'public'::regnamespace)
      select k.conrelid::regclass || ' → ' || k.confrelid::regclass as reference
      from pg_constraint k
      where k.contype = 'f' and k.conrelid in (select oid from owned) and k.confrelid in (select oid from owned)
        and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname in ('tenant_id', 'network_id', 'body_id'))
      group by 1 order by 1`);
    expect(rows.map(({ reference }) => reference)).toEqual(Object.keys(acrossTenants).sort());
  });

  it('says how it is exported, erased and kept', () => {
    expect(
      Object.keys(tables)
        .filter((name) => !machinery.includes(name))
        .sort(),
    ).toEqual(all.map(({ name }) => name).sort());
  });

  it('goes away and comes back with its migration', async () => {
    await owner.end();
    for (const _ of migrations) await migrateDown(address.owner, migrations);
    expect(await migrate(address.owner, migrations)).toHaveLength(migrations.length);
    owner = new pg.Client({ connectionString: address.owner });
    await owner.connect();
  });
});

/** References that leave the tenant on purpose, each with its reason. */
const acrossTenants: Record<string, string> = {
  'adoption → entry': 'one tenant uses what another wrote, and points to its own version of it',
  'adoption → entry_version': 'one tenant uses what another wrote',
  'call_offer → entry': 'whoever took up what another wrote can be called about it',
  'claim_outcome → entry_version': 'whoever uses what another wrote says what it saw of its results',
  'collection_item → entry': 'a collection holds what others wrote',
  'partnership → entry': 'a partnership names the entry it grew from; the service and the check hold it to the tenant’s own',
  'country_note → entry': 'a municipality says what applies in its country to what another wrote',
  'decision → entry_version': 'a network’s body decides on a tenant’s version',
  'digest_item → entry': 'derived from an event of that very entry',
  'entry → entry': 'a translation, or an own version, of what another wrote',
  'entry_relation → entry': 'one tenant’s entry builds on, is part of or replaces another’s',
  'proposal → entry_version': 'a network’s body is asked about a tenant’s version',
  'reply → reply': 'one answers what another said, in the same thread and so in the same network',
  'thread → entry': 'one asks about what another wrote',
  'thread → reply': 'another answers, in the same thread and so in the same network',
};
