import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseResponse } from '../../libs/steering/steering.dto.js';
import { keepSecrets, type Secrets, signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

const nowhere = '01a203f5-e668-7374-83b1-7b95daab49fe';
/** None of them is the input of any route. */
const badInputs = [{ nonsense: true }, [], 'nonsense', null];

/** A stranger's bad input is answered like a good one: first who asks, then what. */
describe('what a stranger asks for badly', () => {
  let product: Product;
  let routes: { method: string; path: string }[];
  let addressOf: (path: string) => string;

  beforeAll(async () => {
    product = await startProduct();
    const [kept] = (await keepSecrets(product, ['herning'])) as [Secrets];
    const coordinator = await signedIn(product, 'coordinator@ks.example');
    const board = await coordinator.api<{ items: CaseResponse[] }>('GET', '/networks/baerekraftsnettverket/proposals');
    const voted = board.body.items.find(({ state }) => state === 'voting') as CaseResponse;
    const { body } = await coordinator.api<CaseResponse>('GET', `/proposals/${voted.id}`);
    const ids: Record<string, string | undefined> = {
      entries: kept.draft,
      collections: kept.collection.id,
      'release-requests': kept.releaseRequest as string,
      imports: kept.import,
      proposals: voted.id,
      rounds: body.round?.id,
      seats: body.round?.seats[0]?.id,
    };
    expect(Object.values(ids).filter((id) => !id)).toEqual([]);
    addressOf = (path) =>
      path
        .replace('/api/v1', '')
        .replace(':tenant', 'herning')
        .replace(':network', 'baerekraftsnettverket')
        .replace(/\/([\w-]+)\/:id/, (_, kind: string) => `/${kind}/${ids[kind] ?? nowhere}`)
        .replace(/:\w+/g, nowhere);
    routes = product.routes.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v1') && path.includes('/:'));
  }, 120_000);
  afterAll(() => product?.stop());

  const answers = async (user: User, path: (route: string) => boolean) => {
    const found: string[] = [];
    for (const route of routes.filter((one) => path(one.path)))
      for (const input of badInputs) {
        const { status } = await user.api(route.method, addressOf(route.path), input, { 'if-match': '"1"' });
        found.push(`${route.method} ${route.path} ${JSON.stringify(input)}: ${status}`);
      }
    expect(found.length).toBeGreaterThan(60);
    return found;
  };

  it('is not there for an administrator of a municipality outside', async () => {
    const stranger = await signedIn(product, 'admin@mariehavn.example');
    // Whose charter it is stands in the input; the network is there for everybody.
    const found = await answers(stranger, (path) => !path.endsWith('/charter-acceptance'));
    expect(found.filter((answer) => !/: 404$/.test(answer))).toEqual([]);
  });

  it('asks a visitor to sign in', async () => {
    // Anybody may write to a contact and ask for a place at a gathering that they can see: these are not there for them.
    const found = await answers(product.visitor(), (path) => !/\/(contact-messages|guests)$/.test(path));
    expect(found.filter((answer) => !/: 401$/.test(answer))).toEqual([]);
  });
});
