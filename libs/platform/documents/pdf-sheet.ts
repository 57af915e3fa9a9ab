import PDFDocument from 'pdfkit';
import type { ExportDocument, Run } from './document.js';
import { fontFiles, type Typeface } from './font-files.js';
import { type Look, looks, page, petrol } from './pdf-look.js';

export type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

type PdfFacts = Pick<ExportDocument, 'language' | 'title' | 'date'> & Partial<Pick<ExportDocument, 'author' | 'description' | 'keywords'>>;

/** A tagged document as `write` fills it, below its root; `finish` marks its pages once all of them are there. */
export async function taggedPdf(facts: PdfFacts, write: (pdf: Pdf, root: Element) => void, finish?: (pdf: Pdf) => void): Promise<Buffer> {
  const pdf = newPdf(facts);
  const parts: Buffer[] = [];
  const written = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', resolve).on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  write(pdf, root);
  root.end();
  finish?.(pdf);
  pdf.end();
  await written;
  return Buffer.concat(parts);
}

/** Empty: its language, title and typefaces are in it, as PDF/UA asks. */
function newPdf({ language, title, author = 'Tandem', description = title, keywords = [], date }: PdfFacts): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: page.margins,
    lang: language,
    displayTitle: true,
    tagged: true,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    font: fontFiles.text,
    info: {
      Title: title,
      Author: author,
      Subject: description,
      Keywords: keywords.join(', '),
      Creator: 'Tandem',
      CreationDate: date,
      ModDate: date,
    },
    // Its types know PDF/A alone.
  } as unknown as PDFKit.PDFDocumentOptions);
  for (const [face, file] of Object.entries(fontFiles)) pdf.registerFont(face, file);
  return pdf;
}

/** Writes runs one after another as the content of `element`; a link is an element of its own within it. */
export function writeRuns(pdf: Pdf, element: Element, runs: readonly Run[], look: Look, box: { x?: number; width?: number } = {}): void {
  const shown = runs.filter(({ text }) => text !== '');
  for (const [index, run] of shown.entries()) {
    const continued = index < shown.length - 1;
    const write = () => {
      pdf
        .font(faceOf(look, run))
        .fontSize(look.size)
        .fillColor(run.href ? petrol : look.colour);
      const options = {
        continued,
        lineGap: look.gap,
        link: run.href ?? null,
        underline: Boolean(run.href),
        ...(box.width && { width: box.width }),
      };
      if (index === 0 && box.x !== undefined) pdf.text(run.text, box.x, pdf.y, options);
      else pdf.text(run.text, options);
    };
    if (run.href) element.add(pdf.struct('Link', { alt: run.text }, [write]));
    else if (run.lang) element.add(pdf.struct('Span', { lang: run.lang } as never, [write]));
    else element.add(write);
  }
}

/** Marks pages, for eyes alone: a screen reader is told by the pages themselves. */
export function writeFeet(pdf: Pdf, { foot, pageOf, address }: ExportDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  const { face, size, colour } = looks.foot;
  for (let number = start; number < start + count; number++) {
    pdf.switchToPage(number);
    const { width, height, margins } = pdf.page;
    // Below the margin, text would begin a new page.
    const { bottom } = margins;
    margins.bottom = 0;
    const place = pageOf.replace('{page}', String(number - start + 1)).replace('{pages}', String(count));
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(face).fontSize(size).fillColor(colour);
    const inner = width - margins.left - margins.right;
    const one = { lineBreak: false, ellipsis: true } as const;
    pdf.text(`${foot}`, margins.left, height - page.foot, { ...one, width: inner - 80, height: 10 });
    pdf.text(address, margins.left, height - page.foot + 11, { ...one, width: inner - 80, height: 10 });
    pdf.text(place, margins.left + inner - 80, height - page.foot, { ...one, width: 80, align: 'right' });
    pdf.endMarkedContent();
    margins.bottom = bottom;
  }
}

function faceOf({ face }: Look, { bold, italic, code }: Run): Typeface {
  if (face !== 'text') return face === 'plain' && bold ? 'strong' : face;
  if (code) return 'plain';
  return bold && italic ? 'boldItalic' : bold ? 'bold' : italic ? 'italic' : face;
}
