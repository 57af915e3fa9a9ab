import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anHttpApp, type HttpApp } from '../../../test/support/http-app.js';
import { Notes } from '../../../test/support/notes-controller.js';
import { routesOf } from './routes.js';

let database: TestDatabase;
let http: HttpApp;
const person = { cookie: 'person=0190b3f0-0000-7000-8000-000000000001' };

beforeAll(async () => {
  database = await aDatabase();
  http = await anHttpApp(database, { controllers: [Notes], environment: { TRUSTED_PROXIES: '1' } });
});
afterAll(async () => {
  await http?.close();
  await database?.drop();
});

describe('a request', () => {
  it('keeps the id that the proxy gave it, and gets one where that is no id', async () => {
    const given = await http.ask('/health/live', { headers: { 'x-request-id': 'proxy-12345678' } });
    expect(given.headers.get('x-request-id')).toBe('proxy-12345678');
    const foul = await http.ask('/health/live', { headers: { 'x-request-id': 'a b c d e f' } });
    expect(foul.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is logged by its route, without path, query, person or address', async () => {
    await http.ask('/api/v1/notes/private-slug?q=anna', { headers: { ...person, 'x-forwarded-for': '203.0.113.7' } });
    const line = JSON.parse(http.logged.at(-1) ?? '');
    expect(line).toEqual({
      level: 'info',
      time: expect.any(String),
      msg: 'Answered',
      requestId: expect.any(String),
      method: 'GET',
      route: '/api/v1/notes/:id',
      status: 404,
      ms: expect.any(Number),
    });
  });

  it('is answered under a policy that runs only our own scripts, with another nonce each time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => http.ask('/health/live')));
    const policy = String(one?.headers.get('content-security-policy'));
    expect(policy).toMatch(/default-src 'none'; script-src 'self' 'nonce-[\w+/=]{24}'; style-src 'self' 'nonce-/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toBe(two?.headers.get('content-security-policy'));
    expect(Object.fromEntries(one?.headers ?? [])).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  });

  it('of a person is answered for no cache at all, a visitor’s for their browser alone', async () => {
    const cacheControl = async (headers: Record<string, string>) => (await http.ask('/nowhere', { headers })).headers.get('cache-control');
    expect(await cacheControl(person)).toBe('private, no-store');
    expect(await cacheControl({})).toBe('private, no-cache');
  });

  const write = (headers: Record<string, string>, url = '/api/v1/notes') =>
    http.ask(url, { method: 'POST', json: {}, headers: { ...headers, 'x-forwarded-for': '198.51.100.9' } });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site under our name', { origin: 'https://tandem.example.evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a neighbour under the same domain', { origin: 'https://blog.tandem.example', 'sec-fetch-site': 'same-site' }],
  ])('that writes is refused when %s made the browser send it', async (_who, headers) => {
    const response = await write({ ...person, ...(headers as Record<string, string>) });
    expect(await response.json()).toMatchObject({ status: 403, code: 'foreign_origin' });
  });

  it.each([
    ['our own pages', { origin: 'https://tandem.example' }],
    ['a program, which says nothing of where it is from', {}],
    ['a holder of a token', { origin: 'https://evil.example', authorization: 'Bearer abc' }],
  ])('that writes is taken from %s', async (_who, headers) => {
    const response = await write({ ...person, ...(headers as Record<string, string>) });
    expect(await response.json()).toMatchObject({ code: 'invalid_input' });
  });

  it('that writes is taken from our own pages under whatever name they were reached', async () => {
    expect(await (await write({ ...person, origin: http.url })).json()).toMatchObject({ code: 'invalid_input' });
  });

  it('that carries its own token is taken from a mail program’s page', async () => {
    const response = await write({ origin: 'https://mail.example' }, '/api/v1/notes/from-a-mail');
    expect(await response.json()).toEqual({ done: true });
  });
});

describe('how often', () => {
  const from = (address: string, more: Record<string, string> = {}) => ({ 'x-forwarded-for': address, ...more });
  const mail = (headers: Record<string, string>) => http.ask('/api/v1/notes/mail', { method: 'POST', headers });

  it('a route that sends mail may be asked is counted by person, wherever they sit', async () => {
    const answers = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) answers.push(await mail(from(address, person)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 429]);
    expect(await answers[2]?.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is counted by address for visitors, an IPv6 network as one', async () => {
    const statuses = [];
    for (const address of ['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:db8::3']) statuses.push((await mail(from(address))).status);
    expect(statuses).toEqual([201, 201, 429]);
    expect((await mail(from('2001:db8:0:1::1'))).status).toBe(201);
  });
});

describe('a list', () => {
  it('takes twenty unless told, at most a hundred', async () => {
    expect(await (await http.ask('/api/v1/notes')).json()).toEqual({ limit: 20 });
    expect(await (await http.ask('/api/v1/notes?limit=100')).json()).toEqual({ limit: 100 });
    for (const limit of ['101', '0', '-1', 'ten', '1e2'])
      expect(await (await http.ask(`/api/v1/notes?limit=${limit}`)).json()).toMatchObject({
        status: 400,
        fields: { limit: expect.any(Array) },
      });
  });
});

describe('the routes', () => {
  it('are walked with what each asks for, and one that declares nothing stands out', () => {
    const notes = routesOf(http.app).filter((route) => route.path.startsWith('/api/v1/notes'));
    expect(notes.map(({ method, path, permission }) => [method, path, permission])).toContainEqual(['GET', '/api/v1/notes/:id', 'anyone']);
    expect(notes.filter((route) => route.permission === undefined).map((route) => route.path)).toEqual(['/api/v1/notes/slowly']);
  });
});

describe('stopping', () => {
  it('finishes the request in flight', async () => {
    const other = await anHttpApp(database, { controllers: [Notes] });
    const answer = other.ask('/api/v1/notes/slowly', { method: 'POST' });
    await sleep(100);
    const closed = other.close();
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
  });
});
