import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  text: string;
  pages: number;
  language: string | null;
  title: string | null;
  isTagged: boolean;
  /** The roles of the structure tree, in reading order. */
  roles: string[];
  links: string[];
  /** What its pictures show, as whoever does not see them is told. */
  alts: string[];
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** A PDF as a reader's program sees it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const read: ReadPdf = { text: '', pages: pdf.numPages, language: null, title: null, isTagged: false, roles: [], links: [], alts: [] };
  const facts = info as { Title?: string; Language?: string };
  read.title = facts.Title ?? null;
  read.language = facts.Language ?? null;
  read.isTagged = Boolean((await pdf.getMarkInfo())?.Marked);
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    read.text += `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n`;
    collect((await page.getStructTree()) as Node, read);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) read.links.push(url);
  }
  await pdf.destroy();
  return read;
}

function collect(node: Node | null, into: ReadPdf): void {
  if (!node) return;
  if (node.role) into.roles.push(node.role);
  if (node.role === 'Figure' && node.alt) into.alts.push(node.alt);
  for (const child of node.children ?? []) collect(child, into);
}
