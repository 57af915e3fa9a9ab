import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Counts, Database, defineSystemTask, NotFound, newId, parseInput } from '#libs/platform';
import { EntryService } from '../entry/entry.service.js';
import { TooManyMessages } from '../errors.js';
import { ContactMessageInput } from './contact-message.dto.js';
import { sendContactMessage } from './send-contact-message.job.js';

const write = defineSystemTask('catalogue.contact', 'a letter to a contact is kept until it is sent, where nobody can read it');

/** In an hour: of one sender, and to one entry. */
const mostFrom = 5;
const mostTo = 30;
const hour = 3_600;

/** Letters to the contact of an entry, whose address the public does not see. */
@Injectable()
export class ContactMessageService {
  constructor(
    private readonly database: Database,
    private readonly counts: Counts,
    private readonly entries: EntryService,
  ) {}

  /**
   * Hands the letter over to be sent to the mailbox of the version that the reader is shown; the same words twice are one letter.
   * Throws NotFound where the reader sees no such entry or it has no mailbox, InvalidInput, and TooManyMessages.
   */
  async write(actor: Actor, entryId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'entry.read');
    const { version, canBeWrittenTo } = await this.entries.read(actor, entryId);
    if (!canBeWrittenTo) throw new NotFound('entry');
    const { name, email, message, website } = parseInput(ContactMessageInput, input);
    if (website) return;
    // The sender first: whoever goes on after the fifth uses up nothing of what others may write.
    await this.count(`contact from ${actor.personId ?? fingerprint(email)}`, mostFrom);
    await this.count(`contact to ${entryId}`, mostTo);
    await this.database.system(write, async (tx) => {
      const id = newId();
      const written = await tx.execute(
        `insert into contact_message (id, tenant_id, entry_id, mailbox, language, from_name, from_email, from_tenant, body, fingerprint, written_at)
         select $1, v.tenant_id, v.entry_id,
           coalesce(case when e.version = v.number then e.contact end, v.content->'contact')->>'mailbox', t.language, $4, $5, $6, $7, $8, $9
         from entry_version v join entry e on e.id = v.entry_id join tenant t on t.id = v.tenant_id where v.entry_id = $2 and v.number = $3
         on conflict (entry_id, fingerprint) do nothing`,
        [id, entryId, version, name, email, actor.memberships[0]?.name ?? null, message, fingerprint(`${email} ${message}`), tx.now],
      );
      if (written) await tx.enqueue(sendContactMessage, { messageId: id });
    });
  }

  private async count(key: string, most: number): Promise<void> {
    const { count, secondsLeft } = await this.counts.add(key, hour);
    if (count > most) throw new TooManyMessages(secondsLeft);
  }
}

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
