import type { Dropped } from '../import/source-document.js';
import { escapeHtml } from './reader.js';
import type { CharacterLook, Finder, ParagraphLook } from './word-binary-properties.js';
import type { Piece } from './word-binary-tables.js';

const title = 62;
const isContents = (style: number) => style >= 19 && style <= 27;

/** Turns the characters of a Word file into HTML, paragraph by paragraph. */
export class WordBinaryText {
  readonly left: Partial<Record<Dropped['what'], number>> = {};
  private readonly blocks: string[] = [];
  private line = '';
  private bold = false;
  private passage: Dropped['what'] | null = null;
  /** The code of each field that is open; null once its result has begun. */
  private readonly fields: { code: string | null; link: boolean }[] = [];

  constructor(
    private readonly characters: Finder<CharacterLook>,
    private readonly paragraphs: Finder<ParagraphLook>,
    private readonly styles: readonly number[],
    private readonly isNumbered: (list: number, level: number) => boolean,
  ) {}

  read(document: Buffer, pieces: readonly Piece[], from: number, to: number): void {
    for (const piece of pieces) {
      const start = Math.max(from, piece.from);
      const end = Math.min(to, piece.to);
      const width = piece.wide ? 2 : 1;
      for (let place = start; place < end; place++) {
        const at = piece.at + (place - piece.from) * width;
        if (at + width > document.length) return;
        const code = piece.wide ? document.readUInt16LE(at) : windows1252(document[at] as number);
        this.take(code, at);
      }
    }
    this.end(null);
  }

  html(): string {
    return this.blocks.join('\n');
  }

  private take(code: number, at: number): void {
    const look = this.characters.find(at);
    if (code === 0x0d || code === 0x07 || code === 0x0c) {
      const paragraph = this.paragraphs.find(at);
      if (code === 0x07 && !paragraph.rowEnd) this.say(' · ', false);
      else this.end(paragraph);
      return;
    }
    if (code === 0x13) this.fields.push({ code: '', link: false });
    else if (code === 0x14) this.beginResult();
    else if (code === 0x15) this.endField();
    else if (this.fields.at(-1)?.code != null) (this.fields.at(-1) as { code: string }).code += String.fromCharCode(code);
    else if (look.deleted || look.hidden) this.leave(look.deleted ? 'deleted' : 'hidden');
    else if (code === 0x01 || code === 0x08) this.left.picture = (this.left.picture ?? 0) + 1;
    else if (code === 0x0b) this.line += '<br>';
    else if (code === 0x1e) this.say('-', look.bold);
    else if (code === 0x09 || code >= 0x20) {
      this.passage = null;
      this.say(code === 0x09 ? ' ' : String.fromCharCode(code), look.bold);
    }
  }

  private say(sign: string, bold: boolean): void {
    if (bold !== this.bold && sign.trim()) {
      this.line += bold ? '<strong>' : '</strong>';
      this.bold = bold;
    }
    this.line += escapeHtml(sign);
  }

  private beginResult(): void {
    const field = this.fields.at(-1);
    if (!field || field.code === null) return;
    const address = /HYPERLINK\s+"([^"]+)"/.exec(field.code)?.[1];
    field.code = null;
    if (!address || this.bold) return;
    field.link = true;
    this.line += `<a href="${escapeHtml(address)}">`;
  }

  private endField(): void {
    const field = this.fields.pop();
    if (!field?.link) return;
    if (this.bold) this.line += '</strong>';
    this.bold = false;
    this.line += '</a>';
  }

  private leave(what: Dropped['what']): void {
    if (this.passage !== what) this.left[what] = (this.left[what] ?? 0) + 1;
    this.passage = what;
  }

  private end(paragraph: ParagraphLook | null): void {
    const words = `${this.line}${this.bold ? '</strong>' : ''}`.replace(/(?: · )+$/, '').replace(/^(?: · )+/, '');
    this.line = '';
    this.bold = false;
    if (!words.replace(/<[^>]*>/g, '').trim()) return;
    const style = this.styles[paragraph?.style ?? 0] ?? paragraph?.style ?? 0;
    if (isContents(style)) {
      this.left.contents = 1;
      return;
    }
    const level = style >= 1 && style <= 9 ? style : style === title ? 1 : (paragraph?.outline ?? 0);
    if (level > 0) this.blocks.push(`<h${Math.min(6, level)}>${words}</h${Math.min(6, level)}>`);
    else if (paragraph && paragraph.list > 0 && paragraph.list < 0x7ff) {
      const list = this.isNumbered(paragraph.list, paragraph.level) ? 'ol' : 'ul';
      const open = this.blocks.at(-1)?.endsWith(`</li></${list}>`) ? (this.blocks.pop() as string).slice(0, -5) : `<${list}>`;
      this.blocks.push(`${open}<li>${words}</li></${list}>`);
    } else this.blocks.push(`<p>${words}</p>`);
  }
}

/** What Windows puts at 0x80 to 0x9f. */
const windowsSigns = [
  ...[0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f],
  ...[0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178],
];

function windows1252(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? (windowsSigns[byte - 0x80] as number) : byte;
}
