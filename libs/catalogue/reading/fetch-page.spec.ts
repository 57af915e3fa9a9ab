import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDocument } from '../import/read-document.js';
import { addressOf, fetchPage, type Network } from './fetch-page.js';

const page = `<html><body><nav><a href="/">Forside</a></nav><main><h1>Grønne tage</h1><p>${'Vi lagde mos på taget i 2020 og målte vandet hver uge. '.repeat(6)}</p>
<ul><li><a href="https://a.example/1">Et</a></li><li><a href="https://a.example/2">To</a></li><li><a href="https://a.example/3">Tre</a></li></ul></main>
<div>Rådhuset, Torvet 1</div></body></html>`;

describe('a page of the web', () => {
  let server: Server;
  let port: number;
  const asked: { host: string; agent: string }[] = [];
  /** Names of the test's own; what is not the server stands for the inside. */
  const network: Network = {
    resolve: async (host) =>
      ({ 'page.example': ['127.0.0.1'], 'inside.example': ['10.0.0.7'], 'both.example': ['127.0.0.1', '10.0.0.7'] })[host] ?? [],
    mayReach: (address) => address === '127.0.0.1',
  };
  const get = (path: string, host = 'page.example') => fetchPage(`http://${host}:${port}${path}`, 'https://tandem.example', network);
  const refused = (path: string, host?: string) => get(path, host).then(String, (error: { code: string }) => error.code);

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ host: request.headers.host ?? '', agent: request.headers['user-agent'] ?? '' });
      const to = (location: string) => response.writeHead(302, { location }).end();
      if (request.url === '/page') return response.setHeader('content-encoding', 'gzip').end(gzipSync(page));
      if (request.url === '/moved') return to('/page');
      if (request.url === '/inside') return to(`http://inside.example:${port}/page`);
      if (request.url === '/metadata') return to('http://169.254.169.254/latest/meta-data');
      if (request.url === '/ours') return to('https://tandem.example/nb/katalog');
      if (request.url === '/round') return to('/round');
      if (request.url === '/file') return to('file:///etc/passwd');
      if (request.url === '/bomb') return response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(40_000_000)));
      if (request.url === '/broken') return response.setHeader('content-encoding', 'gzip').end('no gzip');
      return response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is fetched by its name at the address that was checked, and its main part read', async () => {
    const { bytes, name } = await get('/moved');
    expect(name).toBe(`http://page.example:${port}/page`);
    expect(asked.at(-1)).toEqual({ host: `page.example:${port}`, agent: expect.stringContaining('Tandem/1 (+https://tandem.example') });
    const { blocks, dropped } = await readDocument({ name, bytes }, { mainOnly: true });
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
    expect(dropped.map(({ text }) => text)).toEqual(expect.arrayContaining(['Forside', 'Rådhuset, Torvet 1', 'Et']));
  });

  it('is not fetched from the inside, neither by a name, nor by a second address, nor by a redirect', async () => {
    expect(await refused('/page', 'inside.example')).toBe('import.address_not_public');
    expect(await refused('/page', 'both.example')).toBe('import.address_not_public');
    expect(await refused('/inside')).toBe('import.address_not_public');
    expect(await refused('/metadata')).toBe('import.address_not_public');
    expect(await refused('/file')).toBe('import.address_not_public');
  });

  it('is not fetched from this installation, by whatever way it leads here', async () => {
    expect(await refused('/ours')).toBe('import.address_is_ours');
    for (const address of ['tandem.example/nb/katalog/herning/x', 'http://TANDEM.example./', 'https://tandem.example:443/api/v1/me'])
      expect(() => addressOf(address, 'https://tandem.example')).toThrow(expect.objectContaining({ code: 'import.address_is_ours' }));
    expect(addressOf('https://herning.tandem.example/', 'https://tandem.example').host).toBe('herning.tandem.example');
  });

  it('is given up where it leads round, is refused, or unpacks without end', async () => {
    expect(await refused('/round')).toBe('import.address_refused');
    expect(await refused('/nothing')).toBe('import.address_refused');
    expect(await refused('/bomb')).toBe('import.too_large');
    expect(await refused('/broken')).toBe('import.address_not_reached');
    expect(await refused('/page', 'unknown.example')).toBe('import.address_not_public');
  });

  it('by the rule of the product is never this machine', async () => {
    for (const address of [
      ...[`http://127.0.0.1:${port}/page`, 'http://localhost/', 'http://[::1]/', 'http://0/', 'http://2130706433/', 'http://0x7f.1/'],
      ...['http://herning/', 'https://intranett.local/', 'http://metadata.google.internal/computeMetadata/v1/', 'http://tandem-db:443/'],
      ...['http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest/', 'https://8.8.8.8:8443/', 'http://127.0.0.1.:80/'],
    ])
      expect([address, await fetchPage(address, 'https://tandem.example').then(String, (error: { code: string }) => error.code)]).toEqual([
        address,
        'import.address_not_public',
      ]);
  });
});

describe('an address that somebody writes', () => {
  const ours = 'https://tandem.example';

  it('may lack its scheme, and has nothing but http and https', () => {
    expect(addressOf(' www.herning.dk/mål#top ', ours).href).toBe('https://www.herning.dk/m%C3%A5l');
    for (const address of [
      '',
      'file:///etc/passwd',
      'ftp://a.example',
      'javascript:alert(1)',
      'http://a:b@c.example/',
      'data:text/html,x',
      'http://',
    ])
      expect(() => addressOf(address, ours)).toThrow(expect.objectContaining({ code: 'import.address_not_public' }));
  });
});
