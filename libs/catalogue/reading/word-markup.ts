import { Parser } from 'htmlparser2';
import { escapeHtml } from './reader.js';
import { isOn, type WordStyles } from './word-styles.js';

type Left = Record<'deleted' | 'hidden' | 'picture' | 'contents', number>;

/** A run of words, held back until it is known whether they are shown. */
interface Run {
  xml: string;
  hidden: boolean;
  words: boolean;
  /** As its styles have it; undefined once the run itself says so. */
  bold: boolean | undefined;
}

/** What is around words, and what their reader would leave out with them. */
const wrappers = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'm:oMathPara']);
/** Of the text, and of formulas. */
const runs = new Set(['w:r', 'm:r']);
const words = new Set(['w:t', 'm:t']);

/** What reads it joins a paragraph whose end was deleted to the next one. Of two such looks of a paragraph, it takes the first. */
const joinedToNext = '<w:rPr><w:del></w:del></w:rPr>';

/**
 * Word's XML without what its reader should not see: what was deleted or moved away while changes were tracked, hidden words, lists of
 * contents, and what a form asks for where nobody has answered. What is next to each other is counted as one passage. A large first letter,
 * which Word writes as a paragraph of its own, is one with its word.
 */
export function withoutLeftOut(xml: string, styles: WordStyles): { xml: string; left: Left } {
  const markup = new WordMarkup(styles);
  return { xml: markup.read(xml), left: markup.left };
}

class WordMarkup {
  readonly left: Left = { deleted: 0, hidden: 0, picture: 0, contents: 0 };
  private readonly runs: Run[] = [aRun(false, false)];
  /** Of each paragraph that is open, one within another's text box: the id of its style. */
  private readonly paragraphs: string[] = [];
  /** How deep within something that is left out, and what it counts as. */
  private gone = 0;
  private goneAs: 'deleted' | null = null;
  private passage: keyof Left | null = null;
  private properties = 0;
  /** Word writes a drawing twice: for itself, and for those that read the older way, like ours. */
  private choices = 0;
  /** Of each content control, one within another: what it holds goes. */
  private readonly controls: boolean[] = [];

  constructor(private readonly styles: WordStyles) {}

  read(xml: string): string {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => {
          if (this.gone === 0) this.write(escapeHtml(text));
        },
        onclosetag: (name) => this.close(name),
      },
      { xmlMode: true },
    );
    parser.end(xml);
    return `<?xml version="1.0" encoding="UTF-8"?>${this.runs.map((run) => run.xml).join('')}`;
  }

  private open(name: string, attributes: Record<string, string>): void {
    const inProperties = this.properties > 0;
    if (name === 'w:rPr' || name === 'w:pPr') this.properties++;
    if (this.gone > 0 || this.goes(name, inProperties)) {
      this.gone++;
      if (this.goneAs && (name === 'w:delText' || words.has(name))) this.leave(this.goneAs);
      return;
    }
    if (name === 'w:del' || wrappers.has(name)) return;
    if (name === 'mc:Choice') this.choices++;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:p') this.paragraphs.push('');
    if (name === 'w:pStyle') this.style(value);
    if (name === 'w:framePr' && /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '')) this.write(joinedToNext);
    if (name === 'w:sdt') this.controls.push(false);
    if (name === 'w:showingPlcHdr' && isOn(attributes['w:val'])) this.control();
    if (name === 'w:docPartGallery' && value === 'Table of Contents') {
      this.control();
      this.left.contents = 1;
    }
    if (runs.has(name)) {
      const style = this.paragraphs.at(-1) ?? '';
      this.runs.push(aRun(this.styles.hidden.has(style), this.styles.bold.has(style)));
    } else if (this.runs.length > 1) this.lookAt(name, attributes['w:val']);
    if ((name === 'pic:pic' || name === 'v:imagedata') && this.choices === 0) this.left.picture++;
    this.write(
      `<${name}${Object.entries(attributes)
        .map(([key, text]) => ` ${key}="${escapeHtml(text)}"`)
        .join('')}>`,
    );
  }

  /** Whether an element and all that is in it goes. How a paragraph or a run looked before a tracked change, or a sign of a formula looks, is no look of its. */
  private goes(name: string, inProperties: boolean): boolean {
    this.goneAs = null;
    if (name === 'w:pPrChange' || name === 'w:rPrChange' || name === 'm:ctrlPr') return true;
    if (name === 'w:sdtContent') return this.controls.at(-1) === true;
    if ((name !== 'w:del' && name !== 'w:moveFrom') || inProperties) return false;
    this.goneAs = 'deleted';
    return true;
  }

  private style(id: string): void {
    this.paragraphs.splice(-1, 1, id);
    if (this.styles.contents.has(id)) this.left.contents = 1;
  }

  private control(): void {
    this.controls.splice(-1, 1, true);
  }

  /** What a run says of its own look. */
  private lookAt(name: string, value: string | undefined): void {
    const run = this.runs.at(-1) as Run;
    if (name === 'w:vanish') run.hidden = isOn(value);
    if (name === 'w:b') run.bold = undefined;
    if (name === 'w:rStyle' && this.styles.hidden.has(value ?? '')) run.hidden = true;
    if (name === 'w:rStyle' && this.styles.bold.has(value ?? '')) run.bold = true;
    if (words.has(name)) run.words = true;
  }

  private close(name: string): void {
    if (name === 'w:rPr' || name === 'w:pPr') this.properties--;
    if (this.gone > 0) {
      this.gone--;
      return;
    }
    if (name === 'w:del' || wrappers.has(name)) return;
    if (name === 'mc:Choice') this.choices--;
    if (name === 'w:sdt') this.controls.pop();
    if (name === 'w:p') this.paragraphs.pop();
    // A paragraph that is to be joined to the next has one.
    if (name === 'w:body') this.write('<w:p></w:p>');
    this.write(`</${name}>`);
    if (!runs.has(name) || this.runs.length === 1) return;
    const run = this.runs.pop() as Run;
    if (run.hidden) {
      if (run.words) this.leave('hidden');
      return;
    }
    if (run.words) this.passage = null;
    this.write(run.bold ? inBold(run.xml) : run.xml);
  }

  private write(text: string): void {
    const run = this.runs.at(-1);
    if (run) run.xml += text;
  }

  private leave(what: keyof Left): void {
    if (this.passage !== what && this.choices === 0) this.left[what]++;
    this.passage = what;
  }
}

function aRun(hidden: boolean, bold: boolean): Run {
  return { xml: '', hidden, words: false, bold };
}

/** What reads it knows a run's own look, and not that of its style. */
function inBold(run: string): string {
  return /^<w:r(?:\s[^>]*)?><w:rPr>/.test(run)
    ? run.replace('<w:rPr>', '<w:rPr><w:b></w:b>')
    : run.replace(/^<w:r(?:\s[^>]*)?>/, '$&<w:rPr><w:b></w:b></w:rPr>');
}
