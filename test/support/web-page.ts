import { DomUtils, parseDocument } from 'htmlparser2';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;
type Document = ReturnType<typeof parseDocument>;

export interface PageForm {
  action: string;
  method: string;
  /** What a browser would send if nothing were changed. */
  values: [string, string][];
}

/** A page as a browser without scripts reads it. */
export class WebPage {
  private readonly document: Document;

  constructor(
    readonly status: number,
    /** Where it was at last, after redirects, from the root. */
    readonly address: string,
    readonly html: string,
    readonly headers: Headers,
  ) {
    this.document = parseDocument(html);
  }

  /** All words of the page's body, single-spaced. */
  get text(): string {
    const body = DomUtils.getElementsByTagName('body', this.document)[0];
    return body ? wordsOf(body) : '';
  }

  get language(): string {
    return DomUtils.getElementsByTagName('html', this.document)[0]?.attribs['lang'] ?? '';
  }

  get title(): string {
    return wordsOf(DomUtils.getElementsByTagName('h1', this.document)[0]);
  }

  /** The address behind a link by its words. */
  link(words: string): string {
    const found = this.elements('a').find((a) => wordsOf(a).includes(words));
    if (!found) throw new Error(`${this.address} has no link «${words}»: ${this.elements('a').map(wordsOf)}`);
    return found.attribs['href'] ?? '';
  }

  get links(): string[] {
    return this.elements('a').flatMap(({ attribs }) => attribs['href'] ?? []);
  }

  /** The form with this button, as it would be sent by pressing it. */
  form(button: string): PageForm {
    for (const form of this.elements('form')) {
      const pressed = DomUtils.getElementsByTagName('button', form).find((element) => wordsOf(element) === button);
      if (!pressed) continue;
      const values = fieldsOf(form);
      const { name, value } = pressed.attribs;
      if (name) values.push([name, value ?? '']);
      const action = form.attribs['action'] || this.address;
      return { action, method: (form.attribs['method'] ?? 'get').toUpperCase(), values };
    }
    throw new Error(`${this.address} (${this.status}) has no form with the button «${button}»: ${this.elements('button').map(wordsOf)}`);
  }

  /** The language that the innermost element around these words says they are in; nothing where that is the page. */
  markOf(words: string): string | undefined {
    const holds = (element: Element) => wordsOf(element).includes(words);
    const around = DomUtils.findAll(holds, DomUtils.getElementsByTagName('body', this.document));
    if (around.length === 0) throw new Error(`${this.address} does not say «${words}»: ${this.text}`);
    // From the outermost to the innermost.
    return around.map(({ attribs }) => attribs['lang']).findLast(Boolean);
  }

  words(element: Element): string {
    return wordsOf(element);
  }

  elements(name: string): Element[] {
    return DomUtils.getElementsByTagName(name, this.document);
  }
}

function wordsOf(node: Element | undefined): string {
  return node ? DomUtils.innerText(node).replace(/\s+/g, ' ').trim() : '';
}

function fieldsOf(form: Element): [string, string][] {
  const fields = DomUtils.findAll((element) => ['input', 'textarea', 'select'].includes(element.name), form.children);
  return fields.flatMap((field): [string, string][] => {
    const { name, type, value, checked } = field.attribs;
    if (!name || type === 'submit' || type === 'file') return [];
    if ((type === 'checkbox' || type === 'radio') && checked === undefined) return [];
    // A browser takes away the line break that follows the tag.
    if (field.name === 'textarea') return [[name, DomUtils.textContent(field).replace(/^\n/, '')]];
    if (field.name !== 'select') return [[name, value ?? (type === 'checkbox' ? 'on' : '')]];
    const options = DomUtils.getElementsByTagName('option', field);
    const chosen = options.find((option) => 'selected' in option.attribs) ?? options[0];
    return [[name, chosen?.attribs['value'] ?? '']];
  });
}
