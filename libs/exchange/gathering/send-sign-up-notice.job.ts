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
  signToken,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { networkFace } from './gathering-sql.js';
import { gatheringUid } from './gathering-uid.js';
import type { GatheringFace } from './gathering-view.js';
import { signUpLetter } from './sign-up-letter.js';
import type { NoticeKind, Told } from './sign-up-notice.js';

type Asked = { noticeId: string };

/** What a guest's links are signed for. */
export const signUpPurpose = 'sign_up';

export const sendSignUpNotice = defineJob<Asked>('exchange.send-sign-up-notice');
const tellTask = defineSystemTask('exchange.tell-of-gathering', 'an address is known to its own person, and a guest’s to nobody');

interface Row {
  signUpId: string;
  gatheringId: string;
  isGuest: boolean;
  kind: NoticeKind;
  sequence: number;
  told: Told;
  plannedAt: Date;
  isOutdated: boolean;
  email: string | null;
  name: string;
  language: Language;
  zone: string;
  network: GatheringFace['network'];
}

/** One mail for each notice; what it tells, and the calendar message in it, stand in the notice and are the same at each attempt. */
@HandlesJob(sendSignUpNotice)
export class SendSignUpNotice implements JobHandler<Asked> {
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
          tx.query('update sign_up_notice set sent_at = $2 where id = $1 and sent_at is null', [noticeId, tx.now]),
        ),
    );
  }

  private async send(noticeId: string, row: Row & { email: string }): Promise<void> {
    const { language, told, zone } = row;
    const network = nameIn(language, row.network.names);
    const url =
      this.config.PUBLIC_URL +
      (row.isGuest
        ? path(language, 'signUp', { token: signToken(this.config.TANDEM_SECRET, signUpPurpose, row.signUpId) })
        : path(language, 'gathering', { network: row.network.slug, gathering: row.gatheringId }));
    const letter = signUpLetter(language, { told, network, url, zone });
    await this.mailer.send({
      id: `sign-up-${noticeId}`,
      to: row.email,
      calendar: this.calendarOf(row, network, url),
      ...writeLetter(language, letter),
    });
  }

  private calendarOf(row: Row & { email: string }, network: string, url: string) {
    const { kind, told } = row;
    // Who only waited has nothing in the calendar that could be taken out.
    if (kind !== 'request' && kind !== 'cancel') return undefined;
    const method = kind === 'request' ? 'REQUEST' : 'CANCEL';
    const content = calendarMessage({
      method,
      uid: gatheringUid(row.gatheringId, this.config),
      sequence: row.sequence,
      at: row.plannedAt,
      beginsAt: new Date(told.beginsAt),
      endsAt: new Date(told.endsAt),
      zone: told.zone,
      title: told.title,
      description: [network, told.onlineUrl, url].filter(Boolean).join('\n'),
      location: told.place || told.onlineUrl,
      url,
      organizer: { name: network, email: bareAddress(this.config.MAIL_FROM) },
      attendee: { name: row.name || row.email, email: row.email },
    });
    return { method, content } as const;
  }
}

/** Outdated: something newer was planned for the same place, its state is another, or somebody may no longer see the gathering. */
async function unsent(tx: Transaction, noticeId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select s.id as "signUpId", s.gathering_id as "gatheringId", s.person_id is null as "isGuest", n.kind, n.sequence, n.told,
       n.planned_at as "plannedAt", coalesce(s.email, e.email) as email, coalesce(f.name, s.name) as name,
       coalesce(f.language, s.language, g.language) as language, coalesce(f.time_zone, g.zone) as zone, ${networkFace('g.network_id')} as network,
       case n.kind when 'address' then false
         when 'reminder' then s.state <> 'confirmed' or g.state <> 'open' or g.sequence <> n.edition
         when 'waiting' then s.state <> 'waiting'
         when 'request' then s.state not in ('confirmed', 'attended') or g.state <> 'open'
         else false end
         or exists (select from sign_up_notice x where x.sign_up_id = n.sign_up_id and n.kind in ('waiting', 'request', 'cancel')
           and x.kind in ('waiting', 'request', 'cancel') and x.sequence > n.sequence)
         or n.kind <> 'cancel' and not (g.is_public or s.person_id is not null and exists (select from membership m
           join network_tenant t on t.tenant_id = m.tenant_id and t.network_id = g.network_id and t.joined_at is not null and t.left_at is null
           where m.person_id = s.person_id and m.ended_at is null)) as "isOutdated"
     from sign_up_notice n join sign_up s on s.id = n.sign_up_id join gathering g on g.id = s.gathering_id
       left join person_profile f on f.person_id = s.person_id left join person_email e on e.person_id = s.person_id
     where n.id = $1 and n.sent_at is null`,
    [noticeId],
  );
  return row;
}
