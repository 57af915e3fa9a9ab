import { escapeInline, escapeStart } from '#libs/platform/markdown';
import { DamagedDocument } from './errors.js';
import { BoldLooks, googleComment, isConsentBox, isWordItem, type Left, leftByWord, styleOf } from './html-looks.js';
import { shorten, tidy } from './markdown-text.js';
import type { Dropped, SourceBlock } from './source-document.js';

const silent: Record<string, Dropped['what']> = {
  ...{ script: 'script', style: 'hidden', noscript: 'hidden', template: 'hidden', iframe: 'hidden', object: 'hidden' },
  ...{ head: 'hidden', nav: 'furniture', footer: 'furniture', aside: 'furniture', dialog: 'furniture', menu: 'furniture' },
  ...{ del: 'deleted', form: 'form', button: 'form', select: 'form', textarea: 'form', input: 'form' },
  ...{ svg: 'picture', canvas: 'picture', math: 'picture' },
};
const landmarks: Record<string, Dropped['what']> = {
  ...{ navigation: 'furniture', banner: 'furniture', contentinfo: 'furniture', dialog: 'furniture', alertdialog: 'furniture' },
  search: 'form',
};
/** What is dropped from the middle of a line leaves the line whole. */
const inline = new Set('a abbr b del em font i mark small span strong sub sup u'.split(' '));
const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const breaking = new Set(
  'p div section article main header blockquote ul ol li dl dt dd table thead tbody tfoot tr h1 h2 h3 h4 h5 h6 figure figcaption pre address hr details summary body html center'.split(
    ' ',
  ),
);
const hiddenClass = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|visuallyhidden|hidden|skip-?link)(?:\s|$)/i;

/** Browsers stop at 512. */
const deepest = 2000;

/** What is left out is shown to its author, who reads no more of it than that. */
const shownDropped = 300;
const shownOfDropped = 2000;

/** A paragraph is parted there: each bold word in it is sought for from its end, and a page may be one paragraph. */
const longestLine = 20_000;

interface Open {
  name: string;
  silent: Left | null;
  href: string | null;
  bold: boolean;
  /** A paragraph that Word means as an item of a list. */
  item: boolean;
  /** Of a list: whether it counts its items, and how far it has come. */
  counts: boolean;
  counted: number;
}

