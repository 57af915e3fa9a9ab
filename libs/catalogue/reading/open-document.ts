import { Parser } from 'htmlparser2';
import type { Dropped } from '../import/source-document.js';
import { formulaLine } from './formula-line.js';
import { type Look, Styles } from './open-document-styles.js';
import { counted, escapeHtml, type Part, type ReadApart, withFlatCells } from './reader.js';

/** Reads the parts of an OpenDocument text (.odt). */
export async function readOpenDocument(parts: readonly Part[]): Promise<ReadApart> {
  const text = (name: string) => parts.find((part) => part.name === name)?.bytes.toString('utf8') ?? '';
  const styles = new Styles();
  styles.read(text('styles.xml'));
  styles.read(text('content.xml'));
  const reader = new OpenDocument(styles, (object) => formulaLine(text(`${object.replace(/^\.\//, '')}/content.xml`)));
  reader.read(text('content.xml'));
  const author = /<(?:dc:creator|meta:initial-creator)>[^<]+</.test(text('meta.xml')) ? 1 : 0;
  return { html: withFlatCells(reader.html), dropped: counted({ ...reader.left, author: author + (reader.left.author ?? 0) }) };
}

/** Elements whose words are not the document's, and what they are called where they are told. */
const silent: Record<string, Dropped['what'] | null> = {
  'text:tracked-changes': null,
  'office:annotation': 'comment',
  'text:table-of-content': 'contents',
  'text:hidden-text': 'hidden',
  'text:hidden-paragraph': 'hidden',
  'text:sequence-decls': null,
  'text:variable-decls': null,
  'text:user-field-decls': null,
  'office:forms': null,
  'text:note-citation': null,
  'svg:title': null,
  'svg:desc': null,
};
const tables: Record<string, string> = { 'table:table': 'table', 'table:table-row': 'tr', 'table:table-cell': 'td' };

interface Note {
  /** The text until there, with the sign of the note. */
  before: string;
  words: string;
}

interface Open {
  name: string;
  close: string;
  hidden: boolean;
  note?: Note;
  /** Of a frame: what it holds stands in the text, and its picture besides. */
  isFormula?: boolean;
}

class OpenDocument {
  html = '';
  readonly left: Partial<Record<Dropped['what'], number>> = {};
  private readonly stack: Open[] = [];
  private readonly lists: string[] = [];
  private silence = 0;
  private hidden = 0;
  private inBody = false;
  private passage = false;
  /** Foot- and endnotes; they stand after the text, as in a Word file. */
  private readonly notes: Note[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly formula: (object: string) => string,
  ) {}

  read(xml: string): void {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => this.text(text),
        onclosetag: () => this.close(),
      },
      { xmlMode: true },
    );
    parser.end(xml);
    if (this.notes.length > 0) this.html += `<ol>${this.notes.map(({ words }) => `<li>${words}</li>`).join('')}</ol>`;
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'office:text') this.inBody = true;
    if (name === 'text:deletion') this.count('deleted');
    const quiet = name in silent;
    if (quiet && this.silence === 0 && silent[name]) this.count(silent[name]);
    if (quiet || this.silence > 0) this.silence++;
    const open: Open = { name, close: '', hidden: false };
    this.stack.push(open);
    if (!this.inBody || this.silence > 0) return;
    if (name === 'text:p' || name === 'text:h') this.paragraph(name, attributes, open);
    else if (name === 'text:span') this.dress(this.styles.look(attributes['text:style-name']), open);
    else if (name === 'text:a') this.tag('a', open, ` href="${escapeHtml(attributes['xlink:href'] ?? '')}"`);
    else if (name === 'text:list') this.list(attributes['text:style-name'], open);
    else if (name === 'text:list-item') this.tag('li', open);
    else if (tables[name]) this.tag(tables[name], open);
    else if (name === 'text:note-body' && this.hidden === 0) this.note(open);
    else if (name === 'text:s') this.html += ' '.repeat(Math.min(20, Number(attributes['text:c'] ?? 1) || 1));
    else if (name === 'text:tab') this.html += ' ';
    else if (name === 'text:line-break') this.html += '<br>';
    else if (name === 'draw:object') this.object(attributes['xlink:href'] ?? '');
    else if (name === 'draw:image' && !this.stack.at(-2)?.isFormula) this.count('picture');
  }

  private paragraph(name: string, attributes: Record<string, string>, open: Open): void {
    const look = this.styles.look(attributes['text:style-name']);
    const level = name === 'text:h' ? Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1)) : look.heading;
    // A footnote or a frame stands in the middle of a paragraph: its own paragraphs are words of that.
    const inside = this.stack.slice(0, -1).some((one) => one.name === 'text:p' || one.name === 'text:h');
    if (inside) this.html += this.hidden > 0 ? '' : ' ';
    else if (level) this.tag(`h${level}`, open);
    else this.tag(look.quote ? 'blockquote' : 'p', open);
    this.dress(level ? { ...look, bold: false } : look, open);
  }

  private dress(look: Look, open: Open): void {
    if (look.hidden) {
      open.hidden = true;
      this.hidden++;
    }
    if (look.bold) this.tag('strong', open);
  }

  private note(open: Open): void {
    open.note = { before: `${this.html}[${this.notes.length + 1}]`, words: '' };
    this.notes.push(open.note);
    this.html = '';
  }

  private object(address: string): void {
    const line = this.formula(address);
    const frame = this.stack.at(-2);
    if (!line || !frame) return;
    frame.isFormula = true;
    this.text(line);
  }

  private list(style: string | undefined, open: Open): void {
    const name = style ?? this.lists.at(-1) ?? '';
    this.lists.push(name);
    this.tag(this.styles.isNumbered(name, this.lists.length) ? 'ol' : 'ul', open);
  }

  private tag(name: string, open: Open, attributes = ''): void {
    this.html += `<${name}${attributes}>`;
    open.close = `</${name}>${open.close}`;
  }

  private text(text: string): void {
    if (!this.inBody || this.silence > 0) return;
    if (this.hidden > 0) {
      if (text.trim() && !this.passage) this.count('hidden');
      this.passage = true;
      return;
    }
    if (text.trim()) this.passage = false;
    this.html += escapeHtml(text);
  }

  private close(): void {
    const open = this.stack.pop();
    if (!open) return;
    if (open.name === 'office:text') this.inBody = false;
    if (open.name === 'text:list' && this.silence === 0) this.lists.pop();
    if (this.silence > 0) this.silence--;
    if (open.hidden) this.hidden--;
    this.html += open.close;
    if (!open.note) return;
    open.note.words = this.html.trim();
    this.html = open.note.before;
  }

  private count(what: Dropped['what']): void {
    this.left[what] = (this.left[what] ?? 0) + 1;
  }
}
