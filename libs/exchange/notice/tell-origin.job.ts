import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  path,
  sendOnce,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { type NewUse, newUseLetter } from './new-use-letter.js';

export const tellOrigin = defineJob<{ adoptionId: string }>('exchange.tell-origin');
const tellTask = defineSystemTask('exchange.tell-origin', 'who uses an entry, and who wrote it, are of different tenants');

interface Row extends Omit<NewUse, 'url'> {
  email: string;
  reader: Language;
  owner: string;
  slug: string;
}

/** One mail for each use, to the entry's contact: only while the use is shared with its origin. */
@HandlesJob(tellOrigin)
export class TellOrigin implements JobHandler<{ adoptionId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ adoptionId }: { adoptionId: string }): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => unsent(tx, adoptionId));
    if (!row) return this.forget(adoptionId);
    const { email, reader, owner, slug, ...use } = row;
    const url = `${this.config.PUBLIC_URL}${path(reader, 'entry', { tenant: owner, slug })}#elsewhere`;
    await sendOnce(
      () => this.mailer.send({ id: `new-use-${adoptionId}`, to: email, ...writeLetter(reader, newUseLetter(reader, { ...use, url })) }),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update use_notice set sent_at = $2 where adoption_id = $1 and sent_at is null', [adoptionId, tx.now]),
        ),
    );
  }

  /** What is no longer shared was not told: shared again, it is news. */
  private async forget(adoptionId: string): Promise<void> {
    await this.database.system(tellTask, (tx) =>
      tx.query('delete from use_notice where adoption_id = $1 and sent_at is null', [adoptionId]),
    );
  }
}

/** The contact's mailbox; else who published the version, if still there; else the tenant's mailbox, or its editors' eldest. */
async function unsent(tx: Transaction, adoptionId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select who.email, who.reader, o.slug as owner, e.slug, e.title, e.language as "titleLanguage", u.name as tenant, u.language,
       a.state, case a.state when 'declined' then a.reason when 'stopped' then a.learned else a.changed end as told
     from use_notice x join adoption a on a.id = x.adoption_id join tenant u on u.id = a.tenant_id
       join entry e on e.id = a.entry_id and e.archived_at is null join tenant o on o.id = e.tenant_id
       join entry_version v on v.entry_id = e.id and v.number = e.version
       cross join lateral (
         select email, reader from (
           select v.content -> 'contact' ->> 'mailbox' as email, o.language as reader, 1 as turn, null::timestamptz as since
           union all select p.email, f.language, case when m.person_id = v.published_by then 2 else 4 end, m.since
             from membership m join person_profile f on f.person_id = m.person_id join person_email p on p.person_id = m.person_id
             where m.tenant_id = o.id and m.ended_at is null and (m.person_id = v.published_by or m.role in ('editor', 'admin'))
           union all select o.mailbox, o.language, 3, null) c
         where c.email is not null order by c.turn, c.since limit 1) who
     where x.adoption_id = $1 and x.sent_at is null and a.state <> 'considering'
       and (a.is_public or exists (select from network_tenant m
         where m.tenant_id = o.id and m.joined_at is not null and m.left_at is null and m.network_id = any(a.networks)))`,
    [adoptionId],
  );
  return row;
}
