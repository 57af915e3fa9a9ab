import {
  bareAddress,
  Config,
  calendarMessage,
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
import type { Names } from '../body/body-view.js';
import { names } from '../proposal/case-sql.js';
import { meetingLetter } from './meeting-letter.js';
import type { NoticeKind, Told } from './meeting-notice.js';

type Asked = { noticeId: string };

export const sendMeetingNotice = defineJob<Asked>('steering.send-meeting-notice');
const tellTask = defineSystemTask('steering.tell-of-meeting', 'a member’s address is known to their own tenant alone');

interface Row {
  meetingId: string;
  kind: NoticeKind;
  sequence: number;
  told: Told;
  plannedAt: Date;
  isOutdated: boolean;
  email: string | null;
  name: string;
  language: Language;
  zone: string;
  bodySlug: string;
  bodyNames: Names;
  dates: { beginsAt: string; endsAt: string }[];
}

/** One mail for each notice; what it tells, and the calendar message in it, stand in the notice and are the same at each attempt. */
@HandlesJob(sendMeetingNotice)
export class SendMeetingNotice implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ noticeId }: Asked): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => unsent(tx, noticeId));
    if (!row) return;
    const { isOutdated, email } = row;
    await sendOnce(
      async () => (!isOutdated && email ? this.send(noticeId, { ...row, email }) : undefined),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update meeting_notice set sent_at = $2 where id = $1 and sent_at is null', [noticeId, tx.now]),
        ),
    );
  }

  private async send(noticeId: string, row: Row & { email: string }): Promise<void> {
    const { language, told, kind } = row;
    const body = nameIn(language, row.bodyNames);
    const url = this.config.PUBLIC_URL + path(language, 'meeting', { body: row.bodySlug, meeting: row.meetingId });
    const letter = meetingLetter(language, { told, kind, body, url, zone: row.zone, dates: row.dates });
    const calendar = kind === 'request' || kind === 'cancel' ? this.calendarOf(row, kind, body, url) : undefined;
    await this.mailer.send({ id: `meeting-${noticeId}`, to: row.email, calendar, ...writeLetter(language, letter) });
  }

  private calendarOf(row: Row & { email: string }, kind: 'request' | 'cancel', body: string, url: string) {
    const { told } = row;
    if (!told.beginsAt || !told.endsAt) return undefined;
    const method = kind === 'request' ? 'REQUEST' : 'CANCEL';
    const content = calendarMessage({
      method,
      uid: `meeting-${row.meetingId}@${new URL(this.config.PUBLIC_URL).hostname}`,
      sequence: row.sequence,
      at: row.plannedAt,
      beginsAt: new Date(told.beginsAt),
      endsAt: new Date(told.endsAt),
      zone: told.zone,
      title: told.title,
      description: [body, told.onlineUrl, url].filter(Boolean).join('\n'),
      location: told.place || told.onlineUrl,
      url,
      organizer: { name: body, email: bareAddress(this.config.MAIL_FROM) },
      attendee: { name: row.name, email: row.email },
    });
    return { method, content } as const;
  }
}

/** Outdated: something newer was planned for the same person, or the meeting is not as the mail would say. */
async function unsent(tx: Transaction, noticeId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select n.meeting_id as "meetingId", n.kind, n.sequence, n.told, n.planned_at as "plannedAt", e.email, f.name, f.language,
       f.time_zone as zone, b.slug as "bodySlug",
       ${names('body', 'b.id')} as "bodyNames",
       case n.kind when 'poll' then m.state <> 'polling' when 'reminder' then m.state <> 'planned' or m.sequence <> n.edition
         else exists (select from meeting_notice x where x.meeting_id = n.meeting_id and x.person_id = n.person_id
           and x.kind in ('request', 'cancel') and x.sequence > n.sequence) end as "isOutdated",
       (select coalesce(json_agg(json_build_object('beginsAt', d.begins_at, 'endsAt', d.ends_at) order by d.begins_at), '[]')
          from meeting_date d where d.meeting_id = m.id and n.kind = 'poll') as dates
     from meeting_notice n join meeting m on m.id = n.meeting_id join body b on b.id = m.body_id
       left join person_profile f on f.person_id = n.person_id left join person_email e on e.person_id = n.person_id
     where n.id = $1 and n.sent_at is null`,
    [noticeId],
  );
  return row;
}
