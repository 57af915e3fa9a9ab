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
  nameIn,
  path,
  sendOnce,
  translate,
  writeLetter,
} from '#libs/platform';
import { networkFace } from '../gathering/gathering-sql.js';
import type { GatheringFace } from '../gathering/gathering-view.js';
import { whomToAsk } from '../notice/whom-to-ask.js';

type Due = { commitmentId: string; number: number };

export const sendCommitmentReminder = defineJob<Due>('exchange.send-commitment-reminder');
const tellTask = defineSystemTask('exchange.tell-of-commitment', 'an address is known to its own tenant alone');

interface Row {
  tenant: string;
  what: string;
  dueOn: string;
  lang: string;
  email: string;
  language: Language;
  network: GatheringFace['network'];
}

/** One mail for each reminder: to whoever answers for the promise; to the tenant's mailbox when they have gone, else to its editors' eldest. */
@HandlesJob(sendCommitmentReminder)
export class SendCommitmentReminder implements JobHandler<Due> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ commitmentId, number }: Due): Promise<void> {
    const row = await this.database.system(tellTask, async (tx) => {
      const [found] = await tx.query<Row>(
        `select t.name as tenant, c.what, c.due_on::text as "dueOn", c.language as lang, who.email, who.language, ${networkFace('c.network_id')} as network
         from commitment_notice x join commitment c on c.id = x.commitment_id and c.state = 'open' join tenant t on t.id = c.tenant_id
           cross join lateral ${whomToAsk('c.person_id')} who
         where x.commitment_id = $1 and x.number = $2 and x.sent_at is null`,
        [commitmentId, number],
      );
      return found;
    });
    if (!row) return;
    const url = this.config.PUBLIC_URL + path(row.language, 'commitment', { commitment: commitmentId });
    await sendOnce(
      () =>
        this.mailer.send({
          id: `commitment-${commitmentId}-${number}`,
          to: row.email,
          ...writeLetter(row.language, commitmentLetter(row, number, url)),
        }),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update commitment_notice set sent_at = $3 where commitment_id = $1 and number = $2', [commitmentId, number, tx.now]),
        ),
    );
  }
}

function commitmentLetter({ language, tenant, what, dueOn, lang, network }: Row, number: number, url: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const day = formatDate(language, `${dueOn}T12:00:00Z`);
  const isAhead = number === 0;
  return {
    subject: isAhead ? t('commitment.mail.soon', { day }) : t('commitment.mail.due'),
    preheader: what,
    heading: isAhead ? t('commitment.mail.soon', { day }) : t('commitment.mail.due'),
    blocks: [
      { kind: 'quote', text: what, lang },
      { kind: 'paragraph', text: isAhead ? t('commitment.mail.soon_text') : t('commitment.mail.due_text', { day }) },
      { kind: 'button', label: t('commitment.tell'), url },
    ],
    footer: { why: t('commitment.mail.why', { tenant, network: nameIn(language, network.names) }), links: [] },
  };
}
