import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { pagePaths } from '#libs/platform';
import { keepSecrets, publishOpenly, type Secrets, signedIn, tenants } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const networks = ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'];
const nowhere = '01a203f5-e668-7374-83b1-7b95daab49fe';
/** Demo accounts are on it for everybody. */
const openPages = ['signIn', 'signOut', 'forgottenPassword', 'newPassword', 'invitation'];

// Thousands of looks: a busy machine may take its time.
jest.setTimeout(600_000);

interface Seen {
  by: string;
  at: string;
  status: number;
  text: string;
}

describe('what a tenant does not share', () => {
  let product: Product;
  let kept: Secrets[];
  let viewers: [tenant: string, user: User][];
  const seen: Seen[] = [];

  /** Addresses of the interface that name something of that tenant's own. */
  const ownRoutes = (of: Secrets) =>
    product.routes
      .filter(({ method, path }) => method === 'GET' && /\/(entries|release-requests|collections|imports)\/:/.test(path))
      .flatMap(({ path }) =>
        [
          of.collection.id,
          ...(path.includes('/imports/') ? [of.import] : []),
          of.draft,
          of.internal.id,
          ...(of.releaseRequest && path.includes('release-requests') ? [of.releaseRequest] : []),
        ].map((id) =>
          path
            .replace(':id', id)
            .replace(/:number/, '1')
            .replace(/:\w+/g, nowhere),
        ),
      )
      .concat(
        product.routes
          .filter(({ method, path }) => method === 'GET' && /\/(projects|partnerships)\/:id/.test(path))
          .map(({ path }) => path.replace(':id', path.includes('/projects/') ? of.project : of.partnership).replace(/:\w+/g, nowhere)),
      );

  /** Every page that stands for something of its own: a draft, an import, what it has published for itself. */
  const ownPages = (of: Secrets) =>
    Object.values(pagePaths)
      .filter(({ nb }) => /:(entry|import|request|collection|slug|project|partnership)\b/.test(nb))
      .filter(({ nb }) => of.releaseRequest || !nb.includes(':request'))
      .flatMap(({ nb }) =>
        [of.internal.slug, ...(nb.includes(':slug') ? [of.collection.slug] : [])].map((slug) => nb.replace(':slug', slug)),
      )
      .map((path) => {
        const filled = path
          .replace(':entry', of.draft)
          .replace(':import', of.import)
          .replace(':request', of.releaseRequest ?? '')
          .replace(':collection', of.collection.id)
          .replace(':project', of.project)
          .replace(':partnership', of.partnership)
          .replace(':tenant', of.tenant);
        return `/nb/${filled.replace(':number', '1').replace(':country', 'dk')}`;
      });

  const look = async (by: string, user: User, at: string): Promise<Seen> => {
    const response = await user.send(at, { headers: { accept: at.startsWith('/api') ? 'application/json' : 'text/html' } });
    const result = { by, at, status: response.status, text: await response.text() };
    seen.push(result);
    return result;
  };

  const lookAtAll = async (targets: (of: Secrets) => string[]): Promise<Seen[]> => {
    const walks = viewers.map(async ([tenant, user]) => {
      const found: Seen[] = [];
      for (const of of kept.filter((one) => one.tenant !== tenant)) {
        for (const at of targets(of)) found.push(await look(tenant, user, at));
      }
      return found;
    });
    return (await Promise.all(walks)).flat();
  };

  beforeAll(async () => {
    product = await startProduct();
    kept = await keepSecrets(product);
    const members = await Promise.all(
      tenants.map(async (tenant): Promise<[string, User]> => [tenant, await signedIn(product, `member@${tenant}.example`)]),
    );
    viewers = [...members, ['', product.visitor()]];
    for (const [, user] of members)
      await user.api('PUT', '/me/subscriptions', { goals: [1, 3, 10, 17], kinds: ['case_study'], rhythm: 'daily' });
  });
  afterAll(() => product?.stop());

  it('is there for its own people', async () => {
    for (const { tenant, internal, word } of kept) {
      const [, member] = viewers.find(([slug]) => slug === tenant) as [string, User];
      const { status, body } = await member.api<{ title: string }>('GET', `/entries/${internal.id}`);
      expect([tenant, status, body.title]).toEqual([tenant, 200, `${word} notat`]);
    }
  });

  it('does not exist for members of others and for visitors, over any route', async () => {
    const found = await lookAtAll(ownRoutes);
    expect(found.length).toBeGreaterThan(1_000);
    expect(
      found
        .filter(({ status, by }) => status !== 404 && !(by === '' && status === 401))
        .map(({ by, at, status }) => `${by} ${at} ${status}`),
    ).toEqual([]);
  });

  it('has no page for them', async () => {
    const found = await lookAtAll(ownPages);
    expect(found.length).toBeGreaterThan(1_000);
    // A visitor is led to the sign-in page, whether there is something or not.
    expect(
      found
        .filter(({ status, by }) => status !== 404 && !(by === '' && status === 302))
        .map(({ by, at, status }) => `${by} ${at} ${status}`),
    ).toEqual([]);
  });

  it('is in no list, count, facet, suggestion or preview of theirs', async () => {
    const lists = product.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/api') && !/\/:id/.test(path) && !path.includes('openapi'))
      .flatMap(({ path }) =>
        path.includes(':tenant')
          ? tenants.map((slug) => path.replace(':tenant', slug))
          : path.includes(':network')
            ? networks.map((slug) => path.replace(':network', slug))
            : [path],
      );
    const pages = Object.entries(pagePaths)
      .filter(([name, { nb }]) => !openPages.includes(name) && !/:(?!tenant|network)/.test(nb))
      .flatMap(([, { nb }]) =>
        nb.includes(':tenant')
          ? tenants.map((slug) => `/nb/${nb.replace(':tenant', slug)}`)
          : nb.includes(':network')
            ? networks.map((slug) => `/nb/${nb.replace(':network', slug)}`)
            : [`/nb/${nb}`],
      );
    const both = [...lists, '/api/v1/entries?facets=true&limit=100', ...pages];
    expect(both.length).toBeGreaterThan(60);
    await Promise.all(
      viewers.map(async ([tenant, user]) => {
        for (const at of both) await look(tenant, user, at);
      }),
    );
    expect(seen.filter(({ status }) => status >= 500).map(({ by, at, status }) => `${by} ${at} ${status}`)).toEqual([]);
  });

  it('is not found by its own words, not even as a number', async () => {
    const questions = [...kept.map(({ tenant, word }) => [tenant, word]), ['nordvaag', 'fritidskort']] as [string, string][];
    for (const [viewer, user] of viewers) {
      for (const [, word] of questions.filter(([owner]) => owner !== viewer)) {
        const { body } = await user.api<{ items: object[]; total: number; correctedTo: string | null; facets: Record<string, object[]> }>(
          'GET',
          `/entries?q=${word}&facets=true`,
        );
        expect([viewer, word, JSON.stringify(body.items).includes(word)]).toEqual([viewer, word, false]);
        if (body.items.length === 0) expect([body.total, Object.values(body.facets).flat()]).toEqual([0, []]);
      }
    }
  });

  it('stands beside nothing that is everybody’s, and only owners hear where that is read', async () => {
    const visitor = product.visitor();
    const { body } = await visitor.api<{ items: { id: string; slug: string; tenant: { slug: string } }[] }>('GET', '/entries?limit=100');
    const open = body.items.filter(({ tenant }) => ['mariehavn', 'storevik', 'bjorksjo'].includes(tenant.slug));
    expect(open.length).toBeGreaterThan(8);
    const heard: string[] = [];
    for (const [viewer, user] of viewers) {
      for (const { id, tenant } of open) {
        for (const what of ['related', 'relations']) expect((await look(viewer, user, `/api/v1/entries/${id}/${what}`)).status).toBe(200);
        await look(viewer, user, `/api/v1/collections?entry=${id}`);
        const readers = await look(viewer, user, `/api/v1/entries/${id}/readers`);
        if (readers.status === 200 && viewer !== tenant.slug) heard.push(`${viewer} of ${id}`);
        if (viewer === tenant.slug) expect(readers.status).toBe(200);
      }
    }
    expect(heard).toEqual([]);
  });

  it('leaves no trace in anything they were shown', () => {
    const traces = seen.flatMap(({ by, at, text }) =>
      kept
        .filter(({ tenant }) => tenant !== by)
        .flatMap(({ word, draft, import: sent, internal, collection, project, partnership, addresses }) =>
          [word, draft, sent, internal.id, collection.id, project, partnership, ...addresses].filter(
            (trace) => text.includes(trace) && !at.includes(trace),
          ),
        )
        .map((trace) => `${by || 'a visitor'} at ${at}: ${trace}`),
    );
    expect(traces).toEqual([]);
    expect(
      seen.filter(({ by, text }) => by !== 'nordvaag' && /Fritidskort til alle barn/i.test(text)).map(({ by, at }) => `${by} ${at}`),
    ).toEqual([]);
  });

  it('is mailed to nobody else, and stands in no log', async () => {
    await publishOpenly(product);
    product.clock.moveTo(new Date(product.clock.now().getTime() + 2 * 86_400_000));
    await product.mails.first('member@asker.example', 'Åpent for alle');
    for (const { tenant, word } of kept) {
      const foreign = product.mails.all.filter(
        ({ to, text, html }) => `${text}${html}`.includes(word) && !to.includes(tenant) && !to.startsWith(word.toLowerCase()),
      );
      expect([tenant, foreign.map(({ to, subject }) => `${to}: ${subject}`)]).toEqual([tenant, []]);
    }
    const log = product.logged.join('\n');
    expect(
      kept
        .filter(({ word, addresses }) => log.includes(word) || addresses.some((address) => log.includes(address)))
        .map(({ tenant }) => tenant),
    ).toEqual([]);
  });
});
