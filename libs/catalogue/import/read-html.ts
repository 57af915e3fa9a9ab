import { Parser } from 'htmlparser2';
import { EmptyDocument } from './errors.js';
import { isFurniture } from './furniture.js';
import { HtmlBlocks } from './html-blocks.js';
import { headingOf } from './html-headings.js';
import { plainText } from './markdown-text.js';
import type { Dropped, SourceBlock, SourceDocument } from './source-document.js';

/** Reads HTML of any origin. Only words, headings, lists, quotes and safe links come through: no tag, attribute or script does. */
export function readHtml(html: string): SourceDocument {
  const reader = new HtmlBlocks();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  const dropped: Dropped[] = [...reader.dropped];
  const blocks: SourceBlock[] = [];
  for (const block of reader.finish()) {
    const plain = plainText(block.text);
    if (isFurniture(plain)) dropped.push({ what: 'furniture', text: plain });
    else blocks.push(headingOf(block));
  }
  if (blocks.length === 0) throw new EmptyDocument();
  return { blocks, dropped };
}
