import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import PDFDocument from 'pdfkit';
import type { ThreadAnswer } from '#libs/platform';
import { fontFiles } from '#libs/platform/documents';
import { type PreviewCard, previewSvg } from './preview-card.js';

// The program of a `WorkThread`. The writer of PDF knows how wide letters are.
const ruler = new PDFDocument({ font: fontFiles.heading } as never);
const measure = (text: string, size: number) => ruler.fontSize(size).widthOfString(text);
const font = {
  loadSystemFonts: false,
  fontFiles: [fontFiles.heading, fontFiles.plain, fontFiles.strong],
  defaultFontFamily: 'Inter',
};

parentPort?.on('message', (card: PreviewCard) => {
  try {
    const png = new Uint8Array(new Resvg(previewSvg(card, measure), { font }).render().asPng());
    const answer: ThreadAnswer<Uint8Array> = { result: png };
    parentPort?.postMessage(answer, [png.buffer]);
  } catch (error) {
    const answer: ThreadAnswer<Uint8Array> = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    parentPort?.postMessage(answer);
  }
});
