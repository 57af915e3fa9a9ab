import type { Language } from '../../libs/catalogue/entry/entry-content.js';

/** What a member asks for, and how near to the bare statements the product has to come. */
export interface Case {
  name: string;
  query: Record<string, string>;
  language: Language;
  /** At least this share of the bare server's answers per second. */
  aim: number;
}

/**
 * A short answer is mostly what stands around it (session, limits, reading the question, three looks that each may end it), and the bare
 * server has none of that; a long one is mostly the database, where policies and the reader's view are all that comes on top.
 */
const aims = { short: 0.25, list: 0.5, long: 0.6 };

interface Words {
  /** Stands in a few titles only. */
  rare: string;
  /** Cursors of pages far down. */
  deepInList: string;
  deepInHits: string;
}

export function casesWith({ rare, deepInList, deepInHits }: Words): Case[] {
  const searches: Case[] = [
    { name: 'a rare word', query: { q: rare }, language: 'da', aim: aims.short },
    { name: 'a word of every entry', query: { q: 'kommune' }, language: 'da', aim: aims.short },
    { name: 'a common word of texts', query: { q: 'derfor' }, language: 'da', aim: aims.short },
    { name: 'a concept, asked in Swedish', query: { q: 'medborgardialog' }, language: 'sv', aim: aims.short },
    { name: 'two words', query: { q: 'affald skole' }, language: 'da', aim: aims.short },
    { name: 'a slip of the pen', query: { q: 'borgerinddragelze' }, language: 'da', aim: aims.short },
    { name: 'a word, page 50', query: { q: 'affald', cursor: deepInHits }, language: 'da', aim: aims.short },
  ];
  const lists: Case[] = [
    { name: 'a small network', query: { network: 'nettverk-4' }, language: 'da', aim: aims.list },
    { name: 'one goal', query: { goal: '7' }, language: 'da', aim: aims.list },
    { name: 'a tenant and a kind', query: { tenant: 'kommune-90', kind: 'tool' }, language: 'da', aim: aims.list },
    { name: 'newest, page 100', query: { cursor: deepInList }, language: 'da', aim: aims.list },
  ];
  const everything: Case = { name: 'all', query: {}, language: 'da', aim: aims.long };
  const counted = [everything, ...searches.slice(0, 6), ...lists.slice(0, 3)].map((one) => ({
    ...one,
    name: `${one.name}, counted`,
    query: { ...one.query, facets: 'true' },
    aim: one.name === 'a rare word' || one.name === 'a slip of the pen' ? aims.short : aims.long,
  }));
  return [...searches, ...lists, ...counted];
}
