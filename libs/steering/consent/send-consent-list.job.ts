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
import type { Names } from '../body/body-view.js';
import { isInside } from '../body/is-inside.js';
import { names } from '../proposal/case-sql.js';
import { isAskedIn } from '../round/asked-sql.js';
import { type CaseOnList, consentLetter } from './consent-letter.js';
import { onList } from './taken-out.js';

/** `vote` when the list opens, `reminder` before its deadline. */
export type ListRequest = { listId: string; personId: string; kind: 'vote' | 'reminder' };

export const sendConsentList = defineJob<ListRequest>('steering.send-consent-list');
const askTask = defineSystemTask('steering.ask-for-list', 'a member’s address is known to their own tenant alone');

interface ReaderRow {
  email: string;
  language: Language;
  bodySlug: string;
  bodyNames: Names;
  networkNames: Names | null;
  deadline: Date;
  zone: string;
}

interface CaseRow extends Omit<CaseOnList, 'url'> {
  round: string;
  proposal: string;
}

/** One mail of a kind for each person and list, on the cases that still wait for them. */
@HandlesJob(sendConsentList)
export class SendConsentList implements JobHandler<ListRequest> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(request: ListRequest): Promise<void> {
    const { listId, personId, kind } = request;
    const found = await this.database.system(askTask, (tx) => stillAsked(tx, request));
    if (!found) return;
    const { reader, cases } = found;
    const { language, bodySlug, deadline, zone } = reader;
    const address = (to: string) => this.config.PUBLIC_URL + to;
    const letter = consentLetter(language, {
      kind,
      body: nameIn(language, reader.bodyNames),
      network: reader.networkNames && nameIn(language, reader.networkNames),
      deadline,
      zone,
      cases: cases.map((row) => ({ ...row, url: address(path(language, 'decision', { body: bodySlug, proposal: row.proposal })) })),
      url: address(path(language, 'consentList', { body: bodySlug, list: listId })),
    });
    await sendOnce(
      () => this.mailer.send({ id: `list-${kind}-${listId}-${personId}`, to: reader.email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(askTask, (tx) =>
          tx.query(
            `insert into steering_notice (round_id, person_id, kind, sent_at) select x, $2, $3, $4 from unnest($1::uuid[]) x on conflict do nothing`,
            [cases.map(({ round }) => round), personId, kind, tx.now],
          ),
        ),
    );
  }
}

/** Nothing where the mail went out before, nothing is left to answer, or the person has left. */
async function stillAsked(
  tx: Transaction,
  { listId, personId, kind }: ListRequest,
): Promise<{ reader: ReaderRow; cases: CaseRow[] } | null> {
  const [reader] = await tx.query<ReaderRow>(
    `select m.email, f.language, b.slug as "bodySlug", ${names('body', 'b.id')} as "bodyNames", l.deadline, f.time_zone as zone,
       (select ${names('network', 'n.id')} from network n where n.id = l.network_id) as "networkNames"
     from consent_list l join body b on b.id = l.body_id
       join person_profile f on f.person_id = $2 join person_email m on m.person_id = $2
     where l.id = $1 and l.deadline > $3 and ${isInside('$2', 'l')}`,
    [listId, personId, tx.now],
  );
  if (!reader) return null;
  const cases = await tx.query<CaseRow>(
    `select r.id as round, p.id as proposal, p.title, p.language, t.name as tenant, c.recommendation, c.language as "recommendationLanguage",
       s.acting_id is null as "isAsked"
     from round r join round_seat s on s.round_id = r.id and ${isAskedIn('$2')}
       join proposal p on p.id = r.proposal_id join tenant t on t.id = p.tenant_id
       join case_paper c on c.proposal_id = p.id and c.version = r.version
     where r.consent_list_id = $1 and r.closed_at is null and ${onList}
       and not exists (select from steering_notice x where x.round_id = r.id and x.person_id = $2 and x.kind = $3)
       and not ($3 = 'reminder' and exists (select from ballot b where b.round_id = r.id and b.seat_id = s.seat_id))
     order by r.id`,
    [listId, personId, kind],
  );
  return cases.length > 0 ? { reader, cases } : null;
}
