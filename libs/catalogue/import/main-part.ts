import { plainText } from './markdown-text.js';
import type { SourceBlock } from './source-document.js';

/** So much text makes a main part; less is a box that calls itself an article. */
const enough = 200;

/** The blocks of a web page that stand around its main part: menus, related pages, the municipality's address. */
export function aroundMain(blocks: readonly SourceBlock[], inMain: ReadonlySet<SourceBlock>): Set<SourceBlock> {
  const main = [...inMain].reduce((sum, block) => sum + plainText(block.text).length, 0);
  const outside = main >= enough ? blocks.filter((block) => !inMain.has(block)) : [];
  return new Set([...outside, ...linkLists(blocks)]);
}

/** Three or more items in a row that are nothing but links lead elsewhere. */
function linkLists(blocks: readonly SourceBlock[]): SourceBlock[] {
  const found: SourceBlock[] = [];
  let run: SourceBlock[] = [];
  for (const block of [...blocks, null]) {
    if (block?.type === 'list_item' && /^(?:\[(?:[^\]\\]|\\.)*\]\([^)\s]*\)[\s·|,]*)+$/.test(block.text)) run.push(block);
    else {
      if (run.length >= 3) found.push(...run);
      run = [];
    }
  }
  return found;
}
