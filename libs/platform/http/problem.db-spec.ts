import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { anHttpApp, type HttpApp } from '../../../test/support/http-app.js';
import { Notes } from '../../../test/support/notes-controller.js';

let database: TestDatabase;
let http: HttpApp;

beforeAll(async () => {
  database = await aDatabase();
  http = await anHttpApp(database, { controllers: [Notes] });
});
afterAll(async () => {
  await http?.close();
  await database?.drop();
});

const latin1 = { body: Buffer.from('{"title":"Ærø"}', 'latin1'), headers: { 'content-type': 'application/json' } };
const aForm = () => {
  const form = new FormData();
  form.set('title', 'Ærø');
  return form;
};

describe('an error', () => {
  it('is a problem in the reader’s language with a code that stays', async () => {
    const response = await http.ask('/api/v1/notes/7', { headers: { 'accept-language': 'nn-NO, en;q=0.5' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('content-language')).toBe('nn');
    expect(await response.json()).toEqual({
      type: 'urn:tandem:problem:not_found',
      title: 'Sida finst ikkje, eller ho er ikkje delt med deg.',
      status: 404,
      code: 'not_found',
      what: 'note',
      instance: response.headers.get('x-request-id'),
    });
  });

  it('is the same for an address that leads nowhere', async () => {
    const response = await http.ask('/api/v1/nothing');
    expect(await response.json()).toMatchObject({ code: 'not_found', status: 404 });
  });

  it('names each field that is wrong', async () => {
    const response = await http.ask('/api/v1/notes', { method: 'POST', json: {} });
    expect(await response.json()).toMatchObject({
      status: 400,
      code: 'invalid_input',
      fields: { title: ['isNotEmpty'], 'contact.mailbox': ['object'] },
    });
  });

  it('shows both texts after a lost update, with the revision to go on from', async () => {
    const response = await http.ask('/api/v1/notes/7', { method: 'PUT', json: {}, headers: { 'if-match': '"3"' } });
    expect(response.status).toBe(412);
    expect(response.headers.get('etag')).toBe('"4"');
    expect(await response.json()).toMatchObject({ code: 'lost_update', current: { title: 'Theirs' }, currentRevision: 4 });
  });

  it('asks for the revision where a write brings none', async () => {
    const response = await http.ask('/api/v1/notes/7', { method: 'PUT', json: {} });
    expect(await response.json()).toMatchObject({ status: 412, code: 'revision_required' });
  });

  it('that nobody foresaw says nothing of the inside, and the log finds it by its id, without anyone’s address', async () => {
    const response = await http.ask('/api/v1/notes/bug?q=anna');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ status: 500, code: 'internal' });
    expect(body).not.toContain('secret');
    const line = http.logged.find(
      (each) => each.includes('A request failed') && each.includes(String(response.headers.get('x-request-id'))),
    );
    expect(line).toContain('the secret of (address)');
    expect(line).toContain('/api/v1/notes/:id');
  });

  it('of the database loses its words in answer and log, since they quote rows', async () => {
    const response = await http.ask('/api/v1/notes/row');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ status: 500, code: 'internal' });
    expect(body + http.logged.join('')).not.toContain('anna@herning');
    expect(http.logged.join('')).toContain('22P02');
  });

  it.each([
    ['JSON that does not parse', { body: '{"title":', headers: { 'content-type': 'application/json' } }, 400, 'malformed_request'],
    ['a body over a megabyte', { json: { title: 'x'.repeat(1_100_000) } }, 413, 'body_too_large'],
    ['a type we cannot read', { body: 'a,b', headers: { 'content-type': 'text/csv' } }, 415, 'unsupported_media_type'],
    ['a form, whose fields nobody would read', { body: aForm() }, 415, 'unsupported_media_type'],
    ['JSON in Latin-1', { body: '{}', headers: { 'content-type': 'application/json; charset=iso-8859-1' } }, 415, 'unsupported_media_type'],
    ['JSON that says nothing and is no UTF-8', latin1, 400, 'malformed_request'],
  ])('meets %s', async (_name, request, status, code) => {
    const response = await http.ask('/api/v1/notes', { method: 'POST', ...request });
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('meets an address that cannot be decoded, under the headers that every answer has', async () => {
    const response = await http.ask('/api/v1/notes/%E0%A4%A', { headers: { 'accept-language': 'sv' } });
    expect(await response.json()).toMatchObject({ status: 400, code: 'malformed_request', instance: response.headers.get('x-request-id') });
    expect(response.headers.get('content-language')).toBe('sv');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ])('meets %s on the wire', async (_name, said, status) => {
    const socket = connect(Number(new URL(http.url).port), '127.0.0.1');
    socket.write(said);
    const [head = '', body = '{}'] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*content-type: application/problem\\+json`));
    expect(JSON.parse(body)).toMatchObject({ status, code: 'malformed_request' });
  });
});
