import { fileNamed } from '../markdown/index.js';
import type { Block, DocumentPicture, ExportDocument, Fact, Run } from './document.js';
import { markdownBlocks } from './markdown-blocks.js';
import { hairline, type Look, looks, page, petrol } from './pdf-look.js';
import { type Pdf, taggedPdf, writeFeet, writeRuns } from './pdf-sheet.js';
import { fitted } from './picture-fit.js';

type Element = PDFKit.PDFStructureElement;

/** A document as a tagged PDF: headings, lists, tables and links are what they are to a screen reader too. */
export async function writePdf(document: ExportDocument): Promise<Buffer> {
  return taggedPdf(
    document,
    (pdf, root) => new Writer(pdf, document.pictures).blocks(document.blocks, root, 0),
    (pdf) => writeFeet(pdf, document),
  );
}

const indentOf = 16;

class Writer {
  constructor(
    private readonly pdf: Pdf,
    private readonly pictures: readonly DocumentPicture[],
  ) {}

  blocks(blocks: readonly Block[], parent: Element, indent: number, first?: Look): void {
    for (const [index, block] of blocks.entries()) this.block(block, parent, indent, index === 0 ? first : undefined);
  }

  private block(block: Block, parent: Element, indent: number, look?: Look): void {
    switch (block.kind) {
      case 'heading':
        this.heading(block.level, block.runs, parent, indent);
        break;
      case 'paragraph':
        this.paragraph('P', block.runs, look ?? looks[block.voice ?? 'text'], parent, indent);
        break;
      case 'list':
        this.list(block, parent, indent);
        break;
      case 'quote':
        this.quote(block.blocks, block.by, parent, indent);
        break;
      case 'code':
        this.paragraph('Code', [{ text: block.text }], { ...looks.fact, above: 7 }, parent, indent);
        break;
      case 'table':
        this.table(block, parent, indent);
        break;
      case 'facts':
        this.facts(block.facts, parent);
        break;
      case 'picture':
        this.picture(block, parent, indent);
        break;
      case 'markdown':
        this.blocks(markdownBlocks(block.text, block.firstLevel, block.lang), parent, indent);
        break;
    }
  }

  private heading(level: 1 | 2 | 3 | 4, runs: readonly Run[], parent: Element, indent: number): void {
    const look = looks[`h${level}`];
    // A heading does not stand alone at the foot of a page.
    this.room(look.above + look.size * 2 + 40);
    this.paragraph(`H${level}`, runs, look, parent, indent);
  }

  private paragraph(tag: string, runs: readonly Run[], look: Look, parent: Element, indent: number): void {
    const { pdf } = this;
    this.room(look.above + look.size);
    if (pdf.y > page.margins.top) pdf.y += look.above;
    const x = page.margins.left + indent;
    const element = pdf.struct(tag as never);
    parent.add(element);
    writeRuns(pdf, element, runs, look, { x, width: pdf.page.width - x - page.margins.right });
    element.end();
  }

  private list({ ordered, start, items }: Extract<Block, { kind: 'list' }>, parent: Element, indent: number): void {
    const { pdf } = this;
    const list = pdf.struct('L');
    parent.add(list);
    for (const [index, blocks] of items.entries()) {
      this.room(looks.item.above + looks.item.size);
      const item = pdf.struct('LI');
      list.add(item);
      const top = pdf.y;
      const label = ordered ? `${start + index}.` : '•';
      const { face, size, colour, above } = looks.item;
      item.add(
        pdf.struct('Lbl', {}, [
          () =>
            pdf
              .font(face)
              .fontSize(size)
              .fillColor(colour)
              .text(label, page.margins.left + indent, top + above, { lineBreak: false, link: null, underline: false }),
        ]),
      );
      pdf.y = top;
      const body = pdf.struct('LBody');
      item.add(body);
      this.blocks(blocks, body, indent + indentOf, looks.item);
      body.end();
      item.end();
    }
    list.end();
  }

  private quote(blocks: readonly Block[], by: string | null, parent: Element, indent: number): void {
    const { pdf } = this;
    this.room(50);
    const element = pdf.struct('BlockQuote');
    parent.add(element);
    const [pageBefore, top] = [pdf.page, pdf.y + looks.text.above];
    this.blocks(blocks, element, indent + indentOf);
    if (by) this.paragraph('P', [{ text: by }], { ...looks.quiet, above: 3 }, element, indent + indentOf);
    const bottom = pdf.y;
    if (pdf.page === pageBefore) this.decorate(() => pdf.rect(page.margins.left + indent, top, 2.5, bottom - top).fill(petrol));
    element.end();
  }

  /** With what is said of it below; its words stand for one that is not there. */
  private picture({ reference, alt }: Extract<Block, { kind: 'picture' }>, parent: Element, indent: number): void {
    const { pdf } = this;
    const picture = fileNamed(reference, this.pictures);
    const words = alt || (picture?.alt ?? '');
    if (picture?.bytes) this.image({ ...picture, bytes: picture.bytes }, words, parent, indent);
    else if (words) this.paragraph('P', [{ text: words }], looks.text, parent, indent);
    if (picture) this.paragraph('P', picture.line, { ...looks.quiet, above: 3 }, parent, indent);
    pdf.y += 4;
  }

