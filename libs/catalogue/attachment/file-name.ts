import { plainInput } from '#libs/platform';
import { type AttachmentType, isPicture } from '../entry/entry-content.js';

const endings: Record<AttachmentType, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
};

const longest = 120;

/** What a file is called here: one line, no path, nothing that turns the direction of the line, and the ending of what it is. */
export function fileName(sent: string, type: AttachmentType): string {
  const [ending] = endings[type] as [string];
  const line = plainInput(sent)
    .replace(/^.*[/\\]/s, '')
    .replace(/[\s\p{Cf}"<>|:*?]+/gu, ' ')
    .trim();
  const [, stem = line, given] = /^(.*)\.([^.]*)$/s.exec(line) ?? [];
  const isRight = given !== undefined && endings[type].includes(given.toLowerCase());
  const name = [...(isRight || wasPicture(type, given) ? stem : line).replace(/^[.\s]+/, '')].slice(0, longest).join('').trim();
  return `${name || 'fil'}.${isRight ? given.toLowerCase() : ending}`;
}

/** A picture is written anew, maybe as another kind of picture. */
function wasPicture(type: AttachmentType, ending: string | undefined): boolean {
  return isPicture({ type }) && ending !== undefined && /^(jpe?g|png|webp)$/i.test(ending);
}

/** RFC 6266: the name as it is, and in ASCII for whoever reads nothing else. */
export function contentDisposition(way: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${way}; filename="${ascii || 'file'}"; filename*=UTF-8''${encoded}`;
}
