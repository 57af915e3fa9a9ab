import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { anHttpApp, type HttpApp } from '../../../test/support/http-app.js';
import { LastingAddress } from '../../../test/support/lasting-address.js';
import { Database } from '../database/database.js';
import { type EmbeddedPostgres, embeddedUrls, startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { migrate } from '../database/migrate.js';
import { prepareCluster } from '../database/prepare-cluster.js';
import { anonymousScope } from '../database/scope.js';
import { Platform as PlatformMigration } from '../migrations/0001-platform.js';
import { Permission } from './permission.js';

@Controller('api/v1/rows')
class Rows {
  constructor(private readonly database: Database) {}

  @Get()
  @Permission('anyone')
  read() {
    return this.database.read(anonymousScope, 'select 1 as one');
  }

  @Get('slow')
  @Permission('anyone')
  slow() {
    return this.database.read(anonymousScope, 'select pg_sleep(20)');
  }

  @Post()
  @Permission('anyone')
  write() {
    return this.database.transaction(anonymousScope, (transaction) => transaction.query('select 1 as one'));
  }

  @Post('slow')
  @Permission('anyone')
  writeSlowly() {
    return this.database.transaction(anonymousScope, (transaction) => transaction.query('select pg_sleep(20)'));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'tandem-outage-'));
chmodSync(folder, 0o755);
const options = { dataDirectory: join(folder, 'postgres'), fsync: false };
let postgres: EmbeddedPostgres;
let http: HttpApp;

const address = new LastingAddress();

beforeAll(async () => {
  postgres = await startEmbeddedPostgres(options);
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  await migrate(embeddedUrls(postgres).owner, [PlatformMigration]);
  await address.open(postgres.port);
  const { app, system } = embeddedUrls(postgres);
  http = await anHttpApp({ app: address.through(app), system: address.through(system) }, { controllers: [Rows] });
}, 60_000);
afterAll(async () => {
  await http?.close();
  address.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ready = async () => (await http.ask('/health/ready')).status;

async function readyWithin(milliseconds: number, status: number): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while ((await ready()) !== status) {
    if (Date.now() > deadline) throw new Error(`not ${status} within ${milliseconds} ms`);
    await sleep(100);
  }
}

describe('a database that goes away', () => {
  it('turns readiness red and requests to «try again», and both recover by themselves when it is back', async () => {
    expect(await ready()).toBe(200);
    expect((await http.ask('/api/v1/rows', { method: 'POST' })).status).toBe(201);
    const underWay = [http.ask('/api/v1/rows/slow'), http.ask('/api/v1/rows/slow', { method: 'POST' })];
    await sleep(300);
    await postgres.stop();

    for (const answer of await Promise.all(underWay)) expect(await answer.json()).toMatchObject({ status: 503, code: 'unavailable' });
    await readyWithin(5_000, 503);
    expect((await http.ask('/health/live')).status).toBe(200);
    for (const method of ['GET', 'POST']) {
      const answer = await http.ask('/api/v1/rows', { method });
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await answer.json()).toMatchObject({ status: 503, code: 'unavailable' });
    }

    postgres = await startEmbeddedPostgres(options);
    address.leadTo(postgres.port);
    await readyWithin(10_000, 200);
    expect(await (await http.ask('/api/v1/rows')).json()).toEqual([{ one: 1 }]);
    expect((await http.ask('/api/v1/rows', { method: 'POST' })).status).toBe(201);
  }, 60_000);
});
