import { ImageRun, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { fileNamed } from '../markdown/index.js';
import type { Block, DocumentPicture } from './document.js';
import { children } from './docx-runs.js';
import { fitted } from './picture-fit.js';

/** In pixels of a screen, as Word counts them: the width of a line, and half a page. */
const most = { width: 600, height: 520 };

/** A picture with what is said of it below; its words stand for one that is not there. */
export function pictured(
  { reference, alt }: Extract<Block, { kind: 'picture' }>,
  pictures: readonly DocumentPicture[],
  more: Partial<IParagraphOptions>,
): Paragraph[] {
  const picture = fileNamed(reference, pictures);
  const words = alt || (picture?.alt ?? '');
  const line = picture ? [new Paragraph({ style: 'quiet', children: children(picture.line) })] : [];
  if (!picture?.bytes) return [...(words ? [new Paragraph({ ...more, children: [new TextRun(words)] })] : []), ...line];
  const image = new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: fitted(picture, most),
    altText: { name: picture.name, title: '', description: words },
  });
  return [new Paragraph({ ...more, keepNext: true, children: [image] }), ...line];
}
