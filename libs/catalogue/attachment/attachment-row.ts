import { InvalidInput, type Transaction } from '#libs/platform';
import type { Attachment, EntryContent } from '../entry/entry-content.js';

export type AttachmentState = 'checking' | 'clean' | 'infected';

/** What an upload was found to be. */
export type FileFacts = Pick<Attachment, 'sha' | 'name' | 'type' | 'size' | 'width' | 'height'>;

export interface AttachmentRow extends FileFacts {
  state: AttachmentState;
  uploadedBy: string;
  uploadedAt: Date;
}

/** SQL: nobody could look at the file in several tries, which takes twenty minutes; there are more, a day apart in the end. */
export const isStuckSql = `state = 'checking' and scans > 3`;

export interface DraftFile extends AttachmentRow {
  isStuck: boolean;
}

/** What the draft may name, as its readers may know: newest first. */
export async function attachmentRows(tx: Transaction, entryId: string): Promise<DraftFile[]> {
  return tx.query<DraftFile>(
    `select sha, name, type, size::float8 as size, width, height, state, ${isStuckSql} as "isStuck",
            uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"
     from attachment where entry_id = $1 order by uploaded_at desc, sha`,
    [entryId],
  );
}

/** A file as it stands in a draft before anything is said of it. */
export function newAttachment({ sha, name, type, size, width, height }: FileFacts): Attachment {
  return { sha, name, type, size, width, height, alt: '', decorative: false, caption: null, credit: null, leftOut: false };
}

/**
 * Content whose attachments are what was uploaded to this entry, whatever was sent for name, type and size. Throws InvalidInput for
 * one that the entry does not have: knowing what a file's name is elsewhere opens nothing.
 */
export async function withOwnFiles(tx: Transaction, entryId: string, content: EntryContent): Promise<EntryContent> {
  const named = [...content.attachments.map(({ sha }) => sha), ...sourcesOf(content)];
  if (named.length === 0) return content;
  const rows = await attachmentRows(tx, entryId);
  const settled = settle(content, rows);
  const unknown = content.attachments.findIndex(({ sha }) => !rows.some((row) => row.sha === sha));
  if (unknown >= 0) throw new InvalidInput({ [`attachments.${unknown}.sha`]: ['other'] });
  return settled;
}

/** Part of the caller's transaction: what a new draft got from the entries it is made from. What it did not get is left out. */
export async function carriedFiles(
  tx: Transaction,
  entryId: string,
  sources: readonly string[],
  content: EntryContent,
  holders: readonly string[] = [],
): Promise<EntryContent> {
  if (content.attachments.length === 0) return settle(content, []);
  const shas = content.attachments.map(({ sha }) => sha);
  for (const source of sources) await tx.query('select app.carry_attachments($1, $2, $3)', [entryId, source, shas]);
  if (holders.length > 0) await tx.query('select app.carry_held_files($1, $2, $3)', [entryId, holders, shas]);
  return settle(content, await attachmentRows(tx, entryId));
}

function settle(content: EntryContent, rows: readonly FileFacts[]): EntryContent {
  const attachments = content.attachments.flatMap((one) => {
    const row = rows.find(({ sha }) => sha === one.sha);
    return row ? [{ ...one, ...factsOf(row) }] : [];
  });
  const claims = content.claims.map((claim) => {
    const sha = claim.source?.attachment;
    return claim.source && sha && !attachments.some((one) => one.sha === sha)
      ? { ...claim, source: { ...claim.source, attachment: null } }
      : claim;
  });
  return { ...content, attachments, claims };
}

function factsOf({ sha, name, type, size, width, height }: FileFacts): FileFacts {
  return { sha, name, type, size, width, height };
}

function sourcesOf(content: EntryContent): string[] {
  return content.claims.flatMap(({ source }) => source?.attachment ?? []);
}
