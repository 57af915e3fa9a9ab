import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { blocksOf, htmlOf } from './pdf-blocks.js';
import { inReadingOrder } from './pdf-columns.js';
import { type Line, linesOf, type Word } from './pdf-lines.js';
import { withoutRunningHeads } from './pdf-running-heads.js';
import { counted, type Part, type ReadApart, Unreadable } from './reader.js';

/** More is a book, and its first pages say what it is. */
const mostPages = 400;
const mostCharacters = 400_000;

interface Item {
  str?: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

/** Reads a PDF: its words in reading order, headings by size and weight, without what repeats on top and bottom of its pages. */
export async function readPdf([part]: readonly Part[]): Promise<ReadApart> {
  const loading = getDocument({
    data: new Uint8Array((part as Part).bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Nothing is drawn; larger pictures than this are passed over before they are unpacked.
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await loading.promise.catch((error: Error) => {
    throw error.name === 'PasswordException' ? new Unreadable('encrypted') : error;
  });
  const pages: Line[][] = [];
  const counts = { comment: 0, author: 0 };
  let characters = 0;
  for (let number = 1; number <= Math.min(document.numPages, mostPages) && characters < mostCharacters; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = await wordsOf(page as never, items as unknown as Item[]);
    characters += words.reduce((sum, word) => sum + word.text.length, 0);
    const annotations = (await page.getAnnotations()) as { subtype: string; contentsObj?: { str: string } }[];
    counts.comment += annotations.filter(({ subtype, contentsObj }) => subtype !== 'Link' && contentsObj?.str).length;
    const [left = 0, , right = 0] = page.view;
    pages.push(inReadingOrder(linesOf(words), right - left));
    page.cleanup();
  }
  if (characters === 0) throw new Unreadable('only_pictures');
  const { info } = (await document.getMetadata()) as { info: { Author?: string } };
  counts.author = info.Author ? 1 : 0;
  const { pages: own, heads } = withoutRunningHeads(pages);
  const left = document.numPages > pages.length ? [{ what: 'beyond' as const, text: '', count: document.numPages - pages.length }] : [];
  return {
    html: htmlOf(blocksOf(own)),
    dropped: [...counted(counts), ...heads.map((text) => ({ what: 'running_head' as const, text })), ...left],
  };
}

interface Page {
  getOperatorList(): Promise<unknown>;
  commonObjs: { has(name: string): boolean; get(name: string): { name?: string; bold?: boolean; black?: boolean } | undefined };
}

/** Words with what their font is called: only a page that is about to be drawn knows its fonts by name. */
async function wordsOf(page: Page, items: readonly Item[]): Promise<Word[]> {
  await page.getOperatorList();
  const bold = new Map<string, boolean>();
  const isBold = (font: string) => {
    const known = bold.get(font);
    if (known !== undefined) return known;
    const named = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
    const is = named?.bold === true || named?.black === true || /bold|black|heavy|semibd|demi/i.test(named?.name ?? '');
    bold.set(font, is);
    return is;
  };
  return items.flatMap(({ str, transform, width, fontName }) => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    // What stands on its side is a stamp or the name of a picture.
    if (!str || Math.abs(b) > Math.abs(a)) return [];
    return [{ text: str, x, y, width, size: Math.hypot(c, d), bold: isBold(fontName) }];
  });
}
