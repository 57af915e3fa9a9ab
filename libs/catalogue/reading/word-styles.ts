import { Parser } from 'htmlparser2';

/** What the styles of a Word file say that matters for reading; `ids` are those that paragraphs and runs name. */
export interface WordStyles {
  hidden: Set<string>;
  bold: Set<string>;
  /** Lines of a list of contents or figures. */
  contents: Set<string>;
  /** Paragraph styles that are headings, by their names, with the level: a municipality's own «Overskrift KS» is one by its outline. */
  headings: Map<string, number>;
}

interface Style {
  id: string;
  name: string;
  paragraph: boolean;
  parent?: string;
  hidden?: boolean;
  bold?: boolean;
  /** From 0; 9 is body text. */
  outline?: number;
}

/** Reads `word/styles.xml`, each style with what it inherits. */
export function wordStyles(xml: string): WordStyles {
  const styles = stylesIn(xml);
  const found: WordStyles = { hidden: new Set(), bold: new Set(), contents: new Set(), headings: new Map() };
  for (const { id, name, paragraph } of styles.values()) {
    if (inherited(styles, id, 'hidden')) found.hidden.add(id);
    if (/^(?:toc (?:\d|heading)|table of figures)/i.test(name)) found.contents.add(id);
    const outline = paragraph ? inherited(styles, id, 'outline') : undefined;
    if (outline !== undefined && outline < 9) found.headings.set(name, Math.min(outline + 1, 6));
    // A heading is bold already.
    else if (inherited(styles, id, 'bold')) found.bold.add(id);
  }
  return found;
}

function stylesIn(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          style = { id: attributes['w:styleId'] ?? '', name: '', paragraph: attributes['w:type'] === 'paragraph' };
          styles.set(style.id, style);
        }
        if (!style) return;
        if (name === 'w:name') style.name = value ?? '';
        if (name === 'w:basedOn') style.parent = value;
        if (name === 'w:vanish') style.hidden = isOn(value);
        if (name === 'w:b') style.bold = isOn(value);
        if (name === 'w:outlineLvl') style.outline = Number.parseInt(value ?? '', 10);
      },
      onclosetag: (name) => {
        if (name === 'w:style') style = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}

function inherited<Trait extends 'hidden' | 'bold' | 'outline'>(
  styles: ReadonlyMap<string, Style>,
  id: string,
  trait: Trait,
): Style[Trait] | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.parent) {
    seen.add(at);
    const value: Style[Trait] | undefined = styles.get(at)?.[trait];
    if (value !== undefined) return value;
  }
  return undefined;
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
