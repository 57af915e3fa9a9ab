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
import { type CallLetterFacts, callLetter } from './call-letter.js';

export type CallMailKind = CallLetterFacts['kind'];
export type CallMail = { requestId: string; kind: CallMailKind };

export const sendCallMail = defineJob<CallMail>('exchange.send-call-mail');
const mailTask = defineSystemTask(
  'exchange.send-call-mail',
  'the two of a call are of different tenants, and neither knows the other’s address',
);

interface Row extends Omit<CallLetterFacts, 'kind' | 'url'> {
  to: string;
  reader: Language;
}

/** What a mail says holds only while the request is where it was. */
const heldBy: Record<CallMailKind, string> = {
  asked: 'asked',
  reminder: 'asked',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'expired',
  outcome: 'accepted',
};

/** One mail of a kind: to who was asked, or to who asked. None once it has gone on, or once one of them has left. */
@HandlesJob(sendCallMail)
export class SendCallMail implements JobHandler<CallMail> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(mail: CallMail): Promise<void> {
    const { requestId, kind } = mail;
    const row = await this.database.system(mailTask, (tx) => unsent(tx, mail));
    if (!row) return;
    const { reader, to, ...facts } = row;
    const url = this.config.PUBLIC_URL + path(reader, 'call', { call: requestId });
    const letter = callLetter(reader, { ...facts, kind, url });
    await sendOnce(
      () => this.mailer.send({ id: `call-${kind}-${requestId}`, to, ...writeLetter(reader, letter) }),
      () =>
        this.database.system(mailTask, (tx) =>
          tx.query('update call_notice set sent_at = $3 where request_id = $1 and kind = $2', [requestId, kind, tx.now]),
        ),
    );
  }
}

async function unsent(tx: Transaction, { requestId, kind }: CallMail): Promise<Row | undefined> {
  const works = (
    side: string,
  ) => `exists (select from membership m where m.person_id = r.${side}_person_id and m.tenant_id = r.${side}_tenant_id
    and m.ended_at is null)`;
  const [call] = await tx.query<{ answers_need: boolean }>('select answers_need from call_request where id = $1', [requestId]);
  if (!call) return undefined;
  // What came of it is asked of the one who learned.
  const isToAsked = kind === 'asked' || kind === 'reminder' || (kind === 'outcome' && call.answers_need);
  const [mine, other] = isToAsked ? ['to', 'from'] : ['from', 'to'];
  const [row] = await tx.query<Row>(
    `select a.email as "to", f.language as reader, (select name from person_profile where person_id = r.${other}_person_id) as name,
       t.name as tenant, r.answers_need as "answersNeed", coalesce(e.title, h.title) as title, coalesce(e.language, h.language) as "titleLanguage", r.message, r.answer,
       ${mine === 'to' ? 'r.language' : 'coalesce((select language from person_profile where person_id = r.to_person_id), r.language)'} as language,
       r.answer_by::text as "answerBy",
       case when $2 = 'accepted' then (select email from person_email where person_id = r.${other}_person_id) end as email
     from call_request r join call_notice n on n.request_id = r.id and n.kind = $2 and n.sent_at is null
       join tenant t on t.id = r.${other}_tenant_id join person_profile f on f.person_id = r.${mine}_person_id
       join person_email a on a.person_id = r.${mine}_person_id
       -- Only what its reader may still read is named to them.
       left join entry e on e.id = r.entry_id and (e.is_public or e.tenant_id = r.${mine}_tenant_id or r.${mine}_tenant_id = any(e.co_owners)
         or exists (select from network_tenant x where x.network_id = any(e.networks) and x.tenant_id = r.${mine}_tenant_id
           and x.joined_at is not null and x.left_at is null))
       left join help h on h.id = r.help_id and (h.tenant_id = r.${mine}_tenant_id or h.state = 'open' and (h.is_public
         or exists (select from network_tenant x where x.network_id = any(h.networks) and x.tenant_id = r.${mine}_tenant_id
           and x.joined_at is not null and x.left_at is null)))
     where r.id = $1 and r.state = $3 and ${works(mine)} and (${works(other)} or $2 not in ('asked', 'reminder', 'accepted'))`,
    [requestId, kind, heldBy[kind]],
  );
  return row;
}