/** Turns the tags of a page into blocks as they come by; a stack, and no tree. */
export class HtmlBlocks {
  readonly dropped: Dropped[] = [];
  private readonly blocks: SourceBlock[] = [];
  private readonly stack: Open[] = [];
  private silentDepth = 0;
  private boldDepth = 0;
  private linkDepth = 0;
  private articleDepth = 0;
  private codeDepth = 0;
  private silentText = '';
  private line = '';
  private readonly boldLooks = new BoldLooks();
  /** Of the list item that has just begun. */
  private number: number | null = null;
  /** Those of `blocks` that stand in the main part of the page. */
  readonly inMain = new Set<SourceBlock>();

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'br') this.breakLine();
    if (name === 'img' && this.silentDepth === 0) this.dropPicture(attributes['alt']);
    if (name === 'script') this.dropScript();
    if (name === 'meta' && /^author$/i.test(attributes['name'] ?? '') && attributes['content']?.trim()) this.countDropped('author');
    if (voidTags.has(name)) return;
    if (name === 'a' && this.silentDepth === 0 && googleComment(attributes) === 'words') this.hushAround();
    const style = styleOf(attributes);
    const look = attributes['class'] ?? '';
    const reason = this.silentDepth > 0 ? null : this.reasonToDrop(name, attributes, style, look);
    if (this.silentDepth === 0 && (breaking.has(name) || (reason && !inline.has(name)))) this.flush();
    if (reason || this.silentDepth > 0) this.silentDepth++;
    const heard = this.silentDepth === 0;
    const bold = heard && this.boldDepth === 0 && this.boldLooks.has(name, style, look);
    const href = heard && name === 'a' && this.linkDepth === 0 ? safeAddress(attributes['href']) : null;
    if (bold) this.line += '**';
    if (href) this.line += '[';
    if (heard && (name === 'td' || name === 'th') && this.line.trim()) this.line += ' · ';
    if (heard && name === 'li') this.number = this.nextNumber(attributes['value']);
    const open = {
      name,
      silent: reason,
      href,
      bold,
      item: isWordItem(name, style),
      counts: name === 'ol',
      counted: Number.parseInt(attributes['start'] ?? '1', 10) - 1 || 0,
    };
    this.stack.push(open);
    this.count(open, 1);
  }

  text(text: string): void {
    if (this.codeDepth > 0) {
      if (this.stack.at(-1)?.name === 'style') this.boldLooks.read(text);
      return;
    }
    if (this.line.length > longestLine) this.flush();
    if (this.silentDepth > 0) this.hush(text);
    else this.line += escapeInline(text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ''));
  }

  close(name: string): void {
    if (this.silentDepth === 0 && breaking.has(name)) this.flush();
    const at = this.stack.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    for (const open of this.stack.splice(at).reverse()) this.leave(open);
  }

  finish(): SourceBlock[] {
    for (const open of this.stack.splice(0).reverse()) this.leave(open);
    this.flush();
    return this.blocks;
  }

  /** Counters instead of searches through the stack: a page may be very deep. */
  private count(open: Open, by: 1 | -1): void {
    if (this.stack.length > deepest) throw new DamagedDocument();
    if (open.bold) this.boldDepth += by;
    if (open.href) this.linkDepth += by;
    if (open.name === 'article' || open.name === 'main') this.articleDepth += by;
    if (open.name === 'script' || open.name === 'style') this.codeDepth += by;
  }

  private leave(open: Open): void {
    this.count(open, -1);
    if (this.silentDepth > 0) this.silentDepth--;
    if (open.silent) {
      const { what, told } = open.silent;
      if (told === 'words') this.drop(what, this.silentText);
      else if (told === 'number' && this.silentText.trim()) this.countDropped(what);
      this.silentText = '';
    }
    if (open.href) this.line = closeLink(this.line, open.href);
    if (open.bold) this.line = closeBold(this.line);
  }

  private reasonToDrop(name: string, attributes: Record<string, string>, style: string, look: string): Left | null {
    // A header inside an article holds its title; one of the page holds the logo.
    if (name === 'header' && this.articleDepth === 0) return { what: 'furniture', told: 'words' };
    if (isConsentBox(attributes)) return { what: 'furniture', told: 'words' };
    const byWord = leftByWord(style, look);
    if (byWord) return byWord;
    if (name === 'a' && googleComment(attributes)) return { what: 'comment', told: 'nothing' };
    const hidden =
      'hidden' in attributes ||
      attributes['aria-hidden'] === 'true' ||
      /display:none|visibility:hidden|font-size:0(?![.\d])/.test(style) ||
      hiddenClass.test(look);
    const what = hidden ? 'hidden' : (silent[name] ?? landmarks[attributes['role'] ?? '']);
    return what ? { what, told: what === 'deleted' ? 'number' : 'words' } : null;
  }

  /** A comment stands in a box of its own under the text, known by its first word alone. */
  private hushAround(): void {
    const box = this.stack.findLastIndex(({ name }) => name === 'div');
    const at = box >= 0 ? box : this.stack.findLastIndex(({ name }) => name === 'p');
    if (at < 0) return;
    this.line = '';
    for (const open of this.stack.slice(at)) {
      this.count(open, -1);
      Object.assign(open, { bold: false, href: null });
      this.count(open, 1);
    }
    (this.stack[at] as Open).silent = { what: 'comment', told: 'number' };
    this.silentDepth = this.stack.length - at;
  }

  private dropPicture(alternative: string | undefined): void {
    this.drop('picture', alternative ?? '');
  }

  /** An item's number in the list it belongs to; null where its list does not count. */
  private nextNumber(value: string | undefined): number | null {
    const list = this.stack.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (!list?.counts) return null;
    list.counted = Number.parseInt(value ?? '', 10) || list.counted + 1;
    return list.counted;
  }

  private countDropped(what: Dropped['what']): void {
    const known = this.dropped.find((one) => one.what === what);
    if (known) known.count = (known.count ?? 0) + 1;
    else this.dropped.push({ what, text: '', count: 1 });
  }

  private drop(what: Dropped['what'], words: string): void {
    const text = shorten(tidy(words.slice(0, shownOfDropped * 2)), shownOfDropped);
    if (text && this.dropped.length < shownDropped) this.dropped.push({ what, text });
  }

  private hush(text: string): void {
    if (this.silentText.length < shownOfDropped * 2) this.silentText += text;
  }

  /** Said once, and without its source, which is no one's words. */
  private dropScript(): void {
    if (!this.dropped.some(({ what }) => what === 'script')) this.dropped.push({ what: 'script', text: '' });
  }

  /** Two breaks in a row end a paragraph, as in pages made by hand. */
  private breakLine(): void {
    if (this.silentDepth > 0) return;
    const end = this.line.slice(-100);
    if (/\n\s*$/.test(end) || end.trimEnd().endsWith('**')) this.flush();
    else this.line += '\n';
  }

  private flush(): void {
    const inRow = this.stack.some(({ name }) => name === 'tr');
    const text = escapeStart(tidy(unfinishedSigns(inRow ? withoutEmptyCells(this.line) : this.line)));
    this.line = this.boldDepth > 0 ? '**' : '';
    if (!text) return;
    const inside = (names: string) => this.stack.findLast((open) => names.split(' ').includes(open.name));
    const heading = inside('h1 h2 h3 h4 h5 h6');
    if (heading) this.add({ type: 'heading', level: Number(heading.name[1]), text });
    else if (inside('li')) this.addItem(text);
    else if (this.stack.some(({ item }) => item)) this.add({ type: 'list_item', text });
    else if (inside('blockquote')) this.add({ type: 'quote', text });
    else this.add({ type: 'paragraph', text });
  }

  private add(block: SourceBlock): void {
    this.blocks.push(block);
    if (this.articleDepth > 0) this.inMain.add(block);
  }

  /** Only the first paragraph of a numbered item bears its number. */
  private addItem(text: string): void {
    const list = this.stack.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (this.number !== null) this.add({ type: 'list_item', number: this.number, text });
    else this.add({ type: list?.counts ? 'paragraph' : 'list_item', text });
    this.number = null;
  }
}

