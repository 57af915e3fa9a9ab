import { Injectable } from '@nestjs/common';
import { EntryQueries } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, newId, parseInput, type Transaction } from '#libs/platform';
import { audienceOf } from '../body/body-access.js';
import { StatutoryBodyMeets } from '../errors.js';
import { roundOpened } from '../events.js';
import { lockForPreparing, type ProposalRow } from '../proposal/proposal-row.js';
import { requirePrepared } from '../proposal/proposing.js';
import { closeRoundOnTime } from './close-round.job.js';
import { interestsIn } from './interests.js';
import { actingFor, askedFor } from './recusal.js';
import { remindVoters } from './remind-voters.job.js';
import { type FrozenSeat, insertRoster, rosterOf, suggestionFor } from './roster.js';
import { type OpenedResponse, OpenRoundInput } from './round.dto.js';
import { deadlineOn, deadlineProblem, reminderAt, reviewDay, usualDeadline } from './round-deadline.js';
import type { Rules } from './rules.js';
import { sendVoteRequest } from './send-vote-request.job.js';

interface BodyRow {
  statutory: boolean;
  secretary_id: string | null;
  rule_version: number;
  rules: Rules;
}

/** Opens rounds: from then on roster and rules stand still. */
@Injectable()
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
  ) {}

  /** Freezes the roster and the rules and asks each seat. Throws NotEligible with what the entry still misses. */
  async open(actor: Actor, proposalId: string, input: unknown): Promise<OpenedResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockForPreparing(tx, actor, proposalId);
      const wish = parseInput(OpenRoundInput, input);
      const body = await rulesFor(tx, proposal.body_id);
      if (body.statutory) throw new StatutoryBodyMeets();
      requirePrepared(proposal);
      const interests = await interestsIn(tx, this.entries, proposal);
      const seats = (await rosterOf(tx, proposal.body_id, proposal.entry_id)).map(
        (seat): FrozenSeat => ({ ...seat, recusal: suggestionFor(seat, interests, body.rules) ? 'suggested' : 'none', deputyAside: false }),
      );
      const round = await insertRound(tx, actor as Actor & { personId: string }, proposal, body, seats, wish);
      await insertRoster(tx, { ...proposal, id: round.id }, seats, interests, body.rules);
      await tx.execute(`update proposal set state = 'voting', moved_at = $2 where id = $1`, [proposal.id, tx.now]);
      await this.askEveryone(tx, actor, round, proposal, seats, body.rules);
      return round;
    });
  }

  private async askEveryone(
    tx: Transaction,
    actor: Actor,
    round: OpenedResponse,
    proposal: ProposalRow,
    seats: readonly FrozenSeat[],
    rules: Rules,
  ): Promise<void> {
    // One who is asked to stand aside gets the mail too: nothing happens for the seat before that is answered.
    const asked = seats.map((seat) => (seat.recusal === 'suggested' ? askedFor(seat, rules) : (actingFor(seat, rules)?.personId ?? null)));
    const people = [...new Set(asked.filter((id) => id !== null))];
    await tx.enqueueAll(
      sendVoteRequest,
      people.map((personId) => ({ roundId: round.id, personId, kind: 'vote' })),
    );
    const reminder = reminderAt(tx.now, round.deadline, actor.timeZone);
    if (reminder) await tx.enqueue(remindVoters, { roundId: round.id }, reminder);
    await tx.enqueue(closeRoundOnTime, { roundId: round.id }, round.deadline);
    await tx.publish({
      type: roundOpened,
      actorId: actor.personId,
      tenantId: proposal.tenant_id,
      audience: audienceOf(proposal),
      subjects: { roundId: round.id, proposalId: proposal.id, bodyId: proposal.body_id },
    });
  }
}

async function rulesFor(tx: Transaction, bodyId: string): Promise<BodyRow> {
  const [body] = await tx.query<BodyRow>(
    `select b.statutory, b.secretary_id, r.version as rule_version, r.rules
     from body b join rule_set r on r.body_id = b.id and r.effective_on <= app.now()::date
     where b.id = $1 order by r.version desc limit 1`,
    [bodyId],
  );
  if (!body) throw new Error('a body has no rules in force');
  return body;
}

async function insertRound(
  tx: Transaction,
  actor: Actor & { personId: string },
  proposal: ProposalRow,
  body: BodyRow,
  seats: readonly FrozenSeat[],
  wish: OpenRoundInput,
): Promise<OpenedResponse> {
  const { rules } = body;
  const deadline = wish.deadline ? deadlineOn(wish.deadline, actor.timeZone) : usualDeadline(tx.now, rules, actor.timeZone);
  if (!deadline) throw new InvalidInput({ deadline: ['matches'] });
  const problem = deadlineProblem(tx.now, deadline);
  if (problem) throw new InvalidInput({ deadline: [problem] });
  const reviewBy = wish.reviewBy ?? reviewDay(deadline, rules.reviewMonths);
  if (!deadlineOn(reviewBy, 'utc') || reviewBy <= deadline.toISOString().slice(0, 10))
    throw new InvalidInput({ reviewBy: ['day_too_early'] });
  const id = newId();
  const asked = new Set(seats.filter((seat) => seat.recusal === 'suggested').map((seat) => askedFor(seat, rules)));
  const acting = seats.map((seat) => actingFor(seat, rules)?.personId).filter((personId) => personId !== undefined);
  // Who is asked in one seat follows no debate in another.
  const voters = acting.filter((personId) => !asked.has(personId));
  const officers = (await officersOf(tx, proposal, body, seats, actor.personId)).filter((personId) => !asked.has(personId));
  await tx.query(
    `insert into round (id, network_id, body_tenant_id, body_id, proposal_id, version, rule_version, rules, open_votes, voters, officers, review_by,
       opened_by, opened_at, deadline, zone)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      proposal.network_id,
      proposal.body_tenant_id,
      proposal.body_id,
      proposal.id,
      proposal.version,
      body.rule_version,
      JSON.stringify(rules),
      rules.openVotes,
      voters,
      officers,
      reviewBy,
      actor.personId,
      tx.now,
      deadline,
      actor.timeZone,
    ],
  );
  return { id, deadline };
}

/** The chairs, the secretary, and those who prepare: the network's coordinators, as `ActorNetwork` calls them, or the municipality's editors. */
async function officersOf(
  tx: Transaction,
  proposal: ProposalRow,
  body: BodyRow,
  seats: readonly FrozenSeat[],
  openedBy: string,
): Promise<string[]> {
  const preparing = await tx.query<{ person_id: string }>(
    `select m.person_id from membership m where m.role in ('editor', 'admin') and m.ended_at is null
       and (m.tenant_id = $2 or exists (select from network_tenant n where n.tenant_id = m.tenant_id and n.network_id = $1
         and n.role = 'coordinator' and n.joined_at is not null and n.left_at is null))`,
    [proposal.network_id, proposal.body_tenant_id],
  );
  const chairs = seats.filter((seat) => seat.role !== 'member').map((seat) => seat.holderId);
  const all = [...preparing.map((row) => row.person_id), ...chairs, body.secretary_id, openedBy];
  return [...new Set(all.filter((id) => id !== null))];
}
