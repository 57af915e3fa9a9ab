import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, defineSystemTask, isId, NotFound, type Page, pageOf, parseInput } from '#libs/platform';
import { CallsQuery, CallToAskQuery } from './call.dto.js';
import type { CallToAsk, CallView, WaitingCall } from './call-view.js';
import { daysUntilOutcome } from './calling.js';
import { roomLeft, saidYes } from './said-yes.js';

const addressTask = defineSystemTask(
  'exchange.addresses-of-agreed-call',
  'who agreed to a call gets the other’s address, of another tenant',
);

type Row = Omit<CallView, 'mayTellOutcome'>;

/** Of a need or offer that the reader may still see. */
const helpOf = `case when h.id is not null then json_build_object('id', h.id, 'title', h.title, 'language', h.language) end`;

const side = (which: 'from' | 'to') => `json_build_object(
  'name', (select name from person_profile where person_id = r.${which}_person_id),
  'title', (select title from person_profile where person_id = r.${which}_person_id),
  'tenant', (select json_build_object('slug', slug, 'name', name) from tenant where id = r.${which}_tenant_id), 'email', null)`;

/** $1 the reader. */
const face = `select r.id, r.state, r.from_person_id = $1 as "isMine", ${side('from')} as "from", ${side('to')} as "to",
  case when e.id is not null then json_build_object('tenant', (select slug from tenant where id = e.tenant_id), 'slug', e.slug, 'title', e.title,
    'language', e.language) end as entry,
  ${helpOf} as help, r.answers_need as "answersNeed", r.message, r.language, r.asked_at as "askedAt",
  r.answer_by::text as "answerBy", r.answer, r.outcome, r.outcome_note as "outcomeNote"
  from call_request r left join entry e on e.id = r.entry_id left join help h on h.id = r.help_id
  where (r.from_person_id = $1 or r.to_person_id = $1)`;

/** Requests for calls, as the two of them read them. */
@Injectable()
export class CallReadingService {
  constructor(private readonly database: Database) {}

  /** NotFound to everybody but the two. */
  async own(actor: Actor, id: string): Promise<CallView> {
    requireAccess(actor, 'account.use');
    const [row] = isId(id) ? await this.database.read<Row>(actor, `${face} and r.id = $2`, [actor.personId, id]) : [];
    if (!row) throw new NotFound('call');
    const view = toView(row);
    return row.state === 'accepted' || row.state === 'done' ? this.withAddresses(view) : view;
  }

  /** Whom a request would go to, and what it would be about; NotFound where it cannot be made. */
  async toAsk(actor: Actor, input: unknown): Promise<CallToAsk> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const wish = parseInput(CallToAskQuery, input);
      const asked = await saidYes(tx, wish);
      if (asked.personId === actor.personId) throw new NotFound('person');
      const [entry] = wish.entry
        ? await tx.query<NonNullable<CallView['entry']>>(
            `select t.slug as tenant, e.slug, e.title, e.language from entry e join tenant t on t.id = e.tenant_id where e.id = $1`,
            [wish.entry],
          )
        : [];
      const [help] = wish.help
        ? await tx.query<NonNullable<CallView['help']>>('select id, title, language from help where id = $1', [wish.help])
        : [];
      const tenants = actor.memberships.filter((one) => one.tenantId !== asked.tenantId).map((one) => ({ slug: one.slug, name: one.name }));
      const { name, title, tenant, answersNeed } = asked;
      const about = { entry: entry ?? null, help: help ?? null };
      return { name, title, tenant, answersNeed, ...about, left: await roomLeft(tx, asked), tenants };
    });
  }

  /** One's own, asked and being asked, newest first. */
  async list(actor: Actor, input: unknown): Promise<Page<CallView>> {
    requireAccess(actor, 'account.use');
    const { cursor, limit } = parseInput(CallsQuery, input);
    const [at, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const rows = await this.database.read<Row>(
      actor,
      `${face} and ($2::timestamptz is null or (r.asked_at, r.id) < ($2, $3::uuid)) order by r.asked_at desc, r.id desc limit $4`,
      [actor.personId, at, id, limit + 1],
    );
    return pageOf(rows, limit, ({ askedAt, id: last }) => [askedAt.toISOString(), last], toView);
  }

  /** For the front page: what the reader is asked, and what a call of theirs came to, once it is time. */
  async waiting(actor: Actor): Promise<WaitingCall[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, (tx) =>
      tx.query<WaitingCall>(
        `select r.id, case r.state when 'asked' then 'answer' else 'outcome' end as task, r.answers_need as "answersNeed", f.name, t.name as tenant, r.answer_by::text as "answerBy"
         from call_request r join tenant t on t.id = case when r.to_person_id = $1 then r.from_tenant_id else r.to_tenant_id end
           left join person_profile f on f.person_id = case when r.to_person_id = $1 then r.from_person_id else r.to_person_id end
         where r.to_person_id = $1 and r.state = 'asked' or r.learner_person_id = $1 and r.state = 'accepted' and r.answered_at < $2
         order by r.state, r.asked_at, r.id limit 20`,
        [actor.personId, new Date(tx.now.getTime() - daysUntilOutcome * 86_400_000)],
      ),
    );
  }

  private async withAddresses(view: CallView): Promise<CallView> {
    const [row] = await this.database.system(addressTask, (tx) =>
      tx.query<{ from: string | null; to: string | null }>(
        `select (select email from person_email where person_id = from_person_id) as "from",
           (select email from person_email where person_id = to_person_id) as "to"
         from call_request where id = $1 and state in ('accepted', 'done')`,
        [view.id],
      ),
    );
    return {
      ...view,
      from: { ...view.from, email: row?.from ?? null },
      to: { ...view.to, email: row?.to ?? null },
    };
  }
}

function toView(row: Row): CallView {
  return { ...row, mayTellOutcome: row.isMine !== row.answersNeed && row.state === 'accepted' };
}
