import type { Block, Letter, LetterLink } from './letter.js';
import { plainSentence, type Sentence } from './sentence.js';

const width = 72;

/** For those who read mail as text: every address on a line of its own, so that it can be followed. */
export function textLetter({ heading, blocks, footer }: Letter): string {
  const written = blocks.map(textBlock).filter(Boolean);
  return `${[textHead(heading), ...written, '--', wrap(footer.why), ...footer.links.map(textLink)].join('\n\n')}\n`;
}

export function textHead(heading: Sentence): string {
  const plain = plainSentence(heading);
  return `Tandem\n\n${wrap(plain)}\n${'='.repeat(Math.min(width, plain.length))}`;
}

export function textLink({ label, url }: LetterLink): string {
  return `${label}:\n${url}`;
}

export function textBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${wrap(block.text)}\n${'-'.repeat(Math.min(width, block.text.length))}`;
    case 'paragraph':
      return wrap(plainSentence(block.text));
    case 'reason':
    case 'small':
      return wrap(block.text);
    case 'more':
    case 'button':
      return `${wrap(`${block.label}:`)}\n${block.url}`;
    case 'facts':
      return block.facts.map(({ name, value }) => wrap(`${name}: ${value}`, '', '  ')).join('\n');
    case 'items':
      return block.items
        .map(({ title, url, meta, text }) => [wrap(title, '* ', '  '), meta && wrap(meta, '  '), text && wrap(text, '  '), `  ${url}`])
        .map((parts) => parts.filter(Boolean).join('\n'))
        .join('\n\n');
    case 'quote':
      return [wrap(block.text, '> '), block.by && wrap(block.by, '> ')].filter(Boolean).join('\n');
    case 'rendered':
      return block.text;
  }
}

/** Lines of at most 72 characters; a longer word stays whole. */
export function wrap(text: string, first = '', rest = first): string {
  return text
    .split('\n')
    .map((line, i) => wrapLine(line, i === 0 ? first : rest, rest))
    .join('\n');
}

function wrapLine(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()].join('\n');
}
