import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  type Letter,
  Mailer,
  path,
  sendOnce,
  type Transaction,
  translate,
  writeLetter,
} from '#libs/platform';
import { match, type Reason } from './match.js';
import { asOffering, type HelpRow, readSide } from './match-rows.js';
import { reasonInWords } from './reason-words.js';

export type MatchMail = { needId: string; offerId: string };

export const sendMatchMail = defineJob<MatchMail>('exchange.send-match-mail', { pace: 'bulk' });
const mailTask = defineSystemTask('exchange.send-match-mail', 'who is told of a match is of another tenant than what they are told of');

interface Told {
  to: string;
  language: Language;
  /** What the other side seeks or offers. */
  other: HelpRow;
  reasons: Reason[];
}

/** One mail for each pair: what the other side seeks or can give, and why it fits. None once it does not fit any more. */
@HandlesJob(sendMatchMail)
export class SendMatchMail implements JobHandler<MatchMail> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(pair: MatchMail): Promise<void> {
    const told = await this.database.system(mailTask, (tx) => stillFits(tx, pair));
    if (!told) return;
    const { to, language } = told;
    const url = this.config.PUBLIC_URL + path(language, 'help', { help: told.other.id });
    await sendOnce(
      () => this.mailer.send({ id: `match-${pair.needId}-${pair.offerId}`, to, ...writeLetter(language, matchLetter(told, url)) }),
      () =>
        this.database.system(mailTask, (tx) =>
          tx.query('update help_match set sent_at = $3 where need_id = $1 and offer_id = $2', [pair.needId, pair.offerId, tx.now]),
        ),
    );
  }
}

async function stillFits(tx: Transaction, { needId, offerId }: MatchMail): Promise<Told | undefined> {
  const [need, offer] = [await readSide(tx, needId), await readSide(tx, offerId)];
  if (!need || !offer) return undefined;
  const found = match(need, await asOffering(tx, offer, need.goals));
  const [row] = await tx.query<{ to: string; language: Language; told: string }>(
    `select e.email as "to", f.language, x.told_person_id as told from help_match x join person_profile f on f.person_id = x.told_person_id
       join person_email e on e.person_id = x.told_person_id
     where x.need_id = $1 and x.offer_id = $2 and x.sent_at is null
       and exists (select from membership m where m.person_id = x.told_person_id and m.tenant_id = any($3) and m.ended_at is null)`,
    [needId, offerId, [need.tenantId, offer.tenantId]],
  );
  if (!found || !row) return undefined;
  return { to: row.to, language: row.language, other: row.told === need.personId ? offer : need, reasons: found.reasons };
}

function matchLetter({ language, other, reasons }: Told, url: string): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const { title, tenant } = other;
  const lead = other.side === 'need' ? t('match.mail.need', { tenant: tenant.name }) : t('match.mail.offer', { tenant: tenant.name });
  return {
    subject: other.side === 'need' ? t('match.mail.need_subject', { title }) : t('match.mail.offer_subject', { title }),
    preheader: lead,
    heading: title,
    blocks: [
      { kind: 'paragraph', text: lead },
      {
        kind: 'facts',
        facts: [{ name: t('match.why'), value: reasons.map((reason) => reasonInWords(language, reason)).join(' · ') }],
      },
      { kind: 'button', label: t('match.mail.button'), url },
      { kind: 'small', text: t('match.mail.few') },
    ],
    footer: { why: t('match.mail.footer'), links: [] },
  };
}
