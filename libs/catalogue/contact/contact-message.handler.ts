import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  passOverRefused,
  writeLetter,
} from '#libs/platform';
import { type ContactFacts, contactLetter } from './contact-letter.js';
import { sendContactMessage } from './send-contact-message.job.js';

const send = defineSystemTask('catalogue.send_contact', 'a letter to a contact is sent to an address that its reader does not see');

/** One letter to the mailbox; its answer goes to whoever wrote. A mailbox that refuses it ends it: trying again changes nothing. */
@HandlesJob(sendContactMessage)
@Injectable()
export class ContactMessageHandler implements JobHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    const message = await this.database.system(send, async (tx) => {
      const [row] = await tx.query<ContactFacts & { mailbox: string; language: Language }>(
        `select m.mailbox, m.language, e.title, e.language as "textLanguage", t.slug as "tenantSlug", e.slug, m.from_name as "fromName",
           m.from_email as "fromEmail", m.from_tenant as "fromTenant", m.body
         from contact_message m join entry e on e.id = m.entry_id join tenant t on t.id = m.tenant_id
         where m.id = $1 and m.sent_at is null for update of m`,
        [messageId],
      );
      return row;
    });
    if (!message) return;
    const letter = writeLetter(message.language, contactLetter(message.language, message, this.config.PUBLIC_URL));
    await this.mailer
      .send({ id: `contact-${messageId}`, to: message.mailbox, ...letter, headers: { 'Reply-To': message.fromEmail } })
      .catch(passOverRefused);
    await this.database.system(send, (tx) => tx.query('update contact_message set sent_at = $2 where id = $1', [messageId, tx.now]));
  }
}
