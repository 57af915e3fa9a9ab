import type { Language } from '../i18n/index.js';
import { hairline, ink, looks, petrol, quietInk } from './pdf-look.js';
import { type Pdf, taggedPdf } from './pdf-sheet.js';

export interface BadgeSheet {
  language: Language;
  title: string;
  date: Date;
  /** At the foot of each badge. */
  foot: string;
  badges: { name: string; from: string }[];
}

/** On A4, in points: two beside one another, five below. */
const sheet = { columns: 2, rows: 5, width: 255.12, height: 153.07, left: 42.52, top: 38.27 };
const inset = 16;
/** The largest that fits; a long name takes two lines before it becomes small. */
const sizes = [25, 22, 19, 16, 13, 10];

/** A tagged PDF of badges to be cut along its lines. */
export async function writeBadges({ language, title, date, foot, badges }: BadgeSheet): Promise<Buffer> {
  return taggedPdf({ language, title, date }, (pdf, root) => {
    const each = sheet.columns * sheet.rows;
    // Text near the edge would begin a page of its own.
    pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    for (const [index, badge] of badges.entries()) {
      const place = index % each;
      if (index > 0 && place === 0) pdf.addPage({ size: 'A4', margin: 0 });
      if (place === 0) lines(pdf);
      const section = pdf.struct('Sect');
      root.add(section);
      const x = sheet.left + (place % sheet.columns) * sheet.width + inset;
      const y = sheet.top + Math.floor(place / sheet.columns) * sheet.height + inset;
      writeBadge(pdf, section, { x, y }, { ...badge, foot });
      section.end();
    }
  });
}

function writeBadge(
  pdf: Pdf,
  section: PDFKit.PDFStructureElement,
  { x, y }: { x: number; y: number },
  { name, from, foot }: { name: string; from: string; foot: string },
): void {
  const width = sheet.width - 2 * inset;
  const inside = sheet.height - 2 * inset;
  const write = (tag: 'H1' | 'P', text: string, face: string, size: number, colour: string, at: number, height: number) => {
    if (!text) return;
    const draw = () => pdf.font(face).fontSize(size).fillColor(colour).text(text, x, at, { width, height, lineGap: 1, ellipsis: true });
    section.add(pdf.struct(tag, {}, [draw]));
  };
  const nameHeight = 62;
  pdf.font('heading');
  const size = sizes.find((one) => fits(pdf.fontSize(one), name, width, nameHeight)) ?? (sizes.at(-1) as number);
  const used = Math.min(pdf.fontSize(size).heightOfString(name, { width, lineGap: 1 }), nameHeight);
  write('H1', name, 'heading', size, ink, y, nameHeight);
  write('P', from, 'plain', 12, petrol, y + used + 6, 30);
  write('P', foot, 'plain', looks.foot.size, quietInk, y + inside - 20, 20);
}

/** In two lines at most, and no word of it broken. */
function fits(pdf: Pdf, name: string, width: number, height: number): boolean {
  const wordsFit = name.split(/\s+/).every((word) => pdf.widthOfString(word) <= width);
  return wordsFit && pdf.heightOfString(name, { width, lineGap: 1 }) <= height;
}

function lines(pdf: Pdf): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  const [right, bottom] = [sheet.left + sheet.columns * sheet.width, sheet.top + sheet.rows * sheet.height];
  for (let column = 0; column <= sheet.columns; column++) {
    const x = sheet.left + column * sheet.width;
    pdf.moveTo(x, sheet.top).lineTo(x, bottom);
  }
  for (let row = 0; row <= sheet.rows; row++) {
    const y = sheet.top + row * sheet.height;
    pdf.moveTo(sheet.left, y).lineTo(right, y);
  }
  pdf.lineWidth(0.5).stroke(hairline);
  pdf.endMarkedContent();
}
