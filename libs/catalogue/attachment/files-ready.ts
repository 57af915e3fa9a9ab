import type { Transaction } from '#libs/platform';
import { type Attachment, type EntryContent, isPicture } from '../entry/entry-content.js';
import { attachmentRows } from './attachment-row.js';
import { AttachmentsBeingChecked, PicturesNeedAlt } from './errors.js';

/** Pictures that say nothing to whoever does not see them, of those that would be published. */
export function picturesWithoutAlt(content: Pick<EntryContent, 'attachments'>): Attachment[] {
  return content.attachments.filter((one) => isPicture(one) && !one.leftOut && !one.decorative && !/[\p{L}\p{N}]/u.test(one.alt));
}

/** Throws what keeps the draft's files from being published: a picture without words for it, or one that nobody has looked at. */
export async function requireFilesReady(tx: Transaction, entryId: string, content: EntryContent): Promise<void> {
  const shown = content.attachments.filter(({ leftOut }) => !leftOut);
  if (shown.length === 0) return;
  const silent = picturesWithoutAlt(content);
  if (silent.length > 0) throw new PicturesNeedAlt(silent.map(({ name }) => name));
  const rows = await attachmentRows(tx, entryId);
  const open = shown.filter(({ sha }) => rows.find((row) => row.sha === sha)?.state !== 'clean');
  if (open.length > 0) throw new AttachmentsBeingChecked(open.map(({ name }) => name));
}
