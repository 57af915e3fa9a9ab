import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anHttpApp, type HttpApp } from '../../../test/support/http-app.js';
import { Notes } from '../../../test/support/notes-controller.js';
import { aRedis, type TestRedis } from '../../../test/support/redis.js';

describe('rate limits of several processes', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let processes: HttpApp[];

  beforeAll(async () => {
    [database, redis] = await Promise.all([aDatabase(), aRedis()]);
    const options = { controllers: [Notes], environment: { REDIS_URL: redis.url } };
    processes = await Promise.all([anHttpApp(database, options), anHttpApp(database, options)]);
  });
  afterAll(async () => {
    await Promise.all(processes?.map((each) => each.close()) ?? []);
    await database?.drop();
  });

  const mail = async (index: number) => (await processes[index]?.ask('/api/v1/notes/mail', { method: 'POST' }))?.status;

  it('are counted together on Redis', async () => {
    expect([await mail(0), await mail(1), await mail(0), await mail(1)]).toEqual([201, 201, 429, 429]);
  });

  it('let requests through while Redis is away', async () => {
    await redis.stop();
    expect(await mail(0)).toBe(201);
  });
});
