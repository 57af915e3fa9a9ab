import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, defineSystemTask, InvalidInput, NotFound, openDatabase } from '#libs/platform';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AlreadyInvited, SlugTaken } from '../errors.js';
import { identityEntities } from '../identity.module.js';
import { OperatorService } from './operator.service.js';

const look = defineSystemTask('test.look', 'the test reads what was queued');

describe('the operator of an installation', () => {
  let address: TestDatabase;
  let database: Database;
  let operator: OperatorService;
  const fjellvik = { slug: 'fjellvik', name: 'Fjellvik kommune', kind: 'municipality', country: 'NO', language: 'nn', population: 4_100 };
  const admin = { email: 'Admin@Fjellvik.example', role: 'admin', language: 'nn' };

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, new Clock());
    operator = new OperatorService(database);
  });
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  it('makes the first tenant of an empty installation, and each slug once', async () => {
    await operator.createTenant(fjellvik);
    await expect(operator.createTenant(fjellvik)).rejects.toBeInstanceOf(SlugTaken);
  });

  it('fills in what the register knows of a municipality by its name: size and codes, each code once', async () => {
    await operator.createTenant({ slug: 'baerum', name: 'Bærum kommune', kind: 'municipality', country: 'NO', language: 'nb' });
    await operator.createTenant({ slug: 'baerum-2', name: 'Bærum', kind: 'municipality', country: 'NO', language: 'nb', population: 5 });
    await operator.createTenant({ slug: 'aalesund', name: 'Ålesund kommune', kind: 'municipality', country: 'NO', language: 'nb' });
    const codes = (slug: string) =>
      database.system(look, (tx) =>
        tx.query<{ code: string }>(
          `select code, valid_from::text, valid_to::text from municipality_code c join tenant t on t.id = c.tenant_id
           where t.slug = $1 order by valid_from desc`,
          [slug],
        ),
      );
    expect(await codes('baerum')).toEqual([
      { code: '3201', valid_from: '2024-01-01', valid_to: null },
      { code: '3024', valid_from: '2020-01-01', valid_to: '2024-01-01' },
      { code: '0219', valid_from: '1900-01-01', valid_to: '2020-01-01' },
    ]);
    expect(await codes('baerum-2')).toEqual([]);
    // 1507 became Haram as well.
    expect((await codes('aalesund')).map(({ code }) => code)).toEqual(['1508']);
    const sizes = await database.system(look, (tx) =>
      tx.query('select population from tenant where slug like $1 order by slug', ['baerum%']),
    );
    expect(sizes).toEqual([{ population: 133_228 }, { population: 5 }]);
  });

  it('invites its first administrator by mail, once', async () => {
    const invitationId = await operator.invite('fjellvik', admin);
    await expect(operator.invite('fjellvik', admin)).rejects.toBeInstanceOf(AlreadyInvited);
    const jobs = await database.system(look, (tx) => tx.query('select name, payload from job_request'));
    expect(jobs).toEqual([{ name: 'identity.send-invitation', payload: { invitationId } }]);
  });

  it('is told what does not fit', async () => {
    await expect(operator.createTenant({ ...fjellvik, country: 'XX' })).rejects.toBeInstanceOf(InvalidInput);
    await expect(operator.invite('fjellvik', { ...admin, email: 'admin' })).rejects.toBeInstanceOf(InvalidInput);
    await expect(operator.invite('nowhere', admin)).rejects.toBeInstanceOf(NotFound);
  });
});
