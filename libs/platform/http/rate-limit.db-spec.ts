import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActorResolver, anonymousScope } from '#libs/platform';
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
    await redis?.stop();
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

describe('requests that claim to be signed in', () => {
  let asked = 0;
  class CountingResolver extends ActorResolver {
    async resolve() {
      asked++;
      return anonymousScope;
    }
  }
  let database: TestDatabase;
  let http: HttpApp;

  beforeAll(async () => {
    database = await aDatabase();
    const environment = { RATE_LIMIT_PER_MINUTE: '6', TRUSTED_PROXIES: '1' };
    http = await anHttpApp(database, { controllers: [Notes], resolver: CountingResolver, environment });
  });
  afterAll(async () => {
    await http?.close();
    await database?.drop();
  });

  const statuses = async (times: number, headers: Record<string, string>) => {
    const answers = Array.from({ length: times }, () => http.ask('/api/v1/notes', { headers }).then(({ status }) => status));
    return (await Promise.all(answers)).sort();
  };

  it('are turned away by address before anyone looks up who it is', async () => {
    const from = { 'x-forwarded-for': '192.0.2.1' };
    const madeUp = await statuses(70, { ...from, authorization: 'Bearer made-up' });
    expect([madeUp.filter((status) => status === 200).length, asked]).toEqual([6, 60]);
    expect(await statuses(2, { ...from, cookie: 'tandem_session=made-up' })).toEqual([429, 429]);
    expect([await statuses(1, { 'x-forwarded-for': '192.0.2.2', authorization: 'Bearer made-up' }), asked]).toEqual([[200], 61]);
  });
});
