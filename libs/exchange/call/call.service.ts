import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput, sqlState, type Transaction } from '#libs/platform';
import { type AskedCallResponse, CallAnswerInput, CallOutcomeInput, CallRequestInput } from './call.dto.js';
import type { CallState } from './call-view.js';
import { dayAfter, daysToAnswer, monthOf, openAtOnce } from './calling.js';
import { AskedAlready, CallSettled, NoCallsLeft, TooManyOpenCalls } from './errors.js';
import { roomLeft, saidYes } from './said-yes.js';
import { type CallMailKind, sendCallMail } from './send-call-mail.job.js';

interface Row {
  state: CallState;
  from_person_id: string;
  from_tenant_id: string;
  to_tenant_id: string;
  entry_id: string | null;
  help_id: string | null;
  answers_need: boolean;
}

/** One person asks another for a call. It goes through the platform: neither has the other's address before both agree. */
@Injectable()
export class CallService {
  constructor(private readonly database: Database) {}

  /** Counts among the calls of this month. NotFound where the person is not there for the reader, or did not say yes. */
  async ask(actor: Actor, input: unknown): Promise<AskedCallResponse> {
    requireAccess(actor, 'account.use');
    const wish = parseInput(CallRequestInput, input);
    const tenantId = requireTenant(actor, 'call.ask', wish.tenant);
    if (wish.entry && wish.help) throw new InvalidInput({ help: ['whitelistValidation'] });
    if (!wish.person && !wish.help) throw new InvalidInput({ person: ['isUuid'] });
    return this.database.transaction(actor, async (tx) => {
      const asked = await saidYes(tx, wish);
      if (asked.personId === actor.personId || asked.tenantId === tenantId) throw new InvalidInput({ person: ['isIn'] });
      // Two who ask the same person at once are counted one after the other.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [asked.personId]);
      if ((await roomLeft(tx, asked)) === 0) throw new NoCallsLeft();
      const [open] = await tx.query<{ count: number }>(
        `select count(*)::integer as count from call_request where from_person_id = $1 and state = 'asked'`,
        [actor.personId],
      );
      if ((open?.count ?? 0) >= openAtOnce) throw new TooManyOpenCalls();
      const id = newId();
      await tx
        .query(
          `insert into call_request (id, from_tenant_id, from_person_id, to_tenant_id, to_person_id, entry_id, help_id, answers_need, message,
             language, state, month, asked_at, answer_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'asked', $11, $12, $13)`,
          [
            ...[id, tenantId, actor.personId, asked.tenantId, asked.personId, wish.entry ?? null, wish.help ?? null, asked.answersNeed],
            ...[wish.message, actor.language],
            ...[monthOf(tx.now), tx.now, dayAfter(tx.now, daysToAnswer)],
          ],
        )
        .catch((error: unknown) => {
          throw sqlState(error) === '23505' ? new AskedAlready() : error;
        });
      await mail(tx, id, 'asked');
      return { id };
    });
  }

  /** Yes or no, by whoever was asked; the same once more changes nothing. */
  async answer(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const call = await read(tx, id, { to: actor.personId });
      const { accept, answer } = parseInput(CallAnswerInput, input);
      const state = accept ? 'accepted' : 'declined';
      if (call.state === state) return;
      await settle(tx, `update call_request set state = $2, answer = $3, answered_at = $4 where id = $1 and state = 'asked'`, [
        ...[id, state, answer, tx.now],
      ]);
      await mail(tx, id, state);
    });
  }

  /** By whoever asked, before there is an answer. */
  async takeBack(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const call = await read(tx, id, { from: actor.personId });
      if (call.state === 'taken_back') return;
      await settle(tx, `update call_request set state = 'taken_back' where id = $1 and state = 'asked'`, [id]);
    });
  }

  /** Once, by whoever learned: what the two tenants learned from one another. */
  async tellOutcome(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const call = await read(tx, id, { learner: actor.personId });
      const { outcome, note } = parseInput(CallOutcomeInput, input);
      const sides = call.answers_need ? [call.to_tenant_id, call.from_tenant_id] : [call.from_tenant_id, call.to_tenant_id];
      await settle(
        tx,
        `update call_request set state = 'done', outcome = $2, outcome_note = $3, outcome_at = $4 where id = $1 and state = 'accepted'`,
        [id, outcome, note, tx.now],
      );
      await tx.query(
        `insert into learning (request_id, learner_id, teacher_id, entry_id, help_id, outcome, learned_on) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, ...sides, call.entry_id, call.help_id, outcome, dayAfter(tx.now, 0)],
      );
    });
  }
}

/** Whoever is not that side of it finds nothing. */
async function read(tx: Transaction, id: string, side: { from: string } | { to: string } | { learner: string }): Promise<Row> {
  const [[which, person] = []] = Object.entries(side);
  const [row] = isId(id)
    ? await tx.query<Row>(
        `select state, from_person_id, from_tenant_id, to_tenant_id, entry_id, help_id, answers_need from call_request
         where id = $1 and ${which}_person_id = $2 `,
        [id, person],
      )
    : [];
  if (!row) throw new NotFound('call');
  return row;
}

/** Throws where it has gone on meanwhile. */
async function settle(tx: Transaction, update: string, parameters: readonly unknown[]): Promise<void> {
  if ((await tx.execute(update, parameters)) === 0) throw new CallSettled();
}

async function mail(tx: Transaction, requestId: string, kind: CallMailKind): Promise<void> {
  await tx.query('insert into call_notice (request_id, kind, planned_at) values ($1, $2, $3) on conflict do nothing', [
    requestId,
    kind,
    tx.now,
  ]);
  await tx.enqueue(sendCallMail, { requestId, kind });
}
