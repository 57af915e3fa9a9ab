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
