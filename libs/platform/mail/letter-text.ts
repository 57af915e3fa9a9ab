import type { Block, Letter } from './letter.js';
import { plainSentence } from './sentence.js';

const width = 72;

/** For those who read mail as text: every address on a line of its own, so that it can be followed. */
export function textLetter(letter: Letter): string {
  const heading = plainSentence(letter.heading);
  const links = letter.footer.links.map(({ label, url }) => `${label}:\n${url}`);
  const parts = ['Tandem', `${wrap(heading)}\n${'='.repeat(Math.min(width, heading.length))}`, ...letter.blocks.map(textBlock)];
  return `${[...parts, '--', wrap(letter.footer.why), ...links].filter(Boolean).join('\n\n')}\n`;
}

export function textBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${wrap(block.text)}\n${'-'.repeat(Math.min(width, block.text.length))}`;
    case 'paragraph':
      return wrap(plainSentence(block.text));
    case 'small':
      return wrap(block.text);
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
function wrap(text: string, first = '', rest = first): string {
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
