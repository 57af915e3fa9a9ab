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
  newId,
  path,
  sendOnce,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { isInside } from '../body/is-inside.js';
import { names } from '../proposal/case-sql.js';
import { concerned } from './concerned.js';
import { type DecisionNews, decisionLetter } from './decision-letter.js';
import { speakerOf } from './speaker.js';

type Told = { decisionId: string; personId: string };

export const sendDecision = defineJob<Told>('steering.send-decision');
const tellTask = defineSystemTask(
  'steering.tell-decision',
  'whom a decision concerns, and their addresses, is known to their own tenants alone',
);

interface Row extends Omit<DecisionNews, 'body' | 'network' | 'url' | 'reasons'> {
  reasons: { isOfTenant: boolean; tenant: string | null; name: string | null; language: string | null; text: string }[];
  email: string;
  language: Language;
  proposalId: string;
  bodySlug: string;
  bodyNames: Names;
  entry: { tenant: string; slug: string } | null;
  networkNames: Names | null;
}

/** Tells each person whom a decision concerns, once, whatever the number of reasons. */
@HandlesJob(sendDecision)
export class SendDecision implements JobHandler<Told> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(told: Told): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => notToldYet(tx, told));
    await sendOnce(
      async () => row && this.send(told, row),
      () => this.database.system(tellTask, (tx) => markTold(tx, told)),
    );
  }

  private async send({ decisionId, personId }: Told, row: Row): Promise<void> {
    const { language, email } = row;
    const letter = decisionLetter(language, {
      ...row,
      body: nameIn(language, row.bodyNames),
      network: row.networkNames && nameIn(language, row.networkNames),
      reasons: row.reasons.map((reason) => ({ ...reason, speaker: speakerOf(reason) })),
      url: this.config.PUBLIC_URL + pathOf(language, row),
    });
    await this.mailer.send({ id: `decision-${decisionId}-${personId}`, to: email, ...writeLetter(language, letter) });
  }
}

/** Users are led to the version, and co-owners outside the network: the decision may be for others to read. */
function pathOf(language: Language, { readsRecord, entry, version, bodySlug, proposalId }: Row): string {
  if (!readsRecord && entry) return path(language, 'entryVersion', { ...entry, number: String(version) });
  return path(language, 'decision', { body: bodySlug, proposal: proposalId });
}

/** Nothing for one who was told before, or whom it does not concern any more. */
async function notToldYet(tx: Transaction, { decisionId, personId }: Told): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `with ${concerned}
     select m.email, f.language, d.proposal_id as "proposalId", p.title, p.language as "titleLanguage", d.version, d.kind, d.outcome,
       d.record -> 'tally' as tally, d.decided_at as "decidedAt", d.record ->> 'reviewBy' as "reviewBy", d.record ->> 'recommendation' as recommendation,
       d.record ->> 'text' as text, d.record ->> 'textLanguage' as "textLanguage",
       coalesce(d.record ->> 'recommendationLanguage',
         (select language from case_paper c where c.proposal_id = p.id and c.version = d.version)) as "recommendationLanguage", o.slug as "bodySlug",
       (select ${names('network', 'n.id')} from network n where n.id = d.network_id) as "networkNames",
       ${names('body', 'd.body_id')} as "bodyNames",
       (select json_build_object('tenant', t.slug, 'slug', e.slug) from entry e join tenant t on t.id = e.tenant_id where e.id = d.entry_id) as entry,
       c.concern, c.tenant as concerned,
       c.concern <> 'user' and (${isInside('$2', 'd')}
         or exists (select from membership x where x.person_id = $2 and x.ended_at is null and x.tenant_id = d.tenant_id)
         or exists (select from entry_version v where v.entry_id = d.entry_id and v.number = d.version and v.is_public)) as "readsRecord",
       coalesce((select json_agg(json_build_object('isOfTenant', d.body_tenant_id is not null, 'tenant', t.name, 'name', x.name,
                   'language', t.language, 'text', b.reason) order by s.number)
                 from ballot b join round_seat s on s.round_id = b.round_id and s.seat_id = b.seat_id left join tenant t on t.id = s.tenant_id
                   left join decision_name x on x.decision_id = d.id
                     and x.person_id = case s.acting_as when 'deputy' then s.deputy_id else s.holder_id end
                 where b.round_id = d.round_id and b.reason is not null and c.concern <> 'user'
                   -- Reasons stay inside, also where the entry's owner has left the network.
                   and ${isInside('$2', 'd')}), '[]') as reasons
     from concerned c join decision d on d.id = $1 join proposal p on p.id = d.proposal_id join body o on o.id = d.body_id
       join person_profile f on f.person_id = $2 join person_email m on m.person_id = $2
     where c.person_id = $2 and not exists (select from decision_notice x
       where x.decision_id = d.id and x.person_id = $2 and x.kind = 'decided' and x.sent_at is not null)`,
    [decisionId, personId],
  );
  return row;
}

/** The notice is there, but for a request of the release before. */
async function markTold(tx: Transaction, { decisionId, personId }: Told): Promise<void> {
  await tx.query(
    `insert into decision_notice (id, decision_id, kind, person_id, planned_at, sent_at) values ($1, $2, 'decided', $3, $4, $4)
     on conflict (decision_id, kind, person_id) do update set sent_at = coalesce(decision_notice.sent_at, excluded.sent_at)`,
    [newId(), decisionId, personId, tx.now],
  );
}