/** A row as far as something stands in it; from its end, since a pattern would look again from each of ten thousand dots. */
function withoutEmptyCells(row: string): string {
  let end = row.length;
  while (end > 0 && ' ·\n\t'.includes(row[end - 1] as string)) end--;
  return row.slice(0, end);
}

function safeAddress(href: string | undefined): string | null {
  const address = (href ?? '').trim().replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address) ? address : null;
}

function closeLink(line: string, href: string): string {
  const at = line.lastIndexOf('[');
  if (at < 0) return line;
  const label = tidy(line.slice(at + 1));
  const before = line.slice(0, at);
  if (!label) return before;
  if (!href.toLowerCase().startsWith('mailto:')) return `${before}[${label}](${href})`;
  return label.includes('@') ? `${before}${label}` : `${before}${label} (${href.slice('mailto:'.length).replace(/\?.*$/, '')})`;
}

/** Blanks go outside the asterisks, else Markdown does not see them. */
function closeBold(line: string): string {
  const at = line.lastIndexOf('**');
  if (at < 0) return line;
  const inner = line.slice(at + 2);
  if (!inner.trim()) return line.slice(0, at) + inner;
  return `${line.slice(0, at)}${/^\s/.test(inner) ? ' ' : ''}**${inner.trim()}**${/\s$/.test(inner) ? ' ' : ''}`;
}

/** A block that ends inside a bold run or a link leaves no loose sign. */
function unfinishedSigns(line: string): string {
  const signs = line.match(/(?<!\\)\*\*/g)?.length ?? 0;
  const closed = signs % 2 === 0 ? line : closeBold(line);
  return closed.replace(/(?<!\\)\[(?![^\]]*\]\()/g, '');
}
