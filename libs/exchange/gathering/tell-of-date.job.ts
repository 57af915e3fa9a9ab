import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  formatPeriod,
  HandlesJob,
  type JobHandler,
  type Language,
  type Letter,
  Mailer,
  nameIn,
  path,
  sendOnce,
  sentenceAround,
  type Transaction,
  translate,
  writeLetter,
} from '#libs/platform';
import { networkFace } from './gathering-sql.js';
import type { GatheringFace } from './gathering-view.js';

export const tellOfDate = defineJob<{ gatheringId: string }>('exchange.tell-of-date');
type Told = { gatheringId: string; personId: string };
const tellPersonOfDate = defineJob<Told>('exchange.tell-person-of-date');
const tellTask = defineSystemTask('exchange.tell-of-date', 'who can when, and their addresses, are known to no single person');

/** One job for each who answered and was not told; planned twice, the second mail finds that it was sent. */
@HandlesJob(tellOfDate)
export class TellOfDate implements JobHandler<{ gatheringId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ gatheringId }: { gatheringId: string }): Promise<void> {
    await this.database.system(tellTask, (tx) => tellUntold(tx, gatheringId));
  }
}

/** SQL: the date of the gathering `g` was chosen and is ahead, or it was called off while one was sought; `now` is an SQL expression. */
const isNews = (now: string) => `(g.state = 'open' and g.ends_at > ${now} or g.state = 'cancelled' and g.begins_at is null)`;

/** Of one gathering; without one, of all whose own job must have been given up. */
export async function tellUntold(tx: Transaction, gatheringId: string | null = null): Promise<void> {
  const untold = await tx.query<Told>(
    `select distinct a.gathering_id as "gatheringId", a.person_id as "personId" from gathering_date_answer a
       join gathering g on g.id = a.gathering_id and ${isNews('$2')}
     where a.told_at is null and (a.gathering_id = $1 or $1 is null and g.updated_at < $2::timestamptz - interval '1 hour') limit 5000`,
    [gatheringId, tx.now],
  );
  await tx.enqueueAll(tellPersonOfDate, untold);
}

interface Row {
  title: string;
  titleLanguage: string;
  /** Null where it was called off. */
  beginsAt: Date | null;
  endsAt: Date | null;
  zone: string;
  place: string;
  answer: 'yes' | 'if_need_be' | 'no' | null;
  /** Null where the person has left the network. */
  email: string | null;
  language: Language;
  network: GatheringFace['network'];
}

/** One mail: which date it is to be, and a button to the page where one signs up, or that it was called off. None to those who have left the network. */
@HandlesJob(tellPersonOfDate)
export class TellPersonOfDate implements JobHandler<Told> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ gatheringId, personId }: Told): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => unsent(tx, gatheringId, personId));
    if (!row) return;
    const { email } = row;
    await sendOnce(
      async () => (email ? this.send({ ...row, email }, gatheringId, personId) : undefined),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update gathering_date_answer set told_at = $3 where gathering_id = $1 and person_id = $2 and told_at is null', [
            ...[gatheringId, personId, tx.now],
          ]),
        ),
    );
  }

  private async send(row: Row & { email: string }, gathering: string, personId: string): Promise<void> {
    const url = this.config.PUBLIC_URL + path(row.language, 'gathering', { network: row.network.slug, gathering });
    await this.mailer.send({
      id: `gathering-date-${gathering}-${personId}`,
      to: row.email,
      ...writeLetter(row.language, letter(row, url)),
    });
  }
}

async function unsent(tx: Transaction, gatheringId: string, personId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select g.title, g.language as "titleLanguage", g.begins_at as "beginsAt", g.ends_at as "endsAt", g.zone, g.place,
       (select a.answer from gathering_date_answer a join gathering_date d on d.id = a.date_id
         where a.gathering_id = g.id and a.person_id = $2 and d.begins_at = g.begins_at and d.ends_at = g.ends_at) as answer,
       case when exists (select from membership m join network_tenant t on t.tenant_id = m.tenant_id and t.network_id = g.network_id
           and t.joined_at is not null and t.left_at is null where m.person_id = $2 and m.ended_at is null) then e.email end as email,
       f.language, ${networkFace('g.network_id')} as network
     from gathering g join person_email e on e.person_id = $2 join person_profile f on f.person_id = $2
     where g.id = $1 and ${isNews('$3')}
       and exists (select from gathering_date_answer a where a.gathering_id = g.id and a.person_id = $2 and a.told_at is null)`,
    [gatheringId, personId, tx.now],
  );
  return row;
}

function letter({ language, title, titleLanguage, beginsAt, endsAt, zone, place, answer, network }: Row, url: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const when = beginsAt && endsAt ? formatPeriod(language, beginsAt, endsAt, zone) : '';
  const text = !when ? t('gathering.mail.cancelled_text') : answer === 'no' ? t('gathering.date.mail_no') : t('gathering.date.mail_text');
  const facts = [
    { name: t('meeting.when'), value: when },
    { name: t('meeting.place'), value: place },
  ].filter(({ value }) => value);
  return {
    subject: when ? t('gathering.date.mail', { title }) : t('gathering.mail.cancelled', { title }),
    preheader: when || text,
    heading: sentenceAround(language, { words: title, lang: titleLanguage }, (words) => words),
    blocks: [
      { kind: 'paragraph', text },
      ...(when ? [{ kind: 'facts', facts } as const] : []),
      { kind: 'button', label: when ? t('gathering.date.mail_button') : t('gathering.date.mail_read'), url },
    ],
    footer: { why: t('gathering.date.mail_why', { network: nameIn(language, network.names) }), links: [] },
  };
}
