import { buffer } from 'node:stream/consumers';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { paragraphsOf } from './demo-file.js';

interface Sheet {
  title: string;
  /** «Eksempel – oppdiktet» in the entry's language. */
  mark: string;
  /** Markdown of the entry that it belongs to. */
  text: string;
}

export function demoDocx({ title, mark, text }: Sheet): Promise<Buffer> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: mark }),
    ...paragraphsOf(text).map((one) => new Paragraph({ text: one.text, heading: one.isHeading ? HeadingLevel.HEADING_2 : undefined })),
  ];
  return Packer.toBuffer(new Document({ creator: 'Tandem', title, sections: [{ children }] }));
}

export function demoPdf({ title, mark, text }: Sheet): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 64, info: { Title: title, Author: 'Tandem' } });
  pdf.font('Helvetica-Bold').fontSize(20).text(title).moveDown(0.3);
  pdf.font('Helvetica').fontSize(10).text(mark).moveDown();
  for (const { text: line, isHeading } of paragraphsOf(text)) {
    pdf.font(isHeading ? 'Helvetica-Bold' : 'Helvetica').fontSize(11);
    pdf.text(line, { lineGap: 2 }).moveDown(0.5);
  }
  pdf.end();
  return buffer(pdf);
}
