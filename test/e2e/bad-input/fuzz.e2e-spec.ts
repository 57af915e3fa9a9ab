import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pagePaths } from '#libs/platform';
import { misdescribed } from '../../support/described.js';
import { hostileBodies, hostileHeaders, hostileParts, hostileValues } from '../../support/hostile-values.js';
import { Addresses, describedBy, type Operation, operationsOf, parametersOf, sampleOf } from '../../support/interface.js';
import { type Product, startProduct } from '../../support/product.js';
import { type RawRequest, sendRaw } from '../../support/raw-request.js';

/** Who may do it; what is not named here an editor may. */
const holders: Record<string, string> = {
  'adoption.record': 'editor@asker.example',
  'announcement.read': 'coordinator@ks.example',
  'announcement.write': 'coordinator@ks.example',
  'body.read': 'director@asker.example',
  'installation.operate': 'operator@tandem.example',
  'network.join': 'admin@herning.example',
  'person.invite': 'admin@herning.example',
  'person.manage': 'admin@herning.example',
  'proposal.prepare': 'coordinator@ks.example',
  'round.vote': 'director@asker.example',
  'tenant.sponsor': 'coordinator@ks.example',
};
const editor = 'editor@herning.example';
/** What needs more than an address: a question, another's version, a meeting that is over, or something of one's own that nobody has begun. */
const wantsMore = [
  '/api/v1/tenants/{tenant}/people/{membershipId}/handover',
  '/api/v1/municipalities',
  '/api/v1/held-files/{holder}/{sha}',
  '/api/v1/tenants/{tenant}/exports',
  '/api/v1/tenants/{tenant}/exports/{id}/file',
  '/api/v1/tenants/{tenant}/catalogue-imports',
  '/api/v1/oembed',
  '/api/v1/imports/{id}',
  '/api/v1/release-requests/{id}',
  '/api/v1/collections/{id}',
  '/api/v1/collections/{id}/pdf',
  '/api/v1/collections/{id}/draft',
  '/api/v1/entries/{id}/versions/{number}/changes',
  '/api/v1/entries/{id}/origin',
  '/api/v1/entries/{id}/origin/changes',
  '/api/v1/entries/{id}/original',
  '/api/v1/entries/{id}/draft/machine-translation',
  '/api/v1/networks/{network}/words',
  '/api/v1/meetings/{id}/package',
  '/api/v1/proposals/{id}/colleagues',
  '/api/v1/reviews/{id}',
  '/api/v1/adoptions/{id}',
  '/api/v1/networks/{network}/mentionable',
  '/api/v1/networks/{network}/threads',
  '/api/v1/alike',
  '/api/v1/calls/{id}',
  '/api/v1/gatherings/{id}',
  '/api/v1/gatherings/{id}/sign-ups',
  '/api/v1/gatherings/{id}/attendance',
  '/api/v1/gatherings/{id}/attendance/list',
  '/api/v1/gatherings/{id}/attendance/badges',
  '/api/v1/networks/{network}/reported-posts',
  '/api/v1/threads/{id}/translations',
  '/api/v1/networks/{network}/translation',
  '/api/v1/help',
  '/api/v1/help/{id}',
  '/api/v1/help/{id}/matches',
];
const json = { 'content-type': 'application/json', 'if-match': '"1"' };

// Thousands of requests: a busy machine may take its time over all of them, not over one.
jest.setTimeout(600_000);

interface Probe extends RawRequest {
  what: string;
}

