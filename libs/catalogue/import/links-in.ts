import type { EntryContent } from '../entry/entry-content.js';
import type { Found } from './imported-draft.js';
import { plainText } from './markdown-text.js';
import type { SourceBlock } from './source-document.js';

type Link = EntryContent['links'][number];

/** Addresses in the text, once each: its links with their words, and those written out. */
export function linksIn(blocks: readonly SourceBlock[]): Found<Link>[] {
  const found = new Map<string, Found<Link>>();
  for (const { text } of blocks) {
    for (const match of text.matchAll(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\((https?:[^)\s]+)\)|(?<!\()https?:\/\/[^\s<>()]+[^\s<>().,;:!?]/g)) {
      const url = match[2] ?? match[0].replaceAll('\\', '');
      const label = match[1] === undefined ? url : plainText(match[1]);
      if (!found.has(url)) found.set(url, { value: { label, url }, reason: 'link_in_text', evidence: plainText(text) });
    }
  }
  return [...found.values()].slice(0, 30);
}
