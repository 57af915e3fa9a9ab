import type { Block, Letter, LetterItem } from './letter.js';
import { around, filled } from './letter-template.js';
import type { Sentence } from './sentence.js';

export function htmlLetter(language: string, { subject, preheader, heading, blocks, footer }: Letter): string {
  const frame = htmlFrame(language, subject, heading);
  let buttons = 0;
  const written = blocks.map((block) => `${htmlBlock(block, block.kind === 'button' && buttons++ > 0)}\n`);
  const links = footer.links.map(({ label, url }) => htmlLink(label, url));
  return [frame.top, escaped(preheader), frame.middle, ...written, frame.foot, htmlWhy(footer.why), ...links, frame.end].join('');
}

const splices = ['preheader', 'blocks', 'why', 'links'];

/** What stands before the preheader, before the blocks, before the footer, and after it. */
export function htmlFrame(language: string, title: string, heading: Sentence): { top: string; middle: string; foot: string; end: string } {
  const values = { language: escaped(language), title: escaped(title), heading: said(heading) };
  const [top = '', middle = '', foot = '', , end = ''] = around(splices, values);
  return { top, middle, foot, end };
}

const [, , , betweenWhyAndLinks = ''] = around(splices, { language: '', title: '', heading: '' });

/** Opens the paragraph of the footer's links. */
export function htmlWhy(why: string): string {
  return escaped(why) + betweenWhyAndLinks;
}

export function htmlLink(label: string, url: string): string {
  return filled('link', { url: address(url), label: escaped(label) });
}

/** Rows of the letter's one table. `secondary`: a button beside the main one. */
export function htmlBlock(block: Block, secondary = false): string {
  switch (block.kind) {
    case 'heading':
      return filled('heading', { lang: lang(block.lang), text: escaped(block.text) });
    case 'paragraph':
      return filled('paragraph', { lang: lang(block.lang), text: said(block.text) });
    case 'reason':
      return filled('reason', { text: escaped(block.text) });
    case 'more':
      return filled('more', { url: address(block.url), label: escaped(block.label) });
    case 'button':
      return filled(secondary ? 'other' : 'main', { url: address(block.url), label: escaped(block.label) });
    case 'facts':
      return filled('facts', {
        fact: block.facts.map(({ name, value }) => filled('fact', { name: escaped(name), value: lines(value) })).join(''),
      });
    case 'items':
      return block.items.map(item).join('\n');
    case 'quote':
      return filled('quote', {
        lang: lang(block.lang),
        text: lines(block.text),
        by: block.by ? filled('by', { text: escaped(block.by) }) : '',
      });
    case 'small':
      return filled('small', { text: lines(block.text) });
    case 'rendered':
      return block.html;
  }
}

/** HTML of ours around words of somebody’s. */
export function htmlWritten(html: string, language?: string): string {
  return filled('written', { html, lang: lang(language) });
}

function item({ title, url, meta, text, lang: language, textLang = language }: LetterItem): string {
  return filled('item', {
    ...{ url: address(url), lang: lang(language), title: escaped(title) },
    meta: meta ? filled('meta', { text: escaped(meta) }) : '',
    text: text ? filled('text', { lang: lang(textLang), text: lines(text) }) : '',
  });
}

function said(sentence: Sentence): string {
  const parts = typeof sentence === 'string' ? [sentence] : sentence;
  return parts.map((part) => (typeof part === 'string' ? lines(part) : `<span${lang(part.lang)}>${lines(part.words)}</span>`)).join('');
}

function lang(language: string | undefined): string {
  return language ? ` lang="${escaped(language)}"` : '';
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => special[character] as string);
}

/** Refuses what a reader should never be led to: a mail has no scripts, and no address without a host. */
function address(url: string): string {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) throw new TypeError('a letter links to http, https or mailto only');
  return escaped(url);
}
