import type { ChosenQuestions } from './chosen.js';
import { median, rounded } from './figures.js';
import type { Installation } from './installation.js';
import { type Figures, type Load, measure } from './load.js';
import { cpuOfPage, scriptWeight, signInWithCookie } from './page-weight.js';
import type { Row } from './report.js';
import { typing } from './typing.js';

type Asked = Pick<Load, 'urls' | 'headers' | 'rows' | 'mark'> & { amount?: number };

/** Two servers asked by turns, and what is said of the two. */
export interface Comparison {
  name: string;
  product: Asked;
  yardstick: Asked;
  aims: Partial<Record<'rate' | 'p50' | 'p99' | 'size', Row['aim']>>;
}

const connections = 32;

export interface Effort {
  rounds: number;
  seconds: number;
}

export async function compared({ name, product, yardstick, aims }: Comparison, { rounds, seconds }: Effort): Promise<Row[]> {
  const figures: { product: Figures[]; yardstick: Figures[] } = { product: [], yardstick: [] };
  const sides = { product, yardstick };
  for (let round = 0; round <= rounds; round++)
    for (const side of (round % 2 ? ['product', 'yardstick'] : ['yardstick', 'product']) as ('product' | 'yardstick')[]) {
      const asked = sides[side];
      // The first round warms up: so many requests, however long a busy machine takes for them.
      const load = asked.amount === undefined ? (round === 0 ? { amount: 96 } : { seconds }) : { amount: asked.amount };
      const measured = await measure({ ...asked, ...load, amount: load.amount, connections });
      if (round > 0) figures[side].push(measured);
    }
  const middle = (side: Figures[], of: keyof Figures) => median(side.map((one) => one[of]));
  const [mine, other] = [figures.product, figures.yardstick];
  const ratios = {
    rate: { figure: 'perSecond', says: 'of the requests/s' },
    p50: { figure: 'p50', says: 'times the p50' },
    p99: { figure: 'p99', says: 'times the p99' },
    // Of whole requests: a p50 of fifteen milliseconds is told in whole ones.
    size: { figure: 'perRequest', says: "times the small one's time for a request" },
  } as const;
  return Object.entries(aims).map(([key, aim]) => {
    const { figure, says } = ratios[key as keyof typeof ratios];
    const [one, two] = [middle(mine, figure), middle(other, figure)];
    const besides = `${rounded(one)} beside ${rounded(two)} ${figure === 'perSecond' ? '/s' : 'ms'}`;
    return { asked: `${name}: ${says}`, value: one / two, aim, besides };
  });
}

export type ListName = 'newest' | 'network' | 'goal';
export const lists: readonly ListName[] = ['newest', 'network', 'goal'];
const queries: Record<ListName, string> = { newest: '', network: '&network=nettverk-4', goal: '&goal=14' };
const titles: Record<ListName, string> = { newest: 'newest 20', network: 'newest of a small network', goal: 'newest of a rare goal' };

export function listAt({ product, bare, headers, entries }: Installation, name: ListName): Comparison {
  return {
    name: `${titles[name]}, ${entries.toLocaleString('en')}`,
    product: { urls: [`${product.url}/api/v1/entries?limit=20${queries[name]}`], headers, rows: 20 },
    yardstick: { urls: [`${bare.url}/${name}`], headers: {}, rows: 20 },
    aims: { rate: { min: 0.6 }, p99: { max: 2 } },
  };
}

/** The product's own list in a large and a small catalogue. */
export function bySize(large: Installation, small: Installation, name: ListName): Comparison {
  const [{ product, name: title }, { product: yardstick }] = [listAt(large, name), listAt(small, name)];
  return { name: `${title} beside ${small.entries.toLocaleString('en')}`, product, yardstick, aims: { size: { max: 1.2 } } };
}

export function entryAt({ product, bare, headers, entryIds }: Installation): Comparison {
  return {
    name: 'one entry',
    product: { urls: entryIds.map((id) => `${product.url}/api/v1/entries/${id}`), headers, rows: 1 },
    yardstick: { urls: entryIds.map((id) => `${bare.url}/entry?id=${id}`), headers: {}, rows: 1 },
    aims: { rate: { min: 0.6 } },
  };
}

export function questions({ product, bare, headers, chosen }: Installation): Comparison[] {
  const aims: Record<keyof ChosenQuestions, Comparison['aims']> = {
    middling: { p50: { max: 0.5 } },
    common: { p99: { max: 0.2 } },
    concept: { p99: { max: 0.2 } },
    two: { p50: { max: 1.2 } },
  };
  const ask = (name: keyof ChosenQuestions): Comparison => {
    const path = `/api/v1/entries?limit=20&q=${encodeURIComponent(chosen[name].q)}`;
    return {
      name: `${name} «${chosen[name].q}»`,
      product: { urls: [product.url + path], headers, rows: 20, amount: 320 },
      yardstick: { urls: [`${bare.url}/${name}`], headers: {}, rows: 20, amount: 96 },
      aims: aims[name],
    };
  };
  return (Object.keys(aims) as (keyof ChosenQuestions)[]).map(ask);
}

/** Thirty-two people who type five letters a second. */
export async function suggestions({ product, headers, chosen }: Installation, { seconds }: Effort): Promise<Row[]> {
  const words = [chosen.middling.q, chosen.common.q, chosen.concept.q, 'kommune'];
  const typed = words.flatMap((word) => [2, 3, 4, 5].map((length) => word.slice(0, length)));
  const urls = typed.map((q) => `${product.url}/api/v1/suggestions?q=${encodeURIComponent(q)}`);
  const asked = { urls, headers, people: connections, perSecond: 5 };
  await typing({ ...asked, seconds: 2 });
  const { p50, p99, perSecond } = await typing({ ...asked, seconds: seconds * 2 });
  const besides = `p50 ${rounded(p50)} ms, ${Math.round(perSecond)} a second`;
  return [{ asked: 'suggestion as one types: p99 ms', value: p99, aim: { max: 15 }, besides }];
}

export function facetsAt({ product, bare, headers, chosen }: Installation): Comparison {
  const path = `/api/v1/entries/facets?q=${encodeURIComponent(chosen.common.q)}`;
  return {
    name: `facet counts of «${chosen.common.q}» beside ranking every hit`,
    product: { urls: [product.url + path], headers, rows: 0, amount: 96 },
    yardstick: { urls: [`${bare.url}/common`], headers: {}, rows: 20, amount: 96 },
    aims: { p50: { max: 1 } },
  };
}

export async function pageWeights({ product }: Installation): Promise<Row[]> {
  const cookie = { cookie: await signInWithCookie(product.url) };
  const visitor = await cpuOfPage(product, {});
  const member = await cpuOfPage(product, cookie);
  const row = (asked: string, value: number, max: number): Row => ({ asked, value, aim: { max }, besides: '' });
  return [
    row('catalogue page, a visitor: ms of CPU', visitor, 25),
    row('catalogue page, a member: ms of CPU', member, 25),
    row('JavaScript signed out: kB', await scriptWeight(product, {}), 0),
    row('JavaScript signed in: kB gzipped', await scriptWeight(product, cookie), 120),
  ];
}
