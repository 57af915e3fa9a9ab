import { levelHeadings, type MarkdownToken, newMarkdown } from '../markdown/markdown.js';
import type { RenderedBlock } from './letter.js';
import { htmlWritten } from './letter-html.js';
import { wrap } from './letter-text.js';

const highest = 3;
const deepest = 4;
/** As letter.mjml has the same things. */
const looks: Record<string, string> = {
  p: 'margin:0 0 16px',
  h3: 'margin:28px 0 8px;font-size:18px;line-height:1.3;font-weight:700',
  h4: 'margin:20px 0 8px;font-size:17px;line-height:1.3;font-weight:700',
  ul: 'margin:0 0 16px;padding:0 0 0 24px',
  ol: 'margin:0 0 16px;padding:0 0 0 24px',
  li: 'margin:0 0 6px',
  blockquote: 'margin:0 0 16px;padding:4px 0 0 16px;border-left:3px solid #0b4f5c',
  hr: 'margin:24px 0;border:0;border-top:1px solid #d3dfe1',
  a: 'color:#0b4f5c;text-decoration:underline',
  table: 'margin:0 0 16px;border-collapse:collapse',
  th: 'padding:8px 16px 8px 0;border-bottom:1px solid #d3dfe1;text-align:left;vertical-align:top',
  td: 'padding:8px 16px 8px 0;border-bottom:1px solid #d3dfe1;vertical-align:top',
};
/** The classes by which a dark ground finds them. */
const classes: Record<string, string> = { a: 'a', blockquote: 'k', hr: 'l', th: 'l', td: 'l' };

const reader = newMarkdown();
// A mail has no page that an address without a host could be read from.
reader.validateLink = (url: string) => /^(https?:\/\/|mailto:)/i.test(url);

/** What somebody wrote in Markdown, as a part of a letter below a heading of the second level. `lang` where it is in another language. */
export function markdownBlock(words: string, lang?: string): RenderedBlock {
  const tokens = reader.parse(words, {});
  levelHeadings(tokens, highest, deepest);
  for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
    if (token.nesting === -1) continue;
    const look = looks[token.tag];
    if (look) token.attrSet('style', look);
    const named = classes[token.tag];
    if (named) token.attrSet('class', named);
  }
  const html = reader.renderer.render(tokens, reader.options, {}).trim();
  return { kind: 'rendered', html: htmlWritten(html, lang), text: textOf(tokens) };
}

/** Paragraphs apart, lists and quotes with their signs, and every address behind its words. */
function textOf(tokens: readonly MarkdownToken[]): string {
  const blocks: { text: string; isItem: boolean }[] = [];
  const lists: { ordered: boolean; number: number }[] = [];
  let quoted = 0;
  let mark = '';
  let isHeading = false;
  const add = (text: string) => {
    const quote = '> '.repeat(quoted);
    const indent = '  '.repeat(Math.max(0, lists.length - 1));
    const first = mark || (lists.length > 0 ? '  ' : '');
    const rest = ' '.repeat(first.length);
    const wrapped = wrap(text, `${quote}${indent}${first}`, `${quote}${indent}${rest}`);
    const underlined = isHeading ? `${wrapped}\n${'-'.repeat(Math.min(72, text.length))}` : wrapped;
    blocks.push({ text: underlined, isItem: lists.length > 0 });
    mark = '';
  };
  for (const token of tokens) {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open')
      lists.push({ ordered: token.type === 'ordered_list_open', number: Number(token.attrGet('start') ?? 1) });
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
    else if (token.type === 'list_item_open') {
      const list = lists.at(-1);
      mark = list?.ordered ? `${list.number++}. ` : '* ';
    } else if (token.type === 'blockquote_open') quoted++;
    else if (token.type === 'blockquote_close') quoted--;
    else if (token.type === 'heading_open') isHeading = true;
    else if (token.type === 'heading_close') isHeading = false;
    else if (token.type === 'inline') add(inlineText(token.children ?? []));
    else if (token.type === 'fence' || token.type === 'code_block') blocks.push({ text: token.content.trimEnd(), isItem: false });
  }
  return blocks.map(({ text, isItem }, at) => (at === 0 ? text : (isItem && blocks[at - 1]?.isItem ? '\n' : '\n\n') + text)).join('');
}

function inlineText(tokens: readonly MarkdownToken[]): string {
  const open: { url: string; from: number }[] = [];
  let text = '';
  for (const token of tokens) {
    if (token.type === 'link_open') open.push({ url: String(token.attrGet('href') ?? ''), from: text.length });
    else if (token.type === 'link_close') {
      const link = open.pop();
      if (link && !link.url.endsWith(text.slice(link.from))) text += ` <${link.url}>`;
    } else if (token.type === 'softbreak') text += ' ';
    else if (token.type === 'hardbreak') text += '\n';
    else text += token.content;
  }
  return text;
}
