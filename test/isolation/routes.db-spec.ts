import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { permissions } from '#libs/identity';
import { createLog, openPlatform, type Platform, type Route, readConfig, routesOf } from '#libs/platform';
import { buildApi } from '../../apps/api/api.js';
import { entities, migrations } from '../../apps/api/product.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** Routes of the machinery, outside the table of permissions. */
const machinery = /^\/(health\/|metrics$|api\/docs|api\/v1\/openapi)/;

describe('every route', () => {
  let address: TestDatabase;
  let platform: Platform;
  let app: NestFastifyApplication;
  let url: string;
  let routes: Route[];

  beforeAll(async () => {
    address = await aDatabase();
    const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://tandem.example', RATE_LIMIT_PER_MINUTE: '0' });
    platform = await openPlatform(config, {
      entities,
      migrations,
      urls: { app: address.app, system: address.system },
      log: createLog('silent'),
    });
    app = await buildApi(platform);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    routes = routesOf(app).filter(({ path }) => !machinery.test(path));
  });

  afterAll(async () => {
    await app.close();
    await platform.close();
    await address.drop();
  });

  it('is there to be looked at', () => {
    expect(routes.length).toBeGreaterThan(20);
  });

  it('names a row of the table of permissions', () => {
    const undeclared = routes.filter(({ permission }) => !permission || !(permission in permissions));
    expect(undeclared.map(({ method, path, permission }) => `${method} ${path}: ${permission}`)).toEqual([]);
  });

  it('keeps a visitor out unless it is open to anyone', async () => {
    const open = routes.filter(({ permission }) => permissions[permission as keyof typeof permissions]?.to === 'anyone');
    const closed = routes.filter((route) => !open.includes(route));
    const answers = await Promise.all(
      closed.map(async ({ method, path }) => {
        const address = path.replace(/:(\w+)/g, (_, name) =>
          name === 'tenant' || name === 'network' ? 'nowhere' : '01a203f5-e668-7374-83b1-7b95daab49fe',
        );
        const response = await fetch(url + address, {
          method,
          headers: {
            origin: 'https://tandem.example',
            ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
          },
          body: method === 'GET' || method === 'DELETE' ? undefined : '{}',
        });
        return `${method} ${path}: ${response.status}`;
      }),
    );
    // Those tell a visitor nothing that 401 would not: the input is read first, which may have to be a mail, and what may not be seen is not there.
    expect(answers.filter((answer) => !/: (400|401|404|412|415)$/.test(answer))).toEqual([]);
  });
});
