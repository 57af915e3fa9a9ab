import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Validator } from '@seriousme/openapi-schema-validator';
import { permissions } from '#libs/identity';
import { createHttpApp, createLog, openApiDocument, openPlatform, type Platform, type Route, readConfig, routesOf } from '#libs/platform';
import { ApiModule } from '../../apps/api/api.module.js';
import { entities, migrations } from '../../apps/api/product.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let platform: Platform;
let app: NestFastifyApplication;
let routes: Route[];

const forVisitors = [
  /^GET \/(health\/live|health\/ready|metrics)$/,
  /^(POST|DELETE) \/api\/v1\/session$/,
  /^GET \/api\/v1\/(entries|suggestions)/,
  /^POST \/api\/v1\/entries\/:\w+\/contact-messages$/,
  /^GET \/api\/v1\/(?:goals|municipalities)$/,
  /^GET \/api\/v1\/collections(\/:id(\/pdf)?)?$/,
  /^GET \/api\/v1\/(networks|tenants)(\/:\w+)?$/,
  /^POST \/api\/v1\/gatherings\/:id\/guests$/,
  /^GET \/api\/v1\/(gatherings\/:id|networks\/:network\/(gatherings|commitments))$/,
  /^GET \/api\/v1\/help(\/:id)?$/,
  /^GET \/api\/v1\/decisions\/:\w+$/,
  /^GET \/api\/v1\/held-files\/:\w+\/:\w+$/,
  /^GET \/api\/v1\/partnerships(\/:id)?$/,
  /^GET \/api\/v1\/projects(\/:id(\/notes)?)?$/,
  /^POST \/api\/v1\/public-digest(\/confirmation)?$/,
  /^(GET|POST) \/unsubscribe\/:\w+$/,
  /^GET \/(robots\.txt|sitemap\.xml|sitemaps\/:\w+|feeds\/(entries\.(atom|json)|(calendars|networks)\/:\w+\/gatherings\.ics)|previews\/:\w+|embed\/entries\/:\w+|api\/v1\/(public-entries|oembed))$/,
];

/** Feeds, sitemaps and the like have forms of their own, which are described elsewhere. */
const forOthersPrograms = /^GET \/(robots\.txt$|sitemap|feeds\/|embed\/|previews\/)/;

beforeAll(async () => {
  database = await aDatabase();
  const urls = { app: database.app, system: database.system };
  platform = await openPlatform(readConfig({}), { entities, migrations, urls, log: createLog('silent') });
  app = await createHttpApp(ApiModule.with(platform), platform);
  routes = routesOf(app);
});
afterAll(async () => {
  await app?.close();
  await platform?.close();
  await database?.drop();
});

describe('every route of the product', () => {
  const name = ({ method, path }: Route) => `${method} ${path}`;

  it('says what it asks for, by a row of the table of permissions', () => {
    expect(routes.length).toBeGreaterThan(5);
    expect(routes.filter(({ permission }) => permission === undefined || !(permission in permissions)).map(name)).toEqual([]);
  });

  it('is closed to visitors, except for the ones listed here', () => {
    const open = routes.filter(({ permission }) => permissions[permission as keyof typeof permissions]?.to === 'anyone').map(name);
    expect(open.filter((route) => !forVisitors.some((pattern) => pattern.test(route)))).toEqual([]);
  });

  it('stands under /api/v1, but for the operator’s, what mail programs post to, and what others’ programs read as the web has it', () => {
    const outside = / \/(api\/v1|health|metrics|unsubscribe)/;
    expect(routes.map(name).filter((route) => !outside.test(route) && !forOthersPrograms.test(route))).toEqual([]);
  });

  it('is in a description that is valid OpenAPI 3.1', async () => {
    const document = await openApiDocument(app, 'https://tandem.example');
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    const inInterface = routes.map((route) => name(route).replace(/:(\w+)/g, '{$1}')).filter((route) => !forOthersPrograms.test(route));
    expect(inInterface.filter((route) => !described.includes(route))).toEqual([]);
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors).toBeUndefined();
  });

  it('says what it takes and answers in classes of different names: the description knows them by name alone', () => {
    const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!spec)\.ts$/.test(name));
    const names = sources.flatMap((name) =>
      [...readFileSync(`libs/${name}`, 'utf8').matchAll(/^(?:export )?class (\w+(?:Response|Input|Query))\b/gm)].map(([, named]) => named),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((named, index) => names.indexOf(named) !== index)).toEqual([]);
  });
});
