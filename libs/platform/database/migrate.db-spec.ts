import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { migrateQueue } from '../jobs/migrate-queue.js';
import { oneMigratesAtATime } from './migrate.js';

let address: TestDatabase;

beforeAll(async () => {
  address = await aDatabase();
});
afterAll(() => address.drop());

it('a database is brought up to date by one process at a time, however many want to', async () => {
  const steps: string[] = [];
  const release = (name: string) =>
    oneMigratesAtATime(address.owner, async () => {
      steps.push(`${name} begins`);
      await migrateQueue(address.owner);
      steps.push(`${name} ends`);
    });
  await Promise.all([release('one'), release('two'), release('three')]);
  const order = steps.filter((_, place) => place % 2 === 0).map((step) => step.split(' ')[0]);
  expect(steps).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]));
});

it('goes on when the one before it failed', async () => {
  const failed = oneMigratesAtATime(address.owner, () => Promise.reject(new Error('a lock was not given')));
  await expect(failed).rejects.toThrow('a lock was not given');
  expect(await oneMigratesAtATime(address.owner, async () => 'done')).toBe('done');
});
