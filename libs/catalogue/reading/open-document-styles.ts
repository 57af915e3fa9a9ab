import { Parser } from 'htmlparser2';

/** What a style of an OpenDocument file says that matters for reading. */
export interface Look {
  bold: boolean;
  hidden: boolean;
  /** Of a paragraph that stands in for a heading: «Title» is 1. */
  heading: number | null;
  quote: boolean;
}

const plain: Look = { bold: false, hidden: false, heading: null, quote: false };

interface Style {
  parent: string | undefined;
  bold?: boolean;
  hidden?: boolean;
}

/** Looks up the styles of a document by name, each with what it inherits. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  /** Lists whose items are numbered, with their level. */
  private readonly numbered = new Set<string>();

  read(xml: string): void {
    let style: Style | null = null;
    let list = '';
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (name === 'style:style') {
            style = { parent: attributes['style:parent-style-name'] };
            this.styles.set(attributes['style:name'] ?? '', style);
          }
          if (name === 'text:list-style') list = attributes['style:name'] ?? '';
          if (name === 'text:list-level-style-number' && attributes['style:num-format'])
            this.numbered.add(`${list} ${attributes['text:level']}`);
          if (name === 'style:text-properties' && style) {
            const weight = attributes['fo:font-weight'];
            if (weight) style.bold = weight === 'bold' || Number(weight) >= 600;
            if (attributes['text:display']) style.hidden = attributes['text:display'] === 'none';
          }
        },
        onclosetag: (name) => {
          if (name === 'style:style') style = null;
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }

  look(name: string | undefined): Look {
    const look = { ...plain };
    const seen = new Set<string>();
    let at = name;
    let bold: boolean | undefined;
    let hidden: boolean | undefined;
    while (at && !seen.has(at)) {
      seen.add(at);
      if (at === 'Title') look.heading = 1;
      if (at === 'Quotations') look.quote = true;
      const style = this.styles.get(at);
      bold ??= style?.bold;
      hidden ??= style?.hidden;
      at = style?.parent;
    }
    return { ...look, bold: bold ?? false, hidden: hidden ?? false };
  }

  isNumbered(list: string, level: number): boolean {
    return this.numbered.has(`${list} ${level}`);
  }
}
