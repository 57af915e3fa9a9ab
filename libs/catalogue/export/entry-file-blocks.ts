import { formatBytes } from '#libs/platform';
import type { Attachment, EntryContent } from '../entry/entry-content.js';
import type { Block, Run } from './document.js';
import { plain, type Words } from './words.js';

/** Pictures and documents by their names, each with the address that it can be fetched from by whoever may read the entry. */
export function fileBlocks({ attachments, language }: EntryContent, addressOf: (sha: string) => string, t: Words): Block[] {
  const isPicture = ({ type }: Attachment) => type.startsWith('image/');
  const list = (title: string, files: Attachment[]): Block[] =>
    files.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, runs: plain(title) },
          { kind: 'list', ordered: false, start: 1, items: files.map((file) => [{ kind: 'paragraph', runs: line(file) }]) },
        ];
  const line = (file: Attachment): Run[] => {
    const { sha, name, size, caption, credit, alt, decorative } = file;
    const said = caption || (isPicture(file) && !decorative && alt) || name;
    const rest = [
      isPicture(file) && !decorative && alt !== said && alt,
      said === name ? null : name,
      formatBytes(language, size),
      credit && (isPicture(file) ? t('attachment.photo_by', { credit }) : credit),
    ];
    return [{ text: said, href: addressOf(sha) }, { text: ` (${rest.filter(Boolean).join(', ')})` }];
  };
  return [
    ...list(t('attachment.pictures'), attachments.filter(isPicture)),
    ...list(
      t('attachment.files'),
      attachments.filter((file) => !isPicture(file)),
    ),
  ];
}
