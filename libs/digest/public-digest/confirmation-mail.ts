import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  defineSystemTask,
  formatList,
  HandlesJob,
  type JobHandler,
  type Language,
  type Letter,
  Mailer,
  path,
  sendOnce,
  signToken,
  translate,
  writeLetter,
} from '#libs/platform';
import { sendConfirmation } from './send-confirmation.job.js';

const mailTask = defineSystemTask('digest.mail_confirmation', 'a worker acts for nobody, and the recipient has no account');

interface Row {
  email: string;
  language: Language;
  goals: number[];
  /** The address is an account's: its person follows when they are signed in. */
  has_account: boolean;
}

/** Mails the link that begins the public digest once; nothing when it was sent or has run out meanwhile. */
@Injectable()
@HandlesJob(sendConfirmation)
export class ConfirmationMail implements JobHandler<{ requestId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ requestId }: { requestId: string }): Promise<void> {
    const [row] = await this.database.system(mailTask, (tx) =>
      tx.query<Row>(
        `select r.email, r.language, r.goals, exists (select from person_email e where e.email = r.email) as has_account
         from public_digest_request r where r.id = $1 and r.sent_at is null and r.confirmed_at is null and r.expires_at > $2`,
        [requestId, tx.now],
      ),
    );
    if (!row) return;
    const letter = row.has_account
      ? accountLetter(row, this.config.PUBLIC_URL)
      : confirmationLetter(row, this.config.PUBLIC_URL, signToken(this.config.TANDEM_SECRET, 'public-digest', requestId));
    await sendOnce(
      () => this.mailer.send({ id: `public-digest-${requestId}`, to: row.email, ...writeLetter(row.language, letter) }),
      () =>
        this.database.system(mailTask, (tx) =>
          tx.query('update public_digest_request set sent_at = $2 where id = $1 and sent_at is null', [requestId, tx.now]),
        ),
    );
  }
}

function confirmationLetter({ language, email, goals }: Row, publicUrl: string, token: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const names = goals.map((goal) => `${goal} ${t(`goals.${goal}`)}`);
  return {
    subject: t('public_digest.mail.subject'),
    preheader: t('public_digest.mail.preheader'),
    heading: t('public_digest.mail.subject'),
    blocks: [
      { kind: 'paragraph', text: t('public_digest.mail.text', { goals: formatList(language, names) }) },
      {
        kind: 'button',
        label: t('public_digest.mail.button'),
        url: `${publicUrl}${path(language, 'publicDigestConfirmation', { token })}`,
      },
      { kind: 'small', text: t('public_digest.mail.until') },
      { kind: 'small', text: t('public_digest.mail.not_you') },
    ],
    footer: { why: t('public_digest.mail.why', { email }), links: [] },
  };
}

function accountLetter({ language, email }: Row, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  return {
    subject: t('public_digest.account.subject'),
    preheader: t('public_digest.account.text'),
    heading: t('public_digest.account.subject'),
    blocks: [
      { kind: 'paragraph', text: t('public_digest.account.text') },
      { kind: 'button', label: t('public_digest.account.button'), url: `${publicUrl}${path(language, 'following')}` },
      { kind: 'small', text: t('public_digest.mail.not_you') },
    ],
    footer: { why: t('public_digest.mail.why', { email }), links: [] },
  };
}
