import { formatBytes } from '#libs/platform';
import { type Block, type DocumentPicture, plain, type Run, type Words } from '#libs/platform/documents';
import { fileNamed, picturesIn } from '#libs/platform/markdown';
import { type Attachment, type EntryContent, isPicture } from '../entry/entry-content.js';

export type PictureFile = Attachment & { width: number; height: number };

/** Pictures that the text does not show where it names them, and documents by their names, with the address to fetch them from. */
export function fileBlocks(content: EntryContent, addressOf: (sha: string) => string, t: Words): Block[] {
  const { attachments, sections, language } = content;
  const pictures = picturesOf(content);
  const placed = sections.flatMap(({ body }) => picturesIn(body)).map((reference) => fileNamed(reference, pictures));
  const beside = pictures.filter((picture) => !placed.includes(picture));
  const documents = attachments.filter((file) => !isPicture(file));
  const heading = (title: string): Block => ({ kind: 'heading', level: 2, runs: plain(title) });
  const items = documents.map((file): Block[] => [{ kind: 'paragraph', runs: fileLine(file, addressOf, language, t) }]);
  return [
    ...(beside.length > 0 ? [heading(t('attachment.pictures'))] : []),
    ...beside.map(({ sha }): Block => ({ kind: 'picture', reference: sha, alt: '' })),
    ...(documents.length > 0 ? [heading(t('attachment.files')), { kind: 'list' as const, ordered: false, start: 1, items }] : []),
  ];
}

/** The entry's pictures as its document shows them, with what could be fetched of each. */
export function documentPictures(
  content: EntryContent,
  fetched: ReadonlyMap<string, Uint8Array>,
  addressOf: (sha: string) => string,
  t: Words,
): DocumentPicture[] {
  return picturesOf(content).map((picture) => {
    const { sha, name, alt, decorative, width, height, type } = picture;
    return {
      ...{ sha, name, alt: decorative ? '' : alt, width, height, type: type === 'image/png' ? 'png' : 'jpg' },
      ...{ bytes: fetched.get(sha) ?? null, address: addressOf(sha), line: fileLine(picture, addressOf, content.language, t) },
    };
  });
}

/** Those that a document can show. */
export function picturesOf({ attachments }: Pick<EntryContent, 'attachments'>): PictureFile[] {
  return attachments.filter((file): file is PictureFile => isPicture(file) && file.width !== null && file.height !== null);
}

/** «The plan (plan.pdf, 2 kB)» */
function fileLine(file: Attachment, addressOf: (sha: string) => string, language: EntryContent['language'], t: Words): Run[] {
  const { sha, name, size, caption, credit } = file;
  const said = caption || name;
  const rest = [
    said === name ? null : name,
    formatBytes(language, size),
    credit && (isPicture(file) ? t('attachment.photo_by', { credit }) : credit),
  ];
  return [{ text: said, href: addressOf(sha) }, { text: ` (${rest.filter(Boolean).join(', ')})` }];
}
