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
 * Policies and the reader's view cost 1.4 to 1.9 times the CPU of a plain statement, so half of the bare server's answers is what they may
 * take. A question that is answered in a few milliseconds is mostly what stands around it (session, limits, reading the question, asking
 * again when nothing was found), and the bare server has none of that.
 */
const aims = { answer: 0.5, quick: 0.3 };

interface Words {
  /** Stands in a few titles only. */
  rare: string;
  /** Cursors of pages far down. */
  deepInList: string;
  deepInHits: string;
}

export function casesWith({ rare, deepInList, deepInHits }: Words): Case[] {
  const searches: Case[] = [
    { name: 'a rare word', query: { q: rare }, language: 'da', aim: aims.quick },
    { name: 'a word of every entry', query: { q: 'kommune' }, language: 'da', aim: aims.answer },
    { name: 'a common word of texts', query: { q: 'derfor' }, language: 'da', aim: aims.answer },
    { name: 'a concept, asked in Swedish', query: { q: 'medborgardialog' }, language: 'sv', aim: aims.answer },
    { name: 'two words', query: { q: 'affald skole' }, language: 'da', aim: aims.answer },
    { name: 'a slip of the pen', query: { q: 'borgerinddragelze' }, language: 'da', aim: aims.quick },
    { name: 'a word, page 50', query: { q: 'affald', cursor: deepInHits }, language: 'da', aim: aims.answer },
  ];
  const lists: Case[] = [
    { name: 'a small network', query: { network: 'nettverk-4' }, language: 'da', aim: aims.answer },
    { name: 'one goal', query: { goal: '7' }, language: 'da', aim: aims.answer },
    { name: 'a tenant and a kind', query: { tenant: 'kommune-90', kind: 'tool' }, language: 'da', aim: aims.answer },
    { name: 'newest, page 100', query: { cursor: deepInList }, language: 'da', aim: aims.answer },
  ];
  const everything: Case = { name: 'all', query: {}, language: 'da', aim: aims.answer };
  const counted = [everything, ...searches.slice(0, 6), ...lists.slice(0, 3)].map((one) => ({
    ...one,
    name: `${one.name}, counted`,
    query: { ...one.query, facets: 'true' },
  }));
  return [...searches, ...lists, ...counted];
}
