import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Counts, Database, defineSystemTask, isId, NotFound, newId, parseInput } from '#libs/platform';
import { TooManyMessages } from '../errors.js';
import { ContactMessageInput } from './contact-message.dto.js';
import { sendContactMessage } from './send-contact-message.job.js';

const write = defineSystemTask('catalogue.contact', 'a letter to a contact is kept until it is sent, where nobody can read it');

/** In an hour: of one sender, and to one entry. */
const mostFrom = 5;
const mostTo = 30;
const hour = 3_600;

interface Addressee {
  tenant_id: string;
  mailbox: string;
}

/** Letters to the contact of an entry, whose address the public does not see. */
@Injectable()
export class ContactMessageService {
  constructor(
    private readonly database: Database,
    private readonly counts: Counts,
  ) {}

  /**
   * Hands the letter over to be sent; the same words twice are one letter. Throws NotFound where the reader sees no such entry or it
   * has no mailbox, InvalidInput, and TooManyMessages.
   */
  async write(actor: Actor, entryId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'entry.read');
    const [addressee] = isId(entryId) ? await this.database.read<Addressee>(actor, contactOf, [entryId]) : [];
    if (!addressee) throw new NotFound('entry');
    const { name, email, message, website } = parseInput(ContactMessageInput, input);
    if (website) return;
    await this.count(`contact to ${entryId}`, mostTo);
    await this.count(`contact from ${actor.personId ?? fingerprint(email)}`, mostFrom);
    await this.database.system(write, async (tx) => {
      const id = newId();
      const written = await tx.execute(
        `insert into contact_message (id, tenant_id, entry_id, mailbox, language, from_name, from_email, from_tenant, body, fingerprint, written_at)
         select $1, t.id, $3, $4, t.language, $5, $6, $7, $8, $9, $10 from tenant t where t.id = $2
         on conflict (entry_id, fingerprint) do nothing`,
        [
          id,
          addressee.tenant_id,
          entryId,
          addressee.mailbox,
          name,
          email,
          actor.memberships[0]?.name ?? null,
          message,
          fingerprint(`${email} ${message}`),
          tx.now,
        ],
      );
      if (written) await tx.enqueue(sendContactMessage, { messageId: id });
    });
  }

  private async count(key: string, most: number): Promise<void> {
    const { count, secondsLeft } = await this.counts.add(key, hour);
    if (count > most) throw new TooManyMessages(secondsLeft);
  }
}

/** $1 entry: the mailbox in the newest version that the reader may read. */
const contactOf = `
  select v.tenant_id, v.content->'contact'->>'mailbox' as mailbox from entry e join entry_version v on v.entry_id = e.id
  where e.id = $1 and v.content->'contact'->>'mailbox' is not null order by v.number desc limit 1`;

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
