import type { Language } from '../i18n/languages.js';
import type { RenderedBlock } from './letter.js';
import { escaped, htmlFrame, htmlLink, htmlWhy } from './letter-html.js';
import { textHead, textLink, wrap } from './letter-text.js';
import { Run, SplicedLetter } from './spliced-letter.js';

/** A part of a letter in both of its forms, to be kept for all letters that have it. */
export interface SplicedPart {
  html: Run;
  text: Run;
}

export interface SplicedContent {
  subject: string;
  preheader: string;
  blocks: readonly SplicedPart[];
  /** Why the reader gets this, and links. */
  footer: readonly SplicedPart[];
}

/** What all letters of a kind have in common, rendered once. They look as `writeLetter` would write them, by a fraction of its work. */
export class LetterFrame {
  private readonly html: Record<'top' | 'middle' | 'foot' | 'end', Run>;
  private readonly text: Record<'head' | 'foot', Run>;

  /** `title` names the letter in a window of its own; the heading is read in it. */
  constructor(language: Language, title: string) {
    const { top, middle, foot, end } = htmlFrame(language, title, title);
    this.html = { top: new Run(`${top}\n`), middle: new Run(`\n${middle}`), foot: new Run(foot), end: new Run(end) };
    this.text = { head: new Run(`${textHead(title)}\n\n`), foot: new Run('--\n\n') };
  }

  splice({ subject, preheader, blocks, footer }: SplicedContent): SplicedLetter {
    const { html, text } = this;
    return new SplicedLetter(
      {
        html: [html.top, new Run(escaped(preheader)), html.middle, ...blocks.map(inHtml), html.foot, ...footer.map(inHtml), html.end],
        text: [text.head, ...blocks.map(inText), text.foot, ...footer.map(inText)],
      },
      subject,
    );
  }
}

function inHtml({ html }: SplicedPart): Run {
  return html;
}

function inText({ text }: SplicedPart): Run {
  return text;
}

export function splicedBlock({ html, text }: Pick<RenderedBlock, 'html' | 'text'>): SplicedPart {
  return { html: new Run(`${html}\n`), text: new Run(`${text}\n\n`) };
}

/** Opens the footer. */
export function splicedWhy(why: string): SplicedPart {
  return { html: new Run(htmlWhy(why)), text: new Run(`${wrap(why)}\n\n`) };
}

/** A link whose address ends in what is the reader's own, to be put between the two parts. */
export function splicedLink(label: string, url: string): [before: SplicedPart, after: SplicedPart] {
  const own = '\0';
  const [htmlBefore = '', htmlAfter = ''] = htmlLink(label, url + own).split(own);
  const [textBefore = '', textAfter = ''] = textLink({ label, url: url + own }).split(own);
  return [
    { html: new Run(htmlBefore), text: new Run(textBefore) },
    { html: new Run(htmlAfter), text: new Run(`${textAfter}\n\n`) },
  ];
}

/** What stands in both forms as it is: a token. */
export function splicedOwn(own: string): SplicedPart {
  const run = new Run(own);
  return { html: run, text: run };
}
