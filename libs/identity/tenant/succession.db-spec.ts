import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anonymous } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { identityEntities } from '../identity.module.js';
import { TenantService } from './tenant.service.js';

describe('a municipality that is succeeded', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let tenants: TenantService;
  let old: BuiltTenant;
  let successors: BuiltTenant[];

  const aCode = (tenant: BuiltTenant, code: string, from: string, to: string | null) =>
    given.write((tx) =>
      tx.query(`insert into municipality_code (country, code, valid_from, valid_to, tenant_id) values ('NO', $1, $2, $3, $4)`, [
        code,
        from,
        to,
        tenant.id,
      ]),
    );

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    given = new Builders(database);
    tenants = new TenantService(database, new ActorService(database, clock));
    old = await given.aTenant({ slug: 'gamlevik', name: 'Gamlevik kommune' });
    successors = [
      await given.aTenant({ slug: 'nordvik', name: 'Nordvik kommune' }),
      await given.aTenant({ slug: 'soervik', name: 'Sørvik kommune' }),
    ];
    await given.write(async (tx) => {
      await tx.query(`update tenant set ended_on = '2024-01-01' where id = $1`, [old.id]);
      for (const { id } of successors)
        await tx.query(`insert into tenant_succession (predecessor_id, successor_id, kind, since) values ($1, $2, 'split', '2024-01-01')`, [
          old.id,
          id,
        ]);
    });
    await aCode(old, '0219', '1900-01-01', '2020-01-01');
    await aCode(old, '3024', '2020-01-01', '2024-01-01');
    await aCode(successors[0] as BuiltTenant, '3201', '2024-01-01', null);
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('keeps its page, which leads to those that came after it', async () => {
    const { tenant, successors: after } = await tenants.page(anonymous, 'gamlevik');
    expect(tenant).toMatchObject({ name: 'Gamlevik kommune', endedOn: '2024-01-01' });
    expect(after).toEqual([
      { slug: 'nordvik', name: 'Nordvik kommune', kind: 'split', since: '2024-01-01' },
      { slug: 'soervik', name: 'Sørvik kommune', kind: 'split', since: '2024-01-01' },
    ]);
  });

  it('is no longer among those that can be chosen', async () => {
    const slugs = (await tenants.list(anonymous)).map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['nordvik', 'soervik']));
    expect(slugs).not.toContain('gamlevik');
  });

  it('keeps the codes it had, zeros and all, with the years they were valid', async () => {
    const { codes } = await tenants.page(anonymous, 'gamlevik');
    expect(codes).toEqual([
      { code: '3024', validFrom: '2020-01-01', validTo: '2024-01-01' },
      { code: '0219', validFrom: '1900-01-01', validTo: '2020-01-01' },
    ]);
  });

  it('gives its code away only for years in which it had it no longer', async () => {
    const other = await given.aTenant();
    await expect(aCode(other, '3024', '2023-06-01', '2025-01-01')).rejects.toThrow(/municipality_code_once/);
    await aCode(other, '3024', '2024-01-01', null);
  });
});
