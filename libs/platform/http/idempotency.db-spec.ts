import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anHttpApp, type HttpApp } from '../../../test/support/http-app.js';
import { until } from '../../../test/support/workers.js';
import { Clock } from '../clock.js';
import { anonymousScope } from '../database/scope.js';
import { NotFound } from '../errors.js';
import { newId } from '../id.js';
import { Permission } from './permission.js';
import { KeepsNoAnswer, TakesFile } from './route-limits.js';
import { uploadOf } from './upload.js';

let made = 0;
let failing = false;
/** What a request in mid-answer waits for. */
let held: Promise<void> = Promise.resolve();

@Controller('api/v1/tenants/:tenant/notes')
class Notes {
  @Post()
  @Permission('entry.write')
  async add(@Body() body: { title: string }, @Res({ passthrough: true }) reply: FastifyReply) {
    if (failing) throw new NotFound('tenant');
    await held;
    made++;
    reply.header('location', `/api/v1/notes/${made}`);
    return { id: made, title: body.title };
  }

  @Post('keys')
  @Permission('entry.write')
  @KeepsNoAnswer()
  addKey() {
    return { key: `opens-a-door-${++made}` };
  }

  @Post('files')
  @TakesFile()
  @Permission('entry.write')
  async addFile(@Req() request: FastifyRequest) {
    const { name, bytes } = await uploadOf(request);
    return { id: ++made, name, text: bytes.toString() };
  }
}

class SetClock extends Clock {
  at = new Date('2026-11-22T10:00:00Z');

  override now(): Date {
    return this.at;
  }
}

let database: TestDatabase;
let http: HttpApp;
const clock = new SetClock();
const anna = newId();

beforeAll(async () => {
  database = await aDatabase();
  http = await anHttpApp(database, { controllers: [Notes], clock });
});
afterAll(async () => {
  await http?.close();
  await database?.drop();
});
afterEach(() => {
  failing = false;
});

function add(key: string, json: object = { title: 'One' }, person: string | null = anna, tenant = 'herning') {
  const headers = { 'idempotency-key': key, ...(person ? { cookie: `person=${person}` } : {}) };
  return http.ask(`/api/v1/tenants/${tenant}/notes`, { method: 'POST', json, headers });
}

describe('a POST with an Idempotency-Key', () => {
  it('sent again creates nothing more and gets the first answer', async () => {
    const first = await add('again-1');
    const second = await add('again-1');
    expect(second.status).toBe(201);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
  });

  it('is of what a file holds, however its form is parted and whatever its length', async () => {
    const send = (text: string) => {
      const body = new FormData();
      body.set('file', new File([text], 'notat.txt'));
      const headers = { 'idempotency-key': 'file', cookie: `person=${anna}` };
      return http.ask('/api/v1/tenants/herning/notes/files', { method: 'POST', body, headers });
    };
    const first = await send('Den ene tekst');
    expect(await first.clone().json()).toMatchObject({ name: 'notat.txt', text: 'Den ene tekst' });
    expect(await (await send('Den ene tekst')).json()).toEqual(await first.json());
    expect(await (await send('En anden text')).json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('is refused with another body', async () => {
    await add('other-body');
    const response = await add('other-body', { title: 'Two' });
    expect(await response.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('is another one for another person and at another address', async () => {
    const ids = [];
    for (const response of [await add('mine'), await add('mine', undefined, newId()), await add('mine', undefined, anna, 'asker')])
      ids.push(((await response.json()) as { id: number }).id);
    expect(new Set(ids).size).toBe(3);
  });

  it('sent twice at the same time creates once', async () => {
    const before = made;
    const statuses: number[] = [];
    let letGo = () => {};
    held = new Promise((resolve) => {
      letGo = resolve;
    });
    const all = [1, 2, 3].map(async () => statuses.push((await add('at-once')).status));
    await until('the others to be answered', () => statuses.length === 2);
    letGo();
    await Promise.all(all);
    expect(statuses).toEqual([409, 409, 201]);
    expect((await add('at-once')).status).toBe(201);
    expect(made).toBe(before + 1);
  });

  it('may be used again after a failure', async () => {
    failing = true;
    expect((await add('failed')).status).toBe(404);
    failing = false;
    expect((await add('failed')).status).toBe(201);
  });

  it('keeps no copy of an answer that opens a door', async () => {
    const headers = { 'idempotency-key': 'door', cookie: `person=${anna}` };
    const makeKey = async () => {
      const response = await http.ask('/api/v1/tenants/herning/notes/keys', { method: 'POST', json: {}, headers });
      expect([response.status, response.headers.get('idempotency-replayed')]).toEqual([201, null]);
      return ((await response.json()) as { key: string }).key;
    };
    expect(await makeKey()).not.toBe(await makeKey());
    const scope = { ...anonymousScope, personId: anna };
    expect(await http.platform.database.read(scope, `select from idempotency_key where key = 'door'`)).toEqual([]);
  });

  it('is forgotten after a day', async () => {
    const before = made;
    await add('yesterday');
    clock.at = new Date('2026-11-23T10:00:01Z');
    await add('yesterday');
    expect(made).toBe(before + 2);
  });

  it('is given up by a process that died two minutes ago', async () => {
    const died = http.platform.database.transaction({ ...anonymousScope, personId: anna }, (transaction) =>
      transaction.query(`insert into idempotency_key (person_id, route, key, body_hash, created_at) values ($1, $2, 'died', 'x', $3)`, [
        anna,
        'POST /api/v1/tenants/herning/notes',
        clock.at,
      ]),
    );
    await died;
    expect((await add('died')).status).toBe(422);
    clock.at = new Date(clock.at.getTime() + 121_000);
    expect((await add('died')).status).toBe(201);
  });

  it('must be one that can be stored', async () => {
    expect(await (await add('x'.repeat(201))).json()).toMatchObject({ status: 400, code: 'invalid_input' });
  });
});
