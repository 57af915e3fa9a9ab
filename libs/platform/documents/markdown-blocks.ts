import type { Language } from '../i18n/index.js';
import { levelHeadings, type MarkdownToken, newMarkdown } from '../markdown/index.js';
import type { Block, Run } from './document.js';

const markdown = newMarkdown();

/** The blocks of a Markdown text; its highest headings get that level, deeper ones stay below them. `lang` where it is not the document's. */
export function markdownBlocks(text: string, firstLevel: 2 | 3 | 4, lang?: Language): Block[] {
  const tokens = markdown.parse(text, {});
  levelHeadings(tokens, firstLevel, 4);
  return new Reader(tokens, lang).until(null);
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: MarkdownToken[],
    private readonly lang: Language | undefined,
  ) {}

  /** Blocks up to the token that closes what was opened, which is passed over. */
  until(closing: string | null): Block[] {
    const blocks: Block[] = [];
    for (;;) {
      const token = this.tokens[this.at++];
      if (!token || token.type === closing) return blocks;
      const block = this.block(token);
      if (block) blocks.push(block);
    }
  }

  private block(token: MarkdownToken): Block | null {
    switch (token.type) {
      case 'heading_open':
        return { kind: 'heading', level: Number(token.tag.slice(1)) as 2 | 3 | 4, runs: this.inline('heading_close') };
      case 'paragraph_open':
        return { kind: 'paragraph', runs: this.inline('paragraph_close') };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token);
      case 'blockquote_open':
        return { kind: 'quote', blocks: this.until('blockquote_close'), by: null };
      case 'fence':
      case 'code_block':
        return { kind: 'code', text: token.content.replace(/\n$/, '') };
      case 'table_open':
        return this.table();
      case 'picture':
        return { kind: 'picture', reference: token.content, alt: (token.meta as { alt: string }).alt };
      default:
        return null;
    }
  }

  private list(token: MarkdownToken): Block {
    const closing = token.type.replace('_open', '_close');
    const items: Block[][] = [];
    while (this.tokens[this.at] && this.tokens[this.at]?.type !== closing) {
      this.at++;
      items.push(this.until('list_item_close'));
    }
    this.at++;
    return { kind: 'list', ordered: token.type === 'ordered_list_open', start: Number(token.attrGet('start') ?? 1), items };
  }

  private table(): Block {
    const rows: Run[][][] = [];
    for (let token = this.tokens[this.at++]; token && token.type !== 'table_close'; token = this.tokens[this.at++]) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)?.push(this.inline(token.type.replace('_open', '_close')));
    }
    const [head = [], ...body] = rows;
    return { kind: 'table', head, rows: body };
  }

  private inline(closing: string): Run[] {
    const runs: Run[] = [];
    for (let token = this.tokens[this.at++]; token && token.type !== closing; token = this.tokens[this.at++])
      runs.push(...runsOf(token.children ?? [], this.lang));
    return runs;
  }
}

function runsOf(tokens: readonly MarkdownToken[], lang: Language | undefined): Run[] {
  const runs: Run[] = [];
  const state = { bold: 0, italic: 0, href: '' };
  const add = (text: string, more: Partial<Run> = {}) =>
    runs.push({
      text,
      ...(state.bold > 0 && { bold: true }),
      ...(state.italic > 0 && { italic: true }),
      ...(state.href && { href: state.href }),
      ...(lang && { lang }),
      ...more,
    });
  for (const token of tokens) {
    if (token.type === 'strong_open') state.bold++;
    if (token.type === 'strong_close') state.bold--;
    if (token.type === 'em_open') state.italic++;
    if (token.type === 'em_close') state.italic--;
    if (token.type === 'link_open') state.href = safeLink(String(token.attrGet('href') ?? ''));
    if (token.type === 'link_close') state.href = '';
    if (token.type === 'text' && token.content) add(token.content);
    if (token.type === 'code_inline') add(token.content, { code: true });
    if (token.type === 'softbreak') add(' ');
    if (token.type === 'hardbreak') add('\n');
  }
  return runs;
}

/** Out of a file, an address inside the site leads nowhere. */
function safeLink(href: string): string {
  return /^(?:https?:|mailto:)/i.test(href) ? href : '';
}
