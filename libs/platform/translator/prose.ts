import MarkdownIt from 'markdown-it';
import { escapeStart, picturesIn } from '../markdown/index.js';
import { fromHtml, type Sent, sentHtml, sentText, type Token, wordsOf } from './inline-html.js';
import { figuresIn } from './kept-words.js';

// Where pages show a picture, a link stands here, whose words are sent and whose address comes back.
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });
markdown.disable('image');
// Addresses come back as they were written.
markdown.normalizeLink = (address) => address;

/** A text on its way to a machine and back. */
export interface Prose {
  /** HTML, one for each line of words: a paragraph, a heading, a cell. */
  pieces: string[];
  /** The text with these in their places; null where the machine did not bring back what it was given. */
  rebuilt(translated: readonly string[]): string | null;
}

interface Line {
  sent: Sent;
  content: string;
  /** Of the source, where it begins. */
  row: number;
  /** Of a table: it stands on its row's line, after the others. */
  isCell: boolean;
}

/** Without marks: line by line. */
export function plainProse(text: string, pattern: RegExp): Prose {
  const lines = text.split('\n');
  const sent = lines.map((line) => sentText(line, pattern));
  const going = sent.filter(hasWords);
  return {
    pieces: going.map(({ html }) => html),
    rebuilt: (translated) => {
      const back = sent.map((one, index) =>
        hasWords(one) ? backFrom(translated[going.indexOf(one)], one, false) : (lines[index] as string),
      );
      return back.every((line) => line !== null) ? back.join('\n') : null;
    },
  };
}

/**
 * Markdown, of which only lines of words are sent. Each comes back into its own place of the source: lists, tables, quotations and fenced
 * text never leave. Null where a line could not be brought back.
 */
export function markdownProse(text: string, pattern: RegExp): Prose | null {
  const lines: Line[] = [];
  const tokens = markdown.parse(text, {});
  let row = 0;
  for (const token of tokens) {
    row = token.map?.[0] ?? row;
    if (token.type !== 'inline') continue;
    const sent = sentHtml(token.children ?? [], pattern);
    if (!sent) return null;
    if (hasWords(sent)) lines.push({ sent, content: token.content, row, isCell: token.map === null });
  }
  return {
    pieces: lines.map(({ sent }) => sent.html),
    rebuilt: (translated) => {
      const words = lines.map(({ sent }, index) => backFrom(translated[index], sent, true));
      if (words.some((one) => one === null)) return null;
      const back = inPlace(text, lines, words as string[]);
      return back !== null && shapeOf(markdown.parse(back, {})) === shapeOf(tokens) && hasSamePictures(back, text) ? back : null;
    },
  };
}

/** The source with each line of words in the place of the one it says. */
function inPlace(text: string, lines: readonly Line[], words: readonly string[]): string | null {
  const source: (string | null)[] = text.split('\n');
  let [row, column] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (line.row !== row) [row, column] = [line.row, 0];
    const [head = '', ...rest] = line.content.split('\n');
    const there = source[row] ?? '';
    const at = there.indexOf(head, column);
    if (at < 0) return null;
    const said = wordsFor(words[index] as string, line.isCell, there.slice(0, at));
    source[row] = `${there.slice(0, at)}${said}${there.slice(at + head.length)}`;
    column = at + said.length;
    // The rest of a paragraph that went over several lines has come along.
    for (const [below, one] of rest.entries()) {
      if (!source[row + below + 1]?.trimEnd().endsWith(one.trimEnd())) return null;
      source[row + below + 1] = null;
    }
  }
  return source.filter((line) => line !== null).join('\n');
}

/** Within a list or a quotation a hard break goes on under what stands before the line. */
function wordsFor(words: string, isCell: boolean, before: string): string {
  if (isCell) return words.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
  const under = before.replace(/[^>\s]/g, ' ');
  return escapeStart(words).replaceAll('\n', `\n${under}`);
}

function shapeOf(tokens: readonly Token[]): string {
  return tokens.map(({ type, tag, level }) => `${type} ${tag} ${level}`).join(',');
}

/** The sign that makes a picture of a link was sent with the words before it. */
function hasSamePictures(back: string, text: string): boolean {
  return picturesIn(back).join() === picturesIn(text).join();
}

function hasWords({ html }: Sent): boolean {
  return /\p{L}/u.test(wordsOf(html));
}

/** Null also where a figure is another than it was. */
function backFrom(html: string | undefined, sent: Sent, isMarkdown: boolean): string | null {
  if (html === undefined || figuresIn(wordsOf(html)).join() !== figuresIn(wordsOf(sent.html)).join()) return null;
  return fromHtml(html, sent, isMarkdown) || null;
}
