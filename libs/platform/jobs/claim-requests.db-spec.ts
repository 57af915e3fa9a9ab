import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../../../test/support/backends.js';
import { ask, handOverByHand } from '../../../test/support/contract-jobs.js';
import { defineSystemTask } from '../database/system-task.js';
import { type Delivery, startRequest } from './claim-requests.js';

const asWorker = defineSystemTask('contract.as-worker', 'the test stands in for a worker');
const stage = new Stage('Postgres');
beforeAll(() => stage.open(), 30_000);
afterEach(() => stage.clear());
afterAll(() => stage.close());

const takeUp = (delivery: Delivery) => stage.database.system(asWorker, (transaction) => startRequest(transaction, delivery, 60_000));

describe('a delivery', () => {
  it('is taken up once, even by two workers at the same time', async () => {
    await ask(stage, 'once');
    const [delivery] = (await handOverByHand(stage, 1)) as [Delivery];
    const taken = await Promise.all([takeUp(delivery), takeUp(delivery)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('is nothing any more once its request was given to another', async () => {
    await ask(stage, 'given to another');
    const [first] = (await handOverByHand(stage, 1)) as [Delivery];
    await stage.sql(`update job_request set state = 'waiting', claim = null, claimed_until = null`);
    const [second] = (await handOverByHand(stage, 1)) as [Delivery];
    expect(await takeUp(first)).toBeUndefined();
    expect(await takeUp(second)).toMatchObject({ attempts: 0 });
  });
});
