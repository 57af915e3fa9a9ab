import { ActorService } from '#libs/identity';
import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  notEnded,
  sendOnce,
  signToken,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import type { Quarter } from './quarter.js';
import { afterwardsLetter, agendaLetter } from './wheel-letter.js';
import { YearWheelService } from './year-wheel.service.js';

type Asked = { noticeId: string };

export const sendWheelNotice = defineJob<Asked>('steering.send-wheel-notice');
const tellTask = defineSystemTask('steering.tell-of-wheel', 'a secretary’s address is known to their own tenant alone');

/** What the links in the mail of the day after are signed for. */
export const outcomePurpose = 'wheel.outcome';

interface Row {
  kind: 'agenda' | 'afterwards';
  personId: string;
  email: string;
  language: Language;
  tenant: string;
  committee: string;
  year: number;
  quarter: Quarter;
  meetingOn: string;
}

/** One mail to whoever is the committee's secretary by then; none where it was said meanwhile what became of the quarter. */
@HandlesJob(sendWheelNotice)
export class SendWheelNotice implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly actors: ActorService,
    private readonly wheels: YearWheelService,
  ) {}

  async handle({ noticeId }: Asked): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => unsent(tx, noticeId));
    await sendOnce(
      async () => row && this.send(noticeId, row),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update wheel_notice set sent_at = $2, person_id = coalesce($3, person_id) where id = $1 and sent_at is null', [
            noticeId,
            tx.now,
            row?.personId ?? null,
          ]),
        ),
    );
  }

  /** The wheel is read as its reader may read it: a mail says no more. */
  private async send(noticeId: string, { kind, personId, language, email, meetingOn, ...at }: Row): Promise<void> {
    const actor = await this.actors.forPerson(personId);
    const found = await this.wheels.quarter(actor, at.tenant, at.committee, `${at.year}-${at.quarter}`);
    const { PUBLIC_URL: base, TANDEM_SECRET: secret } = this.config;
    const letter =
      kind === 'agenda'
        ? agendaLetter(language, { found, meetingOn, base })
        : afterwardsLetter(language, { found, meetingOn, base, token: signToken(secret, outcomePurpose, noticeId) });
    await this.mailer.send({ id: `wheel-${kind}-${noticeId}`, to: email, ...writeLetter(language, letter) });
  }
}

async function unsent(tx: Transaction, noticeId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select n.kind, f.person_id as "personId", e.email, f.language, t.slug as tenant, b.slug as committee, n.year, n.quarter,
       n.meeting_on::text as "meetingOn"
     from wheel_notice n join body b on b.id = n.body_id join tenant t on t.id = n.tenant_id
       join person_profile f on f.person_id = b.secretary_id join person_email e on e.person_id = b.secretary_id
     where n.id = $1 and n.sent_at is null and ${notEnded('b', '$2::date')}
       and exists (select from membership m where m.person_id = b.secretary_id and m.tenant_id = n.tenant_id and m.ended_at is null)
       and not exists (select from wheel_treatment w where w.body_id = n.body_id and w.year = n.year and w.quarter = n.quarter and w.status <> 'planned')`,
    [noticeId, tx.now],
  );
  return row;
}
