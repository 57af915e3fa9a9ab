import { Readable } from 'node:stream';
import type { AttachmentService, DraftService, EntryContent } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { demoFilesOf } from './demo-files.js';

interface Hands {
  attachments: AttachmentService;
  drafts: DraftService;
}

/** Sent as an author sends them, and said what they are. What a load that was cut short has sent is taken as it is. */
export async function attachFiles(hands: Hands, editor: Actor, draft: string, number: number, content: EntryContent): Promise<void> {
  const files = demoFilesOf(number, content);
  if (files.length === 0) return;
  const attachments: EntryContent['attachments'] = [];
  for (const { name, bytes, alt = '', caption, credit = null } of files) {
    const attachment = await hands.attachments.add(editor, draft, { name, stream: Readable.from([await bytes()]) });
    attachments.push({ ...attachment, alt, caption, credit });
  }
  await hands.drafts.save(editor, draft, (await hands.drafts.read(editor, draft)).revision, { attachments });
}