describe('whatever is sent to any route or page', () => {
  let product: Product;
  let operations: Operation[];
  let addresses: Addresses;
  const cookies = new Map<string, string>();

  /** Sends them all, some at a time, and gives back what was no calm answer. */
  async function broken(probes: readonly Probe[], isCalm: (status: number, type: string, text: string) => boolean): Promise<string[]> {
    const found = new Set<string>();
    const rest = [...probes];
    const walk = async () => {
      for (let probe = rest.pop(); probe; probe = rest.pop()) {
        const { what, ...request } = probe;
        const answer = await sendRaw(product.address, request).catch((error: Error) => ({ status: 0, type: '', text: error.message }));
        if (!isCalm(answer.status, answer.type, answer.text))
          found.add(
            `${request.method} ${request.path.slice(0, 120)} ${what}: ${answer.status} ${answer.type} ${answer.text.slice(0, 100)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: 8 }, walk));
    return [...found];
  }

  const isFine = (status: number) => status >= 200 && status < 500;
  /** An answer below 500; a refusal is a problem with a code that stays. */
  const isProblemOrFine = (status: number, type: string, text: string) =>
    isFine(status) &&
    (status < 400 || status === 431 || (type.startsWith('application/problem+json') && /^[a-z][a-z_.]+$/.test(JSON.parse(text).code)));
  const isPage = (status: number, type: string, text: string) =>
    isFine(status) && (status < 400 || /html|problem\+json/.test(type) || text === '');

  const as = ({ permission }: Pick<Operation, 'permission'>) => ({ cookie: cookies.get(holders[permission] ?? editor) as string });

  /** The operation as it is meant to be asked for. */
  const usual = (operation: Operation) => ({
    method: operation.method,
    path: addresses.fill(operation.path),
    headers: { ...as(operation), ...(operation.body ? json : {}) },
    body: operation.body ? JSON.stringify(sampleOf(operation.body, addresses.entry)) : undefined,
  });
  /** A page's pattern with real things in it. */
  const real = (pattern: string, changed: Record<string, string> = {}) =>
    addresses.fill(pattern.replace(/\/$/, '').replace(/:(\w+)/g, '{$1}'), { entry: addresses.entry, ...changed });

  beforeAll(async () => {
    product = await startProduct();
    operations = await operationsOf(product);
    addresses = await Addresses.of(product);
    for (const email of new Set([editor, ...Object.values(holders)])) {
      const answer = await product.visitor().api<{ token: string }>('POST', '/session', { email, password: 'tandem-demo' });
      cookies.set(email, `tandem_session=${answer.body.token}`);
    }
  });
  afterAll(() => product?.stop());

  it('is answered as it is described where it is asked for as it is meant to be', async () => {
    const user = product.visitor();
    const unanswered: string[] = [];
    for (const operation of operations.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1'))) {
      const { path } = operation;
      const statuses = [];
      for (const address of [path, addresses.fill(path), addresses.fill(path, { id: addresses.published })])
        statuses.push((await user.api('GET', address.replace('/api/v1', ''), undefined, as(operation))).status);
      if (!statuses.includes(200)) unanswered.push(path);
    }
    expect(unanswered).toEqual(wantsMore);
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });

  it('a field with anything in it is taken or refused, and breaks nothing', async () => {
    const probes = operations.flatMap((operation) => {
      const { method, path, body } = operation;
      if (!body?.properties) return [];
      const sample = sampleOf(body, addresses.entry) as Record<string, unknown>;
      return [...Object.keys(body.properties), 'file', 'unheardOf'].flatMap((name) =>
        hostileValues.map((value) => ({
          what: `${name}=${JSON.stringify(value)?.slice(0, 40)}`,
          method,
          path: addresses.fill(path),
          headers: { ...as(operation), ...json },
          body: JSON.stringify({ ...sample, [name]: value }),
        })),
      );
    });
    expect(probes.length).toBeGreaterThan(2_000);
    expect(await broken(probes, isProblemOrFine)).toEqual([]);
  });

  it('a body that is none is refused, and breaks nothing', async () => {
    const writing = operations.filter(({ method }) => !['GET', 'DELETE'].includes(method));
    const probes = writing.flatMap((operation) =>
      hostileBodies.map(({ name, type, body }) => ({
        what: name,
        method: operation.method,
        path: addresses.fill(operation.path),
        headers: { ...as(operation), ...(type ? { 'content-type': type } : {}), 'if-match': '"1"' },
        body,
      })),
    );
    expect(await broken(probes, isProblemOrFine)).toEqual([]);
  });

  it('an address with anything in it leads somewhere or nowhere, and breaks nothing', async () => {
    // What stands outside the interface may turn out to be a page's address.
    const interfaceAlone = operations.filter(({ path }) => path.startsWith('/api/'));
    const probes = interfaceAlone.flatMap((operation) =>
      parametersOf(operation.path).flatMap((name) =>
        hostileParts.map((part) => ({ what: name, ...usual(operation), path: addresses.fill(operation.path, { [name]: part }) })),
      ),
    );
    expect(await broken(probes, isProblemOrFine)).toEqual([]);
  });

  it('a query with anything in it is taken or refused, and breaks nothing', async () => {
    const probes = operations
      .filter(({ method }) => method === 'GET')
      .flatMap((operation) =>
        ['unheardOf', ...operation.query].flatMap((name) => {
          const several = [
            `=1&${name}=2`,
            '[]=',
            '[]=1&[]=2',
            '[a]=1',
            '[__proto__][x]=1',
            '',
            '=-1',
            '=1&__proto__=x',
            `=1${`&${name}=1`.repeat(500)}`,
          ];
          return [...hostileParts.map((part) => `=${part}`), ...several].map((rest) => ({
            what: '',
            ...usual(operation),
            path: `${addresses.fill(operation.path)}?${name}${rest}`,
          }));
        }),
      );
    expect(await broken(probes, isProblemOrFine)).toEqual([]);
  });

  it('a header with anything in it is read or passed over, and breaks nothing', async () => {
    const probes = operations
      .filter(({ method }) => method !== 'DELETE')
      .flatMap((operation) =>
        hostileHeaders.map((odd) => {
          const request = usual(operation);
          return { what: JSON.stringify(odd).slice(0, 60), ...request, headers: { ...request.headers, ...odd } };
        }),
      );
    // Node itself answers a request whose headers are too large or no headers, before anything of ours sees it.
    expect(await broken(probes, (status, type, text) => [400, 431].includes(status) || isProblemOrFine(status, type, text))).toEqual([]);
  });

  it('a page’s address and query with anything in it have a page, and break nothing', async () => {
    const odd = Object.values(pagePaths).flatMap(({ da, nb }) => {
      const inPath = [...da.matchAll(/:(\w+)/g)].flatMap(([, name]) =>
        hostileParts.map((part) => real(`/da/${da}`, { [name as string]: part })),
      );
      const inQuery = ['%00', '%ED%A0%80', '%', '-1', '99999999999999999999', 'a'.repeat(1_500)].map(
        (part) => `${real(`/nb/${nb}`)}?q=${part}&goal=${part}&cursor=${part}&next=${part}&entry=${part}&page=${part}&name=${part}`,
      );
      return [...inPath, ...inQuery];
    });
    const cookie = cookies.get('admin@herning.example') as string;
    const probes = odd.map((path) => ({ what: '', method: 'GET', path, headers: { cookie, accept: 'text/html' } }));
    expect(await broken(probes, isPage)).toEqual([]);
  });

  it('a page’s form with any body in it is refused with a page, and breaks nothing', async () => {
    const cookie = cookies.get('admin@herning.example') as string;
    const probes = Object.values(pagePaths).flatMap(({ nn }) =>
      hostileBodies.map(({ name, type, body }) => ({
        what: name,
        method: 'POST',
        path: real(`/nn/${nn}`),
        body,
        headers: { cookie, accept: 'text/html', ...(type ? { 'content-type': type } : {}) },
      })),
    );
    expect(await broken(probes, isPage)).toEqual([]);
  });

  it('leaves the product as it was', async () => {
    expect((await fetch(`${product.address}/health/ready`)).status).toBe(200);
    const failed = product.logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
    expect(failed.slice(0, 3)).toEqual([]);
  });
});
