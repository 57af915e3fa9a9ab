import type { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import { newId } from '../id.js';
import type { FinishedMail, MailTransport } from './mail-transport.js';

const catchMail = defineSystemTask('mail.catch', 'without SMTP_URL, messages of all tenants are kept in the local mailbox');

/** Keeps messages in the local mailbox instead of sending them. */
export function catchingTransport(database: Database): MailTransport {
  return {
    deliver: (mail: FinishedMail) =>
      database.system(catchMail, async (transaction) => {
        const headers = { From: mail.from, To: mail.to, Date: mail.date.toUTCString(), 'Message-ID': mail.messageId, ...mail.headers };
        await transaction.query(
          `insert into caught_mail (id, caught_at, sender, recipients, subject, html, text, headers, message_id, calendar)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            ...[newId(), transaction.now, mail.from, [mail.to], mail.subject],
            ...[
              mail.letter.html,
              mail.letter.text,
              JSON.stringify(headers),
              mail.messageId,
              mail.calendar && JSON.stringify(mail.calendar),
            ],
          ],
        );
      }),
    close: async () => undefined,
  };
}
