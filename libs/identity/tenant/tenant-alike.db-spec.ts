import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anonymous } from '../actor/actor.js';
import { ActorService } from '../actor/actor.service.js';
import { identityEntities } from '../identity.module.js';
import { createTenant, type NewTenant } from './new-tenant.js';
import { TenantService } from './tenant.service.js';

describe('municipalities like one', () => {
  let address: TestDatabase;
  let database: Database;
  let tenants: TenantService;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    tenants = new TenantService(database, new ActorService(database, clock));
    const given = new Builders(database);
    const town = (slug: string, part: Partial<NewTenant>) =>
      given.write(async (tx) => {
        ids[slug] = await createTenant(tx, { slug, kind: 'municipality', name: slug, country: 'NO', language: 'nb', ...part });
      });
    await town('vik', { population: 8_000, setting: 'coast' });
    await town('nes', { population: 6_000, setting: 'coast' });
    await town('havn', { population: 9_000, setting: 'coast', country: 'DK' });
    await town('byen', { population: 200_000, setting: 'coast' });
    await town('skog', { population: 7_500, setting: 'inland', country: 'SE' });
    await town('fylket', { population: 8_000, setting: 'coast', kind: 'county' });
    await town('taus', {});
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('are about as large, and in the same country or the same kind of place', async () => {
    expect(await tenants.alike(anonymous, ids['vik'] as string)).toMatchObject([
      { slug: 'nes', sameCountry: true, sameSetting: true },
      { slug: 'havn', sameCountry: false, sameSetting: true },
    ]);
  });

  it('are none where its size is not known', async () => {
    expect(await tenants.alike(anonymous, ids['taus'] as string)).toEqual([]);
  });
});
