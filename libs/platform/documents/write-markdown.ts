import { escapeInline, escapeStart, fileNamed, withPictures } from '../markdown/index.js';
import type { Block, DocumentPicture, ExportDocument, Run } from './document.js';

/** A document as Markdown (CommonMark with tables); what its author wrote in Markdown stays as written, headings one level down. */
export function writeMarkdown(document: ExportDocument): string {
  return `${document.blocks
    .map((block) => written(block, document.pictures))
    .filter(Boolean)
    .join('\n\n')}\n`;
}

type Pictures = readonly DocumentPicture[];

function written(block: Block, pictures: Pictures): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${line(block.runs)}`;
    case 'paragraph':
      return block.voice === 'warning' ? `**${line(block.runs)}**` : line(block.runs, true);
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${block.start + index}. ` : '- ', pictures)).join('\n');
    case 'quote':
      return quoted(
        [...block.blocks.map((one) => written(one, pictures)), ...(block.by ? [`– ${escapeInline(block.by)}`] : [])].join('\n\n'),
      );
    case 'code':
      return `\`\`\`\n${block.text}\n\`\`\``;
    case 'table':
      return [block.head, block.head.map(() => [{ text: '---' }]), ...block.rows]
        .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
        .join('\n');
    case 'facts':
      return block.facts.map(({ term, lines }) => `- **${escapeInline(term)}:** ${lines.map((one) => line(one)).join('; ')}`).join('\n');
    case 'markdown':
      return belowHeading(block.text.trim(), block.firstLevel, pictures);
    case 'picture':
      return pictured(block, pictures);
  }
}

/** With what is said of it below. */
function pictured({ reference, alt }: Extract<Block, { kind: 'picture' }>, pictures: Pictures): string {
  const picture = fileNamed(reference, pictures);
  const shown = imageOf(reference, escapeInline(alt), pictures);
  return picture ? `${shown}\n\n${line(picture.line)}` : shown;
}

/** A picture by its address, with its name; or its words, where there is none. */
function imageOf(reference: string, words: string, pictures: Pictures): string {
  const picture = fileNamed(reference, pictures);
  return picture ? `![${words || escapeInline(picture.alt)}](${picture.address} "${picture.name.replace(/["\\]/g, '')}")` : words;
}

function line(runs: readonly Run[], isWhole = false): string {
  const text = runs.map(run).join('');
  return (isWhole && runs[0] && !runs[0].bold && !runs[0].href ? escapeStart(text) : text).replace(/ *\n */g, '  \n');
}

function run({ text, bold, italic, code, href }: Run): string {
  if (code) return `\`${text}\``;
  const marks = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const shown = marks ? `${marks}${escapeInline(text.trim())}${[...marks].reverse().join('')}` : escapeInline(text);
  return href ? `[${shown || escapeInline(href)}](${href.replace(/[()\s]/g, encodeURIComponent)})` : shown;
}

function cell(runs: Run[]): string {
  return line(runs).replace(/\n/g, ' ').replace(/\|/g, '\\|');
}

function listItem(blocks: Block[], sign: string, pictures: Pictures): string {
  const [first = '', ...rest] = blocks
    .map((one) => written(one, pictures))
    .join('\n\n')
    .split('\n');
  return [sign + first, ...rest.map((one) => (one ? ' '.repeat(sign.length) + one : one))].join('\n');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((one) => (one ? `> ${one}` : '>'))
    .join('\n');
}

/** The author's own headings begin below the one they stand under, and pictures have their address; what is fenced off is left alone. */
function belowHeading(text: string, firstLevel: number, pictures: Pictures): string {
  const lines = text.split('\n');
  let isFenced = false;
  const isRunning = lines.map((one) => {
    const isFence = /^\s*(```|~~~)/.test(one);
    if (isFence) isFenced = !isFenced;
    return !isFenced && !isFence;
  });
  const isHeading = lines.map((one, index) => isRunning[index] && /^#{1,6}\s/.test(one));
  const levels = lines.filter((_, index) => isHeading[index]).map((one) => /^#+/.exec(one)?.[0].length ?? 1);
  const highest = Math.min(...levels);
  const level = (one: string) => one.replace(/^#+/, (signs) => '#'.repeat(Math.max(1, Math.min(6, signs.length - highest + firstLevel))));
  return lines
    .map((one, index) => {
      // As on the page: a heading has no picture, but its words.
      if (isHeading[index]) return withPictures(level(one), (_, words) => words);
      return isRunning[index] ? withPictures(one, (reference, words) => imageOf(reference, words, pictures)) : one;
    })
    .join('\n');
}
