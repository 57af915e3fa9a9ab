import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { nextDue, rhythms } from './period.js';

describe('the planner’s reckoning in SQL', () => {
  let address: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    address = await aDatabase();
    client = new pg.Client({ connectionString: address.system });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await address.drop();
  });

  it('agrees with the rule in words over two years, through both changes of the clocks', async () => {
    const zones = ['Europe/Oslo', 'Europe/Copenhagen', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'];
    const cases = Array.from({ length: 800 }, (_, index) => ({
      rhythm: rhythms[index % 3] as (typeof rhythms)[number],
      hour: (index * 7) % 24,
      zone: zones[index % zones.length] as string,
      after: new Date(Date.UTC(2026, 0, 1) + index * 79_200_000).toISOString(),
    }));
    const { rows } = await client.query<{ due: Date }>(
      `select app.next_due(c->>'rhythm', (c->>'hour')::int, c->>'zone', (c->>'after')::timestamptz) as due
       from jsonb_array_elements($1::jsonb) with ordinality as t(c, n) order by n`,
      [JSON.stringify(cases)],
    );
    expect(rows.map((row) => row.due.toISOString())).toEqual(
      cases.map(({ after, ...period }) => nextDue(period, new Date(after)).toISOString()),
    );
  });
});
