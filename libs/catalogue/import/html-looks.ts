import type { Dropped } from './source-document.js';

type Attributes = Record<string, string>;

/** Why an element is left out, and whether its words are told, or by number alone that there were some, or nothing of it. */
export interface Left {
  what: Dropped['what'];
  told: 'words' | 'number' | 'nothing';
}

/** Its rules without blanks, in small letters. */
export const styleOf = (attributes: Attributes) => (attributes['style'] ?? '').replace(/\s/g, '').toLowerCase();

/** Of a Word document that was saved or pasted as a page: whoever hid or commented on it did not mean it to be read. */
export function leftByWord(style: string, look: string): Left | null {
  if (/mso-element:comment(?!-)/.test(style)) return { what: 'comment', told: 'number' };
  if (/(?:^|\s)(?:msocomanchor|MsoCommentReference)(?:\s|$)/i.test(look)) return { what: 'comment', told: 'nothing' };
  if (/mso-element:(?:header|footer)(?!-)|(?:^|;)mso-element:field-begin/.test(style)) return { what: 'hidden', told: 'nothing' };
  if (style.includes('mso-hide:all')) return { what: 'hidden', told: 'number' };
  if (/(?:^|\s)MsoToc(?:\d|Heading)/i.test(look)) return { what: 'contents', told: 'number' };
  // The sign or number of an item, which its list has already.
  if (style.includes('mso-list:ignore')) return { what: 'hidden', told: 'nothing' };
  return null;
}

/** Word's paragraphs that are items of a list; Google's and everybody else's are `li`. */
export function isWordItem(name: string, style: string): boolean {
  return name === 'p' && /mso-list:l\d+level\d/.test(style);
}

/** A comment of a text that was saved from Google Docs: the sign in the text, or what stands under it. */
export function googleComment({ href = '', id = '' }: Attributes): 'sign' | 'words' | null {
  if (/^#cmnt\d+$/.test(href)) return 'sign';
  return /^cmnt\d+$/.test(id) && /^#cmnt_ref\d+$/.test(href) ? 'words' : null;
}

/** The boxes that ask for consent on most municipal pages, whatever their words. */
export function isConsentBox({ id = '', class: look = '' }: Attributes): boolean {
  return /(?:^|\s)(?:CybotCookiebotDialog|onetrust-(?:consent-sdk|banner-sdk)|coiOverlay|coi-?banner\S*|cookie-?(?:banner|consent|notice|bar|box|dialog|popup|information)\S*)(?:\s|$)/i.test(
    `${id} ${look}`,
  );
}

const bolder = /(?:^|;)font-weight:(?:bold(?:er)?|[6-9]00)/;

/** Which words are bold: by their tag, by their own style, or, in what Google Docs saves, by a class of the page. */
export class BoldLooks {
  private readonly classes = new Set<string>();

  /** Reads the rules of a page's `style` that are for one class alone. */
  read(css: string): void {
    if (this.classes.size < 500)
      for (const [, name = '', rules = ''] of css.slice(0, 200_000).matchAll(/\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}/g))
        if (bolder.test(rules.replace(/\s/g, ''))) this.classes.add(name);
  }

  has(name: string, style: string, look: string): boolean {
    // Google wraps what is copied from it into a `b` that is not bold.
    if (name === 'b' || name === 'strong') return !/(?:^|;)font-weight:(?:normal|[1-5]00)/.test(style);
    if (name !== 'span' && name !== 'font') return false;
    return bolder.test(style) || look.split(/\s+/).some((one) => this.classes.has(one));
  }
}
