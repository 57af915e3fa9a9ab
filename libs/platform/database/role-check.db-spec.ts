import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, asSuperuser, type TestDatabase } from '../../../test/support/database.js';
import { Clock } from '../clock.js';
import { openDatabase } from './open-database.js';
import { RoleCouldBypass } from './role-check.js';

describe('the role that serves people', () => {
  let address: TestDatabase;
  const made: string[] = [];

  beforeAll(async () => {
    address = await aDatabase();
  });

  afterAll(async () => {
    for (const role of made) await asSuperuser(address.superuser, `drop role ${role}`);
    await address.drop();
  });

  const opened = async (application: string, replicas: string[] = []) =>
    (await openDatabase({ application, system: address.system, replicas }, [], new Clock())).close();

  /** A role that signs in and can do as `tandem_app`, and `also`. Returns its address. */
  async function aRole(also: string): Promise<string> {
    const role = `test_role_${randomBytes(4).toString('hex')}`;
    made.push(role);
    await asSuperuser(
      address.superuser,
      `create role ${role} login password 'secret' in role tandem_app; ${also.replaceAll('ROLE', role)}`,
    );
    const url = new URL(address.app);
    url.username = role;
    url.password = 'secret';
    return url.href;
  }

  it('starts the product when it owns nothing and may bypass nothing', async () => {
    await opened(address.app);
    await opened(await aRole(''), [address.app]);
  });

  it('starts the product while a replica is away', async () => {
    await opened(address.app, ['postgres://tandem_app:secret@127.0.0.1:1/tandem']);
  });

  it.each([
    ['is a superuser', () => Promise.resolve(address.superuser)],
    ['is the owner of the tables', () => Promise.resolve(address.owner)],
    ['reads across tenants', () => Promise.resolve(address.system)],
    ['has BYPASSRLS', () => aRole('alter role ROLE bypassrls')],
    ['may become the owner', () => aRole('grant tandem_owner to ROLE')],
    ['may become whoever reads the search index', () => aRole('grant tandem_search to ROLE')],
    ['may become a superuser', () => aRole('create role ROLE_super superuser; grant ROLE_super to ROLE')],
  ])('refuses a start when it %s', async (_, role) => {
    const url = await role();
    await expect(opened(url)).rejects.toThrow(RoleCouldBypass);
    // A replica's role reads what visitors are shown.
    await expect(opened(address.app, [url])).rejects.toThrow(RoleCouldBypass);
    const { username } = new URL(url);
    await asSuperuser(address.superuser, `drop role if exists ${username}_super`);
  });
});
