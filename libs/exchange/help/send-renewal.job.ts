import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  formatDate,
  HandlesJob,
  type JobHandler,
  type Language,
  type Letter,
  Mailer,
  path,
  sendOnce,
  translate,
  writeLetter,
} from '#libs/platform';
import type { HelpSide } from './help-view.js';

/** `until` as an ISO day: renewed, it is asked again before the next. */
export type Renewal = { helpId: string; until: string };

export const sendRenewal = defineJob<Renewal>('exchange.send-renewal');
const renewalTask = defineSystemTask('exchange.send-renewal', 'what ends soon is known to no single person');

interface Row {
  to: string;
  language: Language;
  side: HelpSide;
  title: string;
  titleLanguage: string;
}

/** Does it still hold? One mail before its last day, with one button. */
@HandlesJob(sendRenewal)
export class SendRenewal implements JobHandler<Renewal> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ helpId, until }: Renewal): Promise<void> {
    const [row] = await this.database.system(renewalTask, (tx) =>
      tx.query<Row>(
        `select e.email as "to", f.language, h.side, h.title, h.language as "titleLanguage"
         from help h join help_notice n on n.help_id = h.id and n.until = h.until and n.sent_at is null
           join membership m on m.person_id = h.person_id and m.tenant_id = h.tenant_id and m.ended_at is null
           join person_profile f on f.person_id = h.person_id join person_email e on e.person_id = h.person_id
         where h.id = $1 and h.until = $2 and h.state = 'open'`,
        [helpId, until],
      ),
    );
    if (!row) return;
    const url = this.config.PUBLIC_URL + path(row.language, 'help', { help: helpId }, { renew: 'yes' });
    await sendOnce(
      () =>
        this.mailer.send({
          id: `renewal-${helpId}-${until}`,
          to: row.to,
          ...writeLetter(row.language, renewalLetter(row, until, url)),
        }),
      () =>
        this.database.system(renewalTask, (tx) =>
          tx.query('update help_notice set sent_at = $3 where help_id = $1 and until = $2', [helpId, until, tx.now]),
        ),
    );
  }
}

function renewalLetter({ language, side, title }: Row, until: string, url: string): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const day = formatDate(language, `${until}T12:00:00Z`);
  const lead = side === 'need' ? t('help.mail.need', { day }) : t('help.mail.offer', { day });
  return {
    subject: t('help.mail.subject', { title }),
    preheader: lead,
    heading: title,
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'button', label: t('help.mail.button'), url },
      { kind: 'small', text: t('help.mail.otherwise') },
    ],
    footer: { why: t('help.mail.why'), links: [] },
  };
}
