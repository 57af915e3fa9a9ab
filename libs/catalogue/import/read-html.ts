import { Parser } from 'htmlparser2';
import { documentLimits, tooManyWords } from './document-limits.js';
import { EmptyDocument } from './errors.js';
import { isFurniture } from './furniture.js';
import { HtmlBlocks } from './html-blocks.js';
import { headingOf } from './html-headings.js';
import { aroundMain } from './main-part.js';
import { plainText } from './markdown-text.js';
import type { Dropped, SourceBlock, SourceDocument } from './source-document.js';

/** Scripts, menus and what is not shown may be that much more than its words. */
const hiddenShare = 50;

export interface HtmlOptions {
  /** Of a page from the web: leaves out what stands around its main part, and its lists of nothing but links. */
  mainOnly?: boolean;
  /** What whoever made the HTML out of a file has left out. */
  dropped?: readonly Dropped[];
}

/** Reads HTML of any origin. Only words, headings, lists, quotes and safe links come through: no tag, attribute or script does. */
export function readHtml(html: string, { mainOnly = false, dropped: before = [] }: HtmlOptions = {}): SourceDocument {
  const reader = new HtmlBlocks();
  let pieces = 0;
  let characters = 0;
  const count = (words: string) => {
    characters += words.trim().length;
    if (++pieces > documentLimits.pieces || characters > documentLimits.characters * hiddenShare) throw tooManyWords();
  };
  const parser = new Parser(
    {
      onattribute: () => count(''),
      onopentag: (name, attributes) => {
        count('');
        reader.open(name, attributes);
      },
      ontext: (text) => {
        count(text);
        reader.text(text);
      },
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  const found = reader.finish();
  const dropped: Dropped[] = [...before, ...reader.dropped];
  const aside = mainOnly ? aroundMain(found, reader.inMain) : new Set<SourceBlock>();
  const blocks: SourceBlock[] = [];
  for (const block of found) {
    const plain = plainText(block.text);
    if (aside.has(block) || isFurniture(plain)) dropped.push({ what: 'furniture', text: plain });
    else blocks.push(headingOf(block));
  }
  if (blocks.length === 0) throw new EmptyDocument();
  return { blocks, dropped };
}
