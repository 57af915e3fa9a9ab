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

/** `until` as an ISO day: the first on which one of the person's offers ends. */
export type CallRenewal = { personId: string; until: string };

export const sendCallRenewal = defineJob<CallRenewal>('exchange.send-call-renewal');
const renewalTask = defineSystemTask('exchange.send-call-renewal', 'whose word ends soon is known to no single person');

/** Of so many the mail says which; the page has them all. */
const namedAtMost = 10;

interface Row {
  to: string;
  language: Language;
  /** As far as the person may read them. */
  entries: { id: string; tenant: string; slug: string; title: string; language: string }[];
}

/** May others still ask you for a call? One mail about all that ends soon, with one button. */
@HandlesJob(sendCallRenewal)
export class SendCallRenewal implements JobHandler<CallRenewal> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ personId, until }: CallRenewal): Promise<void> {
    const [row] = await this.database.system(renewalTask, (tx) =>
      tx.query<Row>(
        `select a.email as "to", f.language, (select coalesce(json_agg(e), '[]') from (
             select e.id, t.slug as tenant, e.slug, e.title, e.language from call_offer o
               join entry e on e.id = o.entry_id and e.archived_at is null join tenant t on t.id = e.tenant_id
               join membership m on m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null
             where o.person_id = r.person_id and o.ended_at is null and o.until <= r.until + 60
               and (e.is_public or e.tenant_id = o.tenant_id or o.tenant_id = any(e.co_owners) or exists (select from network_tenant n
                 where n.network_id = any(e.networks) and n.tenant_id = o.tenant_id and n.joined_at is not null and n.left_at is null))
             order by o.until, e.id limit $3) e) as entries
         from call_renewal r join person_profile f on f.person_id = r.person_id join person_email a on a.person_id = r.person_id
         where r.person_id = $1 and r.until = $2 and r.sent_at is null`,
        [personId, until, namedAtMost],
      ),
    );
    if (!row) return;
    const mark = () =>
      this.database.system(renewalTask, (tx) =>
        tx.query('update call_renewal set sent_at = $3 where person_id = $1 and until = $2', [personId, until, tx.now]),
      );
    // Renewed or taken back in the meantime, or of a tenant they have left.
    if (row.entries.length === 0) return void (await mark());
    const letter = renewalLetter(row, until, this.config.PUBLIC_URL);
    await sendOnce(
      () => this.mailer.send({ id: `call-renewal-${personId}-${until}`, to: row.to, ...writeLetter(row.language, letter) }),
      mark,
    );
  }
}

function renewalLetter({ language, entries }: Row, until: string, host: string): Letter {
  const t = (key: string, args?: Record<string, string | number>) => translate(language, key, args);
  const lead = t('call.mail.renew_lead', { day: formatDate(language, `${until}T12:00:00Z`) });
  const items = entries.map((entry) => ({
    title: entry.title,
    url: host + path(language, 'entry', { tenant: entry.tenant, slug: entry.slug }),
    lang: entry.language === language ? undefined : entry.language,
  }));
  return {
    subject: t('call.mail.renew'),
    preheader: lead,
    heading: t('call.mail.renew'),
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'items', items },
      { kind: 'button', label: t('call.mail.renew_button'), url: `${host}${path(language, 'calls', null, { renew: 'yes' })}#own` },
      { kind: 'small', text: t('call.mail.renew_otherwise') },
    ],
    footer: { why: t('call.mail.renew_why'), links: [] },
  };
}
