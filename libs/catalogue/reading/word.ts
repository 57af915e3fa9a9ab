import mammoth from 'mammoth';
import type { Dropped } from '../import/source-document.js';
import { writeZip } from '../import/zip-writer.js';
import { counted, type Part, type ReadApart, withFlatCells } from './reader.js';
import { hiddenStyles, withoutLeftOut } from './word-markup.js';

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name^='toc '] => !",
];
const running = /^word\/(?:document|footnotes|endnotes)\.xml$/;

/** Reads the parts of a Word file (.docx). What turns them into HTML meets neither what was deleted nor what is hidden. */
export async function readWord(parts: readonly Part[]): Promise<ReadApart> {
  const text = (name: string) => parts.find((part) => part.name === name)?.bytes.toString('utf8') ?? '';
  const hidden = hiddenStyles(text('word/styles.xml'));
  const counts: Partial<Record<Dropped['what'], number>> = {
    comment: text('word/comments.xml').match(/<w:comment\s/g)?.length ?? 0,
    author: /<(?:dc:creator|cp:lastModifiedBy)>[^<]+</.test(text('docProps/core.xml')) ? 1 : 0,
  };
  const kept = parts
    .filter(({ name }) => !name.startsWith('docProps/') && name !== 'word/comments.xml')
    .map((part) => {
      if (!running.test(part.name)) return part;
      const { xml, left } = withoutLeftOut(part.bytes.toString('utf8'), hidden);
      for (const what of ['deleted', 'hidden', 'picture'] as const) counts[what] = (counts[what] ?? 0) + left[what];
      return { name: part.name, bytes: Buffer.from(xml) };
    });
  const { value } = await mammoth.convertToHtml({ buffer: writeZip(kept) }, { styleMap, convertImage: (async () => []) as never });
  return { html: withFlatCells(value), dropped: counted(counts) };
}
