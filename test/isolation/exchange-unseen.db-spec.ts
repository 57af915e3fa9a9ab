import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Actor, anonymous } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { entities } from '../../apps/api/product.js';
import { exchangeTables } from '../../libs/exchange/tables.js';
import { Builders } from '../support/builders.js';
import type { TestDatabase } from '../support/database.js';
import { aDemoDatabase } from '../support/demo-database.js';
import { unseenRows } from '../support/unseen-rows.js';

const tables = [
  ...Object.keys(exchangeTables),
  'held_file',
  'claim_outcome',
  'handover',
  'handover_share',
  'handover_thing',
  'announcement',
  'announcement_reader',
];

/** SQL: everybody may read it, as its own row or the thing that it is of says. All others: nothing. */
const forEverybody: Record<string, string> = {
  gathering_session: 'exists (select from gathering g where g.id = x.gathering_id and g.is_public)',
  gathering_material: 'exists (select from gathering g where g.id = x.gathering_id and g.is_public)',
  entry_note: 'exists (select from log_note n where n.id = x.note_id and n.is_public)',
};
for (const table of [
  'adoption',
  'claim_outcome',
  'held_file',
  'help',
  'gathering',
  'commitment',
  'project',
  'log_note',
  'partnership',
  'partnership_actor',
  'partnership_promise',
])
  forEverybody[table] = 'x.is_public';

/** Everything that people exchange, on the demo: a municipality outside its networks and a visitor are shown what is everybody's, and no more. */
describe('what people exchange', () => {
  let address: TestDatabase;
  let database: Database;
  let owner: pg.Client;
  let outsiders: Actor[];

  beforeAll(async () => {
    address = await aDemoDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, entities, new Clock());
    const given = new Builders(database);
    const b = await given.aTenant({ slug: 'utenfor' });
    outsiders = [anonymous, await given.aMember(b), await given.aMember(b, 'admin')];
    owner = new pg.Client({ connectionString: address.owner });
    await owner.connect();
    await owner.query(unseenRows);
  }, 240_000);
  afterAll(async () => {
    await owner?.end();
    await database?.close();
    await address?.drop();
  });

  it.each(tables)('%s: nothing of it that is not everybody’s', async (table) => {
    const hidden = `select count(*)::integer as count from ${table} x where not ${forEverybody[table] ?? 'false'}`;
    const { rows } = await owner.query<{ count: number }>(hidden);
    const seen: unknown[] = [];
    for (const actor of outsiders)
      seen.push(
        await database.read<{ count: number }>(actor, hidden, []).then(
          ([row]) => row?.count,
          (error) => (error.code === '42501' ? 0 : Promise.reject(error)),
        ),
      );
    expect([table, (rows[0]?.count ?? 0) > 0, ...seen]).toEqual([table, true, 0, 0, 0]);
  });
});
