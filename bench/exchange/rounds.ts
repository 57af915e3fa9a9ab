import { gzipSync } from 'node:zlib';
import { path } from '#libs/platform';
import { cpuOfPage, signInWithCookie } from '../catalogue/page-weight.js';
import type { Row } from '../catalogue/report.js';
import type { Comparison } from '../catalogue/rounds.js';
import { type Exchange, network } from './installation.js';
import { statementsOf } from './statements.js';

/** What is asked, where the bare server answers it, and how many rows there are. */
interface Asked {
  name: string;
  address: string;
  bare: string;
}

export function asked({ loaded: { longThread, usedEntry }, lastPage }: Exchange): Asked[] {
  const replies = `/api/v1/threads/${longThread}/replies?limit=20`;
  return [
    { name: 'newest 20 of the network', address: `/api/v1/networks/${network}/threads?limit=20`, bare: 'threads' },
    { name: '1,000 answers, the first page', address: replies, bare: 'first' },
    { name: '1,000 answers, the last page', address: `${replies}&cursor=${encodeURIComponent(lastPage)}`, bare: 'last' },
    { name: 'uses of an entry with 300', address: `/api/v1/entries/${usedEntry}/adoptions?limit=20`, bare: 'uses' },
  ];
}

/** What is measured must be right: the bare server's rows, word for word. */
export async function checkAnswers({ product, bare, headers }: Exchange, all: readonly Asked[]): Promise<void> {
  const items = async (url: string) => ((await (await fetch(url, { headers })).json()) as { items: Record<string, unknown>[] }).items;
  for (const { name, address, bare: at } of all) {
    const [mine, other] = [await items(product.url + address), await items(`${bare.url}/${at}`)];
    if (mine.length !== 20 || sorted(mine) !== sorted(other))
      throw new Error(`${name}: the product answers other rows than the bare statement`);
  }
}

/** Of rows with the same columns in another order. */
function sorted(rows: readonly Record<string, unknown>[]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).sort(([one], [other]) => one.localeCompare(other)))));
}

export function beside({ product, bare, headers }: Exchange, { name, address, bare: at }: Asked): Comparison {
  return {
    name,
    product: { urls: [product.url + address], headers, rows: 20, mark: '"tenant":' },
    yardstick: { urls: [`${bare.url}/${at}`], headers: {}, rows: 20, mark: '"tenant":' },
    aims: { rate: { min: 0.6 } },
  };
}

/** The product's own last page beside its first: how far down one reads costs nothing. */
export function lastBesideFirst({ product, headers }: Exchange, [first, last]: readonly [Asked, Asked]): Comparison {
  const side = ({ address }: Asked) => ({ urls: [product.url + address], headers, rows: 20, mark: '"tenant":' });
  return { name: `${last.name} beside the first`, product: side(last), yardstick: side(first), aims: { size: { max: 1.2 } } };
}

export async function statementCounts({ product, headers, client }: Exchange, logFile: string, all: readonly Asked[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, address } of all) {
    const value = await statementsOf(client, logFile, async () => (await fetch(product.url + address, { headers })).text());
    rows.push({ asked: `${name}: statements`, value, aim: { max: 4 }, besides: '' });
  }
  return rows;
}

/** What a member's browser gets of the long thread and of the entry that many use. */
export async function pages({ product, client, loaded, lastPage, usedEntryPage }: Exchange, logFile: string): Promise<Row[]> {
  const cookie = { cookie: await signInWithCookie(product.url) };
  const [tenant, slug] = usedEntryPage.split('/') as [string, string];
  const thread = path('nb', 'thread', { thread: loaded.longThread });
  const all = [
    { name: 'page of the long thread, its first 50 answers', address: thread, mark: 'id="reply-', least: 50, statements: 12 },
    {
      name: 'the same, the last 20',
      address: `${thread}?after=${encodeURIComponent(lastPage)}`,
      mark: 'id="reply-',
      least: 20,
      statements: 12,
    },
    { name: 'page of the entry that 300 use', address: path('nb', 'entry', { tenant, slug }), mark: '<h1', least: 1, statements: 40 },
  ];
  const rows: Row[] = [];
  for (const { name, address, mark, least, statements } of all) {
    const ask = async () => (await fetch(product.url + address, { headers: cookie })).text();
    const html = await ask();
    const isWhole = (page: string) => page.split(mark).length > least;
    const kilobytes = gzipSync(html).length / 1024;
    rows.push(
      { asked: `${name}: ms of CPU`, value: await cpuOfPage(product, cookie, address, 200, isWhole), aim: { max: 25 }, besides: '' },
      { asked: `${name}: kB gzipped`, value: kilobytes, aim: { max: 60 }, besides: `${Math.round(html.length / 1024)} kB as it is read` },
      { asked: `${name}: statements`, value: await statementsOf(client, logFile, ask), aim: { max: statements }, besides: '' },
    );
  }
  return rows;
}
