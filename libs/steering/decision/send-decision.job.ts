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
  type Transaction,
  writeLetter,
} from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { isInside } from '../body/is-inside.js';
import { names } from '../proposal/case-sql.js';
import { type DecisionNews, decisionLetter } from './decision-letter.js';

type Told = { decisionId: string; personId: string };

export const sendDecision = defineJob<Told>('steering.send-decision');
const tellTask = defineSystemTask('steering.tell-decision', 'an author’s address is known to their own tenant alone');

interface Row extends Omit<DecisionNews, 'body' | 'network' | 'url'> {
  email: string;
  language: Language;
  roundId: string;
  proposalId: string;
  networkSlug: string;
  networkNames: Names;
  bodyNames: Names;
}

/** Tells those who put the case forward, or wrote what it is about, once. */
@HandlesJob(sendDecision)
export class SendDecision implements JobHandler<Told> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(told: Told): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => notToldYet(tx, told));
    if (!row) return;
    const { language, email } = row;
    const letter = decisionLetter(language, {
      ...row,
      body: nameIn(language, row.bodyNames),
      network: nameIn(language, row.networkNames),
      url: this.config.PUBLIC_URL + path(language, 'decision', { network: row.networkSlug, proposal: row.proposalId }),
    });
    await this.mailer.send({ id: `decision-${told.decisionId}-${told.personId}`, to: email, ...writeLetter(language, letter) });
    await this.database.system(tellTask, (tx) =>
      tx.query(`insert into steering_notice (round_id, person_id, kind, sent_at) values ($1, $2, 'decision', $3) on conflict do nothing`, [
        row.roundId,
        told.personId,
        tx.now,
      ]),
    );
  }
}

/** Nothing for one who was told before, or who no longer belongs to a tenant that owns the entry. */
async function notToldYet(tx: Transaction, { decisionId, personId }: Told): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select m.email, f.language, d.round_id as "roundId", d.proposal_id as "proposalId", p.title, p.language as "titleLanguage", d.version, d.outcome,
       d.record -> 'tally' as tally, d.decided_at as "decidedAt", d.record ->> 'reviewBy' as "reviewBy", d.record ->> 'recommendation' as recommendation,
       coalesce(d.record ->> 'recommendationLanguage',
         (select language from case_paper c where c.proposal_id = p.id and c.version = d.version)) as "recommendationLanguage", n.slug as "networkSlug",
       ${names('network', 'n.id')} as "networkNames",
       ${names('body', 'd.body_id')} as "bodyNames",
       coalesce((select json_agg(json_build_object('tenant', coalesce(t.name, ''), 'language', t.language, 'text', b.reason) order by s.number)
                 from ballot b join round_seat s on s.round_id = b.round_id and s.seat_id = b.seat_id left join tenant t on t.id = s.tenant_id
                 where b.round_id = d.round_id and b.reason is not null
                   -- Reasons stay inside the network, also where the entry's owner has left it.
                   and ${isInside('$2', 'd.network_id')}), '[]') as reasons
     from decision d join proposal p on p.id = d.proposal_id join network n on n.id = d.network_id
       join person_profile f on f.person_id = $2 join person_email m on m.person_id = $2
     where d.id = $1
       and exists (select from membership x where x.person_id = $2 and x.ended_at is null and (x.tenant_id = p.tenant_id or x.tenant_id = any(p.co_owners)))
       and not exists (select from steering_notice x where x.round_id = d.round_id and x.person_id = $2 and x.kind = 'decision')`,
    [decisionId, personId],
  );
  return row;
}
