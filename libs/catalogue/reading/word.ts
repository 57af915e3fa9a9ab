import mammoth from 'mammoth';
import type { Dropped } from '../import/source-document.js';
import { writeZip } from '../import/zip-writer.js';
import { formulaLine } from './formula-line.js';
import { counted, escapeHtml, type Part, type ReadApart, withFlatCells } from './reader.js';
import { withoutLeftOut } from './word-markup.js';
import { wordStyles } from './word-styles.js';

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name^='toc '] => !",
  "p[style-name='TOC Heading'] => !",
  "p[style-name='table of figures'] => !",
];
/** Word for the web numbers its parts: `document2.xml`. */
const running = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const comments = /^word\/comments\d*\.xml$/;
/** Those that lead back from a note to its place. */
const backLinks = /\s*<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/g;

/** Reads the parts of a Word file (.docx). What turns them into HTML meets neither what was deleted nor what is hidden. */
export async function readWord(parts: readonly Part[]): Promise<ReadApart> {
  const text = (name: RegExp) => parts.find((part) => name.test(part.name))?.bytes.toString('utf8') ?? '';
  const styles = wordStyles(text(/^word\/styles\d*\.xml$/));
  const counts: Partial<Record<Dropped['what'], number>> = {
    comment: text(comments).match(/<w:comment\s/g)?.length ?? 0,
    author: /<(?:dc:creator|cp:lastModifiedBy)>[^<]+</.test(text(/^docProps\/core\.xml$/)) ? 1 : 0,
  };
  const kept = parts
    .filter(({ name }) => !name.startsWith('docProps/') && !comments.test(name))
    .map((part) => {
      if (!running.test(part.name)) return part;
      const { xml, left } = withoutLeftOut(part.bytes.toString('utf8'), styles);
      for (const what of ['deleted', 'hidden', 'picture', 'contents'] as const) counts[what] = (counts[what] ?? 0) + left[what];
      return { name: part.name, bytes: Buffer.from(withFormulaLines(xml)) };
    });
  const headings = [...styles.headings].map(([name, level]) => `p[style-name='${name.replace(/['\\]/g, '\\$&')}'] => h${level}:fresh`);
  const { value } = await mammoth.convertToHtml(
    { buffer: writeZip(kept) },
    { styleMap: [...styleMap, ...headings], convertImage: (async () => []) as never },
  );
  return { html: withFlatCells(value.replace(backLinks, '')), dropped: counted(counts) };
}

/** What turns it into HTML knows no formulas. */
function withFormulaLines(xml: string): string {
  return xml
    .replace(/<\/m:oMath>(?=<m:oMath[\s>])/g, '$&<w:r><w:br></w:br></w:r>')
    .replace(
      /<m:oMath(?:\s[^>]*)?>[\s\S]*?<\/m:oMath>/g,
      (formula) => `<w:r><w:t xml:space="preserve">${escapeHtml(formulaLine(formula))}</w:t></w:r>`,
    );
}
