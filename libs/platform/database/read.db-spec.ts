import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Clock } from '../clock.js';
import type { Database } from './database.js';
import { openDatabase } from './open-database.js';
import { anonymousScope } from './scope.js';

describe('a statement that only reads', () => {
  let address: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system, poolSize: 1 }, [], new Clock());
  });
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  it('is planned once, from the first time on, where that is asked for', async () => {
    const sql = 'select slug from tenant where slug = $1';
    for (const slug of ['herning', 'asker', 'baerum']) await database.read(anonymousScope, sql, [slug], { planOnce: true });
    const plans = 'select generic_plans::integer as kept, custom_plans::integer as made from pg_prepared_statements where statement = $1';
    expect(await database.read(anonymousScope, plans, [sql])).toEqual([{ kept: 3, made: 0 }]);
  });

  it('goes by the indexes where that is asked for, and the next one on its connection as it likes', async () => {
    const sql = `select current_setting('enable_seqscan') as reads_through, current_setting('jit') as compiles`;
    expect(await database.read(anonymousScope, sql, [], { byIndex: true })).toEqual([{ reads_through: 'off', compiles: 'off' }]);
    expect(await database.read(anonymousScope, sql)).toMatchObject([{ reads_through: 'on' }]);
  });
});
