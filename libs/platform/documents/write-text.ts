import type { Block, ExportDocument, Run } from './document.js';
import { markdownBlocks } from './markdown-blocks.js';

/** A document as words alone, for systems into which one pastes text and whose reader would see Markdown's signs. */
export function writeText(document: ExportDocument): string {
  return `${textOf(document.blocks)}\n`;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(written).filter(Boolean).join('\n\n');
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return line(block.runs);
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${block.start + index}. ` : '– ')).join('\n');
    case 'quote':
      return [textOf(block.blocks), ...(block.by ? [`– ${block.by}`] : [])].join('\n\n');
    case 'code':
      return block.text;
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(line).join(' | ')).join('\n');
    case 'facts':
      return block.facts.map(({ term, lines }) => `${term}: ${lines.map(line).join('; ')}`).join('\n');
    case 'markdown':
      return textOf(markdownBlocks(block.text, block.firstLevel));
    case 'picture':
      return block.alt;
  }
}

/** Links show where they lead. */
function line(runs: readonly Run[]): string {
  return runs.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join('');
}

function listItem(blocks: readonly Block[], sign: string): string {
  const [first = '', ...rest] = textOf(blocks).split('\n');
  return [sign + first, ...rest.map((one) => (one ? ' '.repeat(sign.length) + one : one))].join('\n');
}
