import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  nameIn,
  path,
  sendOnce,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { names } from '../proposal/case-sql.js';
import { vacancyLetter } from './vacancy-letter.js';
import { seatsToName } from './vacancy-sql.js';
import type { VacancyView } from './vacancy-view.js';

type Asked = { letterId: string };

export const sendVacancyNotice = defineJob<Asked>('steering.send-vacancy-notice');
const tellTask = defineSystemTask('steering.tell-of-vacancy', 'an administrator’s address is known to their own tenant alone');

interface Row extends VacancyView {
  email: string;
  language: Language;
  /** Of the body's network; null for a municipality's own. */
  network: Record<string, string> | null;
}

/** One mail for the seats of a body that are to be filled; none where they have been by then, or to one who no longer administers. */
@HandlesJob(sendVacancyNotice)
export class SendVacancyNotice implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ letterId }: Asked): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => unsent(tx, letterId));
    await sendOnce(
      async () => row && this.send(letterId, row),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update seat_notice set sent_at = $2 where letter_id = $1 and sent_at is null', [letterId, tx.now]),
        ),
    );
  }

  private async send(letterId: string, row: Row): Promise<void> {
    const { language, tenant, body, seats } = row;
    const [first] = seats;
    const page =
      row.inside && seats.length > 1
        ? path(language, 'bodyMembers', { body: body.slug })
        : path(language, 'nameSeat', { tenant: tenant.slug, seat: first?.id ?? '' });
    const letter = vacancyLetter(language, {
      ...{ kind: row.kind, until: row.until, count: seats.length, tenant: tenant.name },
      body: nameIn(language, body.names),
      network: row.network && nameIn(language, row.network),
      url: this.config.PUBLIC_URL + page,
    });
    await this.mailer.send({ id: `vacancy-${letterId}`, to: row.email, ...writeLetter(language, letter) });
  }
}

/** As it is now: seats that were filled since are left out. */
async function unsent(tx: Transaction, letterId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select e.email, f.language, json_build_object('slug', t.slug, 'name', t.name) as tenant,
       json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body,
       case when b.network_id is not null then ${names('network', 'b.network_id')} end as network, v.kind, v.inside,
       case v.kind when 'ending' then v.day::text end as until, json_agg(json_build_object('id', v.seat_id, 'number', v.number) order by v.number) as seats
     from seat_notice n
       join (${seatsToName('s.id in (select seat_id from seat_notice where letter_id = $1)')}) v
         on v.seat_id = n.seat_id and v.kind = n.kind and v.day = n.day
       join body b on b.id = v.body_id join tenant t on t.id = v.tenant_id
       join membership m on m.person_id = n.person_id and m.tenant_id = v.tenant_id and m.role = 'admin' and m.ended_at is null
       join person_profile f on f.person_id = n.person_id join person_email e on e.person_id = n.person_id
     where n.letter_id = $1 and n.sent_at is null group by e.email, f.language, t.id, b.id, v.kind, v.inside, until`,
    [letterId],
  );
  return row;
}