  private image({ bytes, width, height }: DocumentPicture & { bytes: Uint8Array }, words: string, parent: Element, indent: number): void {
    const { pdf } = this;
    const x = page.margins.left + indent;
    // A point is four thirds of a pixel.
    const room = { width: pdf.page.width - x - page.margins.right, height: 380 };
    const size = fitted({ width: width * 0.75, height: height * 0.75 }, room);
    this.room(looks.text.above + size.height + 20);
    const y = pdf.y + looks.text.above;
    const draw = () => pdf.image(Buffer.from(bytes), x, y, size);
    // Whoever does not see it misses nothing where nothing is said.
    if (words) parent.add(pdf.struct('Figure', { alt: words }, [draw]));
    else this.decorate(draw);
    pdf.x = page.margins.left;
    pdf.y = y + size.height;
  }

  /** Terms and their lines as a table of two columns: a screen reader says the term before what it is. */
  private facts(facts: readonly Fact[], parent: Element): void {
    const { pdf } = this;
    const table = pdf.struct('Table');
    parent.add(table);
    const { left, right } = page.margins;
    const width = pdf.page.width - left - right;
    const column = 140;
    pdf.y += 12;
    for (const { term, lines } of facts) {
      this.room(heightOf(pdf, lines, width - column) + 10);
      const top = pdf.y;
      this.rule(left, top, width);
      const row = pdf.struct('TR');
      table.add(row);
      const head = pdf.struct('TH', { scope: 'Row' } as never);
      row.add(head);
      pdf.y = top + 4;
      writeRuns(pdf, head, [{ text: term }], looks.term, { x: left, width: column - 12 });
      head.end();
      const after = pdf.y;
      const cell = pdf.struct('TD');
      row.add(cell);
      pdf.y = top + 4;
      for (const runs of lines) {
        const line = pdf.struct('P');
        cell.add(line);
        writeRuns(pdf, line, runs, looks.fact, { x: left + column, width: width - column });
        line.end();
      }
      cell.end();
      row.end();
      pdf.y = Math.max(after, pdf.y) + 4;
    }
    table.end();
  }

  private table({ head, rows, shares = head.map(() => 1) }: Extract<Block, { kind: 'table' }>, parent: Element, indent: number): void {
    const { pdf } = this;
    const left = page.margins.left + indent;
    const all = pdf.page.width - left - page.margins.right;
    const columns = columnsOf(shares, left, all);
    const table = pdf.struct('Table');
    parent.add(table);
    pdf.y += 7;
    for (const [number, cells] of [head, ...rows].entries()) {
      const shown = columns.map((column, index) => ({ ...column, runs: cells[index] ?? [] }));
      this.room(Math.max(...shown.map(({ runs, width }) => heightOf(pdf, [runs], width)), 12) + 10);
      const top = pdf.y;
      const row = pdf.struct('TR');
      table.add(row);
      const bottoms = shown.map(({ runs, x, width }) => {
        const cell = pdf.struct(number === 0 ? 'TH' : 'TD', (number === 0 ? { scope: 'Column' } : {}) as never);
        row.add(cell);
        pdf.y = top + 4;
        writeRuns(pdf, cell, runs, number === 0 ? looks.term : looks.fact, { x, width });
        cell.end();
        return pdf.y;
      });
      row.end();
      pdf.y = Math.max(top + 12, ...bottoms) + 4;
      this.rule(left, pdf.y, all);
    }
    table.end();
  }

  /** A new page where less than that is left of this one. */
  private room(height: number): void {
    const { pdf } = this;
    if (pdf.y + Math.min(height, 400) > pdf.page.height - page.margins.bottom) pdf.addPage();
  }

  /** A hairline between rows. */
  private rule(x: number, y: number, width: number): void {
    const { pdf } = this;
    this.decorate(() =>
      pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.5)
        .stroke(hairline),
    );
  }

  private decorate(draw: () => void): void {
    const { x, y } = this.pdf;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
    Object.assign(this.pdf, { x, y });
  }
}

function heightOf(pdf: Pdf, lines: readonly Run[][], width: number): number {
  const { face, size, gap } = looks.fact;
  pdf.font(face).fontSize(size);
  return lines.reduce((sum, runs) => sum + pdf.heightOfString(runs.map(({ text }) => text).join(''), { width, lineGap: gap }), 0);
}

/** Where each column begins, and how wide its text may be. */
function columnsOf(shares: readonly number[], left: number, width: number): { x: number; width: number }[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let x = left;
  return shares.map((share) => {
    const column = { x, width: (width * share) / all - 8 };
    x += column.width + 8;
    return column;
  });
}
