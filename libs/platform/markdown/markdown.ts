import MarkdownIt from 'markdown-it';
import { picturesApart } from './pictures.js';

type Reader = InstanceType<typeof MarkdownIt>;
export type MarkdownToken = ReturnType<Reader['parse']>[number];

/** A reader of Markdown without any HTML of the writer's; its pictures are tokens of their own, `picture`. */
export function newMarkdown(): Reader {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });
  markdown.core.ruler.push('pictures', picturesApart);
  return markdown;
}

const reader = newMarkdown();

/** What a text names its pictures by, where it shows them: in a heading, a table or a line of code it does not. */
export function picturesIn(text: string): string[] {
  return reader
    .parse(text, {})
    .filter(({ type }) => type === 'picture')
    .map(({ content }) => content);
}

/** Its highest headings get that level, the others follow; `deepest` at most. */
export function levelHeadings(tokens: readonly MarkdownToken[], first: number, deepest: number): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const highest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))));
  for (const heading of headings) heading.tag = `h${Math.min(deepest, Number(heading.tag.slice(1)) - highest + first)}`;
}
