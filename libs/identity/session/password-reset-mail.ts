import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineSystemTask,
  formatTime,
  HandlesJob,
  type JobContext,
  type JobHandler,
  type Language,
  type Letter,
  Mailer,
  path,
  signToken,
  translate,
  writeLetter,
} from '#libs/platform';
import { sendPasswordReset } from './send-password-reset.job.js';

const mailTask = defineSystemTask('identity.mail_password_reset', 'a worker acts for nobody, and the recipient is signed out');

interface Row {
  email: string;
  name: string;
  language: Language;
  timeZone: string;
  expiresAt: Date;
}

/** Mails the link to a new password once; nothing when it was sent, used or replaced meanwhile. */
@Injectable()
@HandlesJob(sendPasswordReset)
export class PasswordResetMail implements JobHandler<{ resetId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ resetId }: { resetId: string }, context: JobContext): Promise<void> {
    const [row] = await this.database.system(mailTask, (tx) =>
      tx.query<Row>(
        `select e.email, f.name, f.language, f.time_zone as "timeZone", r.expires_at as "expiresAt"
         from password_reset r join person_email e on e.person_id = r.person_id join person_profile f on f.person_id = r.person_id
         where r.id = $1 and r.sent_at is null and r.used_at is null and r.expires_at > $2`,
        [resetId, tx.now],
      ),
    );
    if (!row) return;
    const token = signToken(this.config.TANDEM_SECRET, 'password-reset', resetId);
    const letter = resetLetter(row, this.config.PUBLIC_URL, token);
    await this.mailer.send({ id: `password-reset-${resetId}`, to: row.email, ...writeLetter(row.language, letter) });
    await this.database.system(mailTask, async (tx) => {
      await tx.query('update password_reset set sent_at = $2 where id = $1 and sent_at is null', [resetId, tx.now]);
      await context.complete(tx);
    });
  }
}

function resetLetter({ language, name, timeZone, expiresAt, email }: Row, publicUrl: string, token: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  return {
    subject: t('identity.mail.reset.subject'),
    preheader: t('identity.mail.reset.preheader'),
    heading: t('identity.mail.reset.subject'),
    blocks: [
      { kind: 'paragraph', text: t('identity.mail.reset.hello', { name }) },
      { kind: 'button', label: t('identity.mail.reset.button'), url: `${publicUrl}${path(language, 'newPassword', { token })}` },
      { kind: 'small', text: t('identity.mail.reset.until', { time: formatTime(language, expiresAt, timeZone) }) },
      { kind: 'small', text: t('identity.mail.reset.not_you') },
    ],
    footer: { why: t('identity.mail.reset.why', { email }), links: [] },
  };
}
