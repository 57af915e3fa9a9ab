import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoQuarters } from '../../apps/cli/demo/demo-quarters.js';
import { pagePaths } from '../../libs/platform/i18n/page-paths.js';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
import type { User } from '../support/user.js';

const wheel = '/tenants/herning/year-wheel';
const committees = ['udvalget-for-kultur', 'udvalget-for-miljoe-og-natur'];
const [, second, , last] = demoQuarters(new Date());
const quarter = `${last.year}-${last.quarter}`;
/** Words that nobody would write, and a day that nothing else falls on; no reader below asks for them. */
const planted = {
  ...{ status: 'planned', title: 'Kvistemyrsagen', agenda: 'Kvistemyrdagsordenen', done: 'Kvistemyr blev gjort', note: 'Kvistemyrnotatet' },
  ...{ link: 'https://sag.herning.example/kvistemyr', partners: ['Kvistemyrlauget'], area: 'Kvistemyr', targets: ['11.1', '15.5'] },
};
const meetingOn = '2099-05-17';
const secret = /kvistemyr|2099-05-17|17\. ma[ij] 2099/i;

jest.setTimeout(240_000);

describe('the year wheel of a municipality', () => {
  let product: Product;
  let readers: [string, User][];

  beforeAll(async () => {
    product = await startProduct();
    const secretary = await signedIn(product, 'secretary@herning.example');
    for (const slug of committees) {
      const { body } = await secretary.api<{ treatment: { revision: number } }>('GET', `${wheel}/${slug}/${quarter}`);
      const saved = await secretary.api('PUT', `${wheel}/${slug}/${quarter}`, planted, { 'if-match': `"${body.treatment.revision}"` });
      expect(saved.status).toBe(200);
      expect((await secretary.api('POST', `${wheel}/${slug}/meetings`, { on: meetingOn })).status).toBe(204);
    }
    readers = [
      ['an editor of a municipality in the same network', await signedIn(product, 'editor@mariehavn.example')],
      ['an administrator of the partner that belongs to it', await signedIn(product, 'admin@baeredygtig-herning.example')],
      ['the coordinator', await signedIn(product, 'coordinator@ks.example')],
      ['an operator', await signedIn(product, 'operator@tandem.example')],
      ['a visitor', product.visitor()],
    ];
  });
  afterAll(() => product?.stop(), 120_000);

  /** Every page and every route that reads, with the municipality's own in each place that they name something in. */
  function addresses(): string[] {
    const values: Record<string, string[]> = {
      ...{ tenant: ['herning'], committee: committees, body: committees, year: [String(second.year), String(last.year)] },
      ...{ quarter: [quarter, `${second.year}-${second.quarter}`], network: ['nordisk-laeringsnetvaerk'], number: ['1'], day: [meetingOn] },
    };
    const filled = (pattern: string): string[] => {
      const name = /:(\w+)/.exec(pattern)?.[1];
      if (!name) return [pattern];
      return (values[name] ?? ['kvist']).flatMap((value) => filled(pattern.replace(`:${name}`, value)));
    };
    const pages = Object.values(pagePaths).flatMap(({ da }) => filled(`/da/${da}`));
    const routes = product.routes.filter(({ method }) => method === 'GET').flatMap(({ path }) => filled(path));
    const years = [`/da/kommune/herning/aarshjul?year=${second.year}`, `/api/v1${wheel}?year=${second.year}`];
    return [...new Set([...pages, ...routes, ...years, '/da/katalog?q=sagen', '/api/v1/suggestions?q=sagen', '/api/v1/entries?q=sagen'])];
  }

  async function wordsOf(response: Response): Promise<string> {
    if (response.headers.get('content-type') !== 'application/pdf') return response.text();
    return (await readPdf(new Uint8Array(await response.arrayBuffer()))).text;
  }

  async function readBy(user: User): Promise<Map<string, { status: number; text: string }>> {
    const read = new Map<string, { status: number; text: string }>();
    const left = addresses();
    const take = async () => {
      for (let address = left.shift(); address !== undefined; address = left.shift()) {
        const response = await user.send(address, {
          redirect: 'manual',
          headers: { accept: address.startsWith('/da') ? 'text/html' : '*/*' },
        });
        read.set(address, { status: response.status, text: await wordsOf(response) });
      }
    };
    await Promise.all([take(), take(), take(), take()]);
    return read;
  }

  it('is read by its own people: what is planned, when, and what two committees have to talk about', async () => {
    const read = await readBy(await signedIn(product, 'member@herning.example'));
    const shown = [...read].filter(([, { text }]) => secret.test(text)).map(([address]) => address);
    expect(shown).toEqual(
      expect.arrayContaining([
        ...['/da/kommune/herning/aarshjul', `/da/kommune/herning/aarshjul/${committees[0]}/${quarter}`],
        ...[`/da/kommune/herning/aarsrapport/${last.year}`, `/api/v1${wheel}`, `/api/v1${wheel}/links`],
        ...[`/api/v1${wheel}/report`, `/api/v1${wheel}/report/csv`, `/api/v1${wheel}/report/pdf`],
      ]),
    );
  });

  it('shows nobody else a word, a day or a count of it, on any page, by any route, in a mail or in the log', async () => {
    for (const [who, user] of readers) {
      const read = await readBy(user);
      expect(read.size).toBeGreaterThan(200);
      expect([who, [...read].filter(([, { text }]) => secret.test(text)).map(([address]) => address)]).toEqual([who, []]);
      const wheels = [...read].filter(([address]) => /year-wheel|\/aarshjul(?!\/svar)|\/aarsrapport/.test(address));
      expect(wheels.length).toBeGreaterThan(12);
      const expected = who === 'a visitor' ? [302, 401] : [404];
      expect([who, wheels.filter(([, { status }]) => !expected.includes(status)).map(([address]) => address)]).toEqual([who, []]);
    }
    expect(product.logged.filter((line) => secret.test(line))).toEqual([]);
    expect(product.mails.all.filter(({ raw, to }) => secret.test(raw) && !to.includes('secretary@herning.example'))).toEqual([]);
  });

  it('takes nothing from anybody else, and tells them nothing by how it refuses what they send', async () => {
    const writing = product.routes.filter(({ method, path }) => method !== 'GET' && path.includes('/year-wheel'));
    expect(writing.length).toBeGreaterThan(7);
    for (const [who, user] of readers)
      for (const { method, path } of writing)
        for (const [slug, at] of [
          [committees[0], quarter],
          ['udvalget-for-ingenting', '9999-9'],
        ] as const) {
          const filled = path
            .replace(':tenant', 'herning')
            .replace(':committee', slug as string)
            .replace(':quarter', at)
            .replace(':day', meetingOn);
          const { status } = await user.api(method, filled.replace('/api/v1', ''), method === 'DELETE' ? undefined : { status: 1 }, {
            'if-match': '"1"',
          });
          expect([who, method, filled, status]).toEqual([who, method, filled, who === 'a visitor' ? 401 : 404]);
        }
  });
});
