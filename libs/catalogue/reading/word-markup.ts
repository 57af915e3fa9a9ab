import { Parser } from 'htmlparser2';
import { escapeHtml } from './reader.js';

type Left = Record<'deleted' | 'hidden' | 'picture', number>;

/** Ids of styles whose words are not shown. */
export function hiddenStyles(stylesXml: string): Set<string> {
  const hidden = new Set<string>();
  for (const [style] of stylesXml.matchAll(/<w:style\s[^>]*>[\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(style)?.[1];
    if (id && /<w:vanish\s*(?:w:val="(?:1|true|on)"\s*)?\/>/.test(style)) hidden.add(id);
  }
  return hidden;
}

/** A run of words, held back until it is known whether they are shown. */
interface Run {
  xml: string;
  hidden: boolean;
  words: boolean;
}

/**
 * Word's XML without what its reader should not see: what was deleted or moved away while changes were tracked, and hidden words. What
 * is next to each other is counted as one passage.
 */
export function withoutLeftOut(xml: string, hidden: ReadonlySet<string>): { xml: string; left: Left } {
  const left: Left = { deleted: 0, hidden: 0, picture: 0 };
  const runs: Run[] = [{ xml: '', hidden: false, words: false }];
  let deleting = 0;
  let passage: keyof Left | null = null;
  let properties = 0;
  let hiddenParagraph = false;
  const write = (text: string) => {
    const run = runs.at(-1);
    if (run) run.xml += text;
  };
  const leave = (what: keyof Left) => {
    if (passage !== what) left[what]++;
    passage = what;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const inProperties = properties > 0;
        if (name === 'w:rPr' || name === 'w:pPr') properties++;
        if (deleting > 0 || ((name === 'w:del' || name === 'w:moveFrom') && !inProperties)) {
          deleting++;
          if (name === 'w:delText' || name === 'w:t') leave('deleted');
          return;
        }
        if (name === 'w:del') return;
        const run = runs.at(-1);
        if (name === 'w:p') hiddenParagraph = false;
        if (name === 'w:pStyle' && hidden.has(attributes['w:val'] ?? '')) hiddenParagraph = true;
        if (name === 'w:r') runs.push({ xml: '', hidden: hiddenParagraph, words: false });
        else if (run && runs.length > 1) {
          if (name === 'w:vanish') run.hidden = isOn(attributes['w:val']);
          if (name === 'w:rStyle' && hidden.has(attributes['w:val'] ?? '')) run.hidden = true;
          if (name === 'w:t') run.words = true;
        }
        if (name === 'pic:pic' || name === 'v:imagedata') left.picture++;
        write(
          `<${name}${Object.entries(attributes)
            .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
            .join('')}>`,
        );
      },
      ontext: (text) => {
        if (deleting === 0) write(escapeHtml(text));
      },
      onclosetag: (name) => {
        if (name === 'w:rPr' || name === 'w:pPr') properties--;
        if (deleting > 0) {
          deleting--;
          return;
        }
        if (name === 'w:del') return;
        write(`</${name}>`);
        if (name !== 'w:r' || runs.length === 1) return;
        const run = runs.pop() as Run;
        if (run.hidden) {
          if (run.words) leave('hidden');
          return;
        }
        if (run.words) passage = null;
        write(run.xml);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { xml: `<?xml version="1.0" encoding="UTF-8"?>${runs.map((run) => run.xml).join('')}`, left };
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
