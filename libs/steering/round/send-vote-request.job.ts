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
import { takenOutOf } from '../consent/taken-out.js';
import { names } from '../proposal/case-sql.js';
import { isAskedIn } from './asked-sql.js';
import type { RecusalGround } from './recusal.js';
import { type VoteQuestion, voteLetter } from './vote-letter.js';

/** `vote` when the round opens or a deputy is called, `reminder` before the deadline, `taken_out` when the case left its list. */
export type VoteRequest = { roundId: string; personId: string; kind: VoteQuestion['kind'] };

export const sendVoteRequest = defineJob<VoteRequest>('steering.send-vote-request');
const askTask = defineSystemTask('steering.ask-for-vote', 'a member’s address is known to their own tenant alone');

interface Row
  extends Pick<
    VoteQuestion,
    | 'caseKind'
    | 'title'
    | 'titleLanguage'
    | 'tenant'
    | 'version'
    | 'recommendation'
    | 'recommendationLanguage'
    | 'deadline'
    | 'zone'
    | 'takenOut'
  > {
  email: string;
  language: Language;
  proposalId: string;
  bodySlug: string;
  networkNames: Names | null;
  bodyNames: Names;
  as: 'holder' | 'deputy' | null;
  ground: RecusalGround | null;
}

/** One mail of a kind for each person and round; none to one who is no longer asked. */
@HandlesJob(sendVoteRequest)
export class SendVoteRequest implements JobHandler<VoteRequest> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(request: VoteRequest): Promise<void> {
    const { roundId, personId, kind } = request;
    const row = await this.database.system(askTask, (tx) => stillAsked(tx, request));
    if (!row) return;
    const { language, email } = row;
    const letter = voteLetter(language, {
      ...row,
      kind,
      body: nameIn(language, row.bodyNames),
      network: row.networkNames && nameIn(language, row.networkNames),
      as: row.as ?? 'holder',
      asked: row.as === null ? (row.ground ?? 'other') : null,
      url: this.config.PUBLIC_URL + path(language, 'decision', { body: row.bodySlug, proposal: row.proposalId }),
    });
    await sendOnce(
      () => this.mailer.send({ id: `${kind}-${roundId}-${personId}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(askTask, (tx) =>
          tx.query(
            `insert into steering_notice (round_id, person_id, kind, sent_at) values ($1, $2, $3, $4)
             on conflict (round_id, person_id, kind) do update set sent_at = excluded.sent_at`,
            [roundId, personId, kind, tx.now],
          ),
        ),
    );
  }
}

/**
 * What to write to whom; nothing where the mail went out before, the round is over, or the person has left or no longer answers for the seat.
 * What the list reminded of has a new deadline once it was taken out, and is reminded of by itself.
 */
async function stillAsked(tx: Transaction, { roundId, personId, kind }: VoteRequest): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select m.email, f.language, f.time_zone as zone, p.id as "proposalId", p.kind as "caseKind", p.title, p.language as "titleLanguage", t.name as tenant,
       r.version, c.recommendation, c.language as "recommendationLanguage", r.deadline, o.slug as "bodySlug", s.acting_as as "as", s.recusal_ground as ground,
       (select ${names('network', 'n.id')} from network n where n.id = r.network_id) as "networkNames",
       ${names('body', 'r.body_id')} as "bodyNames",
       case when $3 = 'taken_out' then ${takenOutOf} end as "takenOut"
     from round r join round_seat s on s.round_id = r.id and ${isAskedIn('$2')}
       join proposal p on p.id = r.proposal_id join tenant t on t.id = p.tenant_id join body o on o.id = r.body_id
       join case_paper c on c.proposal_id = p.id and c.version = r.version
       join person_profile f on f.person_id = $2 join person_email m on m.person_id = $2
     where r.id = $1 and r.closed_at is null and r.deadline > $4 and ($3 <> 'taken_out' or s.acting_id = $2) and ${isInside('$2', 'r')}
       and not exists (select from steering_notice x where x.round_id = r.id and x.person_id = $2 and x.kind = $3
         and ($3 <> 'reminder' or r.taken_out_at is null or x.sent_at > r.taken_out_at))
       and not ($3 = 'reminder' and exists (select from ballot b where b.round_id = r.id and b.seat_id = s.seat_id))
     order by s.number limit 1`,
    [roundId, personId, kind, tx.now],
  );
  return row;
}
