import { Parser } from 'htmlparser2';
import type MarkdownIt from 'markdown-it';
import { escapeInline } from '../markdown/index.js';

export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** A line of text on its way: the HTML that is sent, and what stays here, by the number of the sign in its stead. */
export interface Sent {
  html: string;
  /** Markdown, as it goes back into the text. */
  kept: string[];
  /** The addresses of links, by their number. */
  links: string[];
}

const pairs: Record<string, string> = { strong: 'b', em: 'i', s: 's' };
const signsOf: Record<string, string> = { b: '**', i: '*', s: '~~' };

/** A line as it is sent; null where something stands in it that we could not bring back. */
export function sentHtml(tokens: readonly Token[], pattern: RegExp): Sent | null {
  const sent: Sent = { html: '', kept: [], links: [] };
  let bare = '';
  for (const token of tokens) {
    const [, name = '', side] = /^(strong|em|s)_(open|close)$/.exec(token.type) ?? [];
    if (side) sent.html += side === 'open' ? `<${pairs[name]}>` : `</${pairs[name]}>`;
    else if (token.type === 'text') {
      // An address that stands for itself is no word.
      if (bare) keep(sent, bare === 'autolink' ? `<${token.content}>` : token.content);
      else addText(sent, token.content, pattern, escapeInline);
    } else if (token.type === 'link_open') {
      bare = token.markup === 'linkify' || token.markup === 'autolink' ? token.markup : '';
      if (!bare) {
        sent.html += `<a id="${sent.links.length}">`;
        sent.links.push(linkTarget(token));
      }
    } else if (token.type === 'link_close') {
      if (!bare) sent.html += '</a>';
      bare = '';
    } else if (token.type === 'code_inline') keep(sent, `${token.markup}${token.content}${token.markup}`);
    else if (token.type === 'softbreak') sent.html += ' ';
    else if (token.type === 'hardbreak') sent.html += '<br>';
    else return null;
  }
  return sent;
}

/** Text that has no marks: a title, a caption. */
export function sentText(text: string, pattern: RegExp): Sent {
  const sent: Sent = { html: '', kept: [], links: [] };
  addText(sent, text, pattern, (kept) => kept);
  return sent;
}

/** A sign goes in its stead. */
function keep(sent: Sent, written: string): void {
  sent.html += `<code>${sent.kept.length}</code>`;
  sent.kept.push(written);
}

function addText(sent: Sent, text: string, pattern: RegExp, written: (words: string) => string): void {
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    sent.html += text.slice(at, found.index);
    keep(sent, written(found[0]));
    at = found.index + found[0].length;
  }
  sent.html += text.slice(at);
}

function linkTarget(token: Token): string {
  const title = token.attrGet('title');
  const address = String(token.attrGet('href') ?? '');
  const href = /[()\s]/.test(address) ? `<${address}>` : address;
  return title ? `${href} "${String(title).replace(/["\\]/g, '\\$&')}"` : href;
}

/** The words alone, without signs. */
export function wordsOf(html: string): string {
  return html.replace(/<code>[^<]*<\/code>/g, ' ').replace(/<[^<>]*>/g, '');
}

/** The translated line as Markdown (or plain text); null unless every sign and link came back, once, and nothing besides. */
export function fromHtml(html: string, { kept, links }: Sent, isMarkdown: boolean): string | null {
  const seen: string[] = [];
  const open: { name: string; text: string; link: string | null }[] = [{ name: '', text: '', link: null }];
  let isWhole = true;
  const add = (text: string) => {
    (open.at(-1) as { text: string }).text += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'br' && isMarkdown) return add('  \n');
      const known = name === 'code' || (isMarkdown && (name in signsOf || name === 'a'));
      if (!known) isWhole = false;
      open.push({ name, text: '', link: name === 'a' ? (attributes['id'] ?? null) : null });
    },
    ontext(text) {
      // What is sent is one line.
      const words = text.replace(/\s+/g, ' ');
      add(open.at(-1)?.name === 'code' || !isMarkdown ? words : escapeInline(words));
    },
    onclosetag(name) {
      if (name === 'br') return;
      const closed = open.pop();
      if (closed?.name !== name || open.length === 0) isWhole = false;
      else add(written(closed));
    },
  });
  const written = ({ name, text, link }: (typeof open)[number]): string => {
    if (name === 'code') {
      seen.push(`code ${text.trim()}`);
      return kept[Number(text)] ?? '';
    }
    const inner = text.trim();
    const before = inner && text.slice(0, text.indexOf(inner));
    const after = inner && text.slice(before.length + inner.length);
    if (name === 'a') {
      seen.push(`a ${link}`);
      if (inner === '') isWhole = false;
      return `${before}[${inner}](${links[Number(link)] ?? ''})${after}`;
    }
    const signs = signsOf[name] ?? '';
    return inner === '' ? text : `${before}${signs}${inner}${signs}${after}`;
  };
  parser.write(html);
  parser.end();
  const wanted = [...kept.map((_, number) => `code ${number}`), ...links.map((_, number) => `a ${number}`)];
  if (!isWhole || open.length !== 1 || seen.length !== wanted.length || !wanted.every((one) => seen.includes(one))) return null;
  return (open[0] as { text: string }).text.trim();
}
