import type { EntryQueries } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { InvalidInput, newId, type Transaction } from '#libs/platform';
import { audienceOf } from '../body/body-access.js';
import { StatutoryBodyMeets } from '../errors.js';
import { roundOpened } from '../events.js';
import type { ProposalRow } from '../proposal/proposal-row.js';
import { requirePrepared } from '../proposal/proposing.js';
import { closeRoundOnTime } from './close-round.job.js';
import { interestsIn } from './interests.js';
import { actingFor, askedFor } from './recusal.js';
import { type FrozenSeat, insertRoster, rosterOf, suggestionFor } from './roster.js';
import type { OpenedResponse, OpenRoundInput } from './round.dto.js';
import { deadlineOn, deadlineProblem, reviewDay, usualDeadline } from './round-deadline.js';
import type { Rules } from './rules.js';

/** A body with the rules that are in force on the day. */
export interface RuledBody {
  statutory: boolean;
  secretary_id: string | null;
  rule_version: number;
  rules: Rules;
}

/** As asked for, and the list of cases decided together that the round is on. */
interface WishedRound extends OpenRoundInput {
  listId: string | null;
}

/** A round that has just been opened, and who is asked in it. */
export interface OpenedRound extends OpenedResponse {
  people: string[];
}

/**
 * Freezes the roster and the rules of the body whose case it is; the caller has locked the case. Throws NotEligible with what the entry
 * still misses. Asking is the caller's to do: `people` are named once, whatever they sit in.
 */
export async function openRound(
  tx: Transaction,
  entries: EntryQueries,
  actor: Actor,
  proposal: ProposalRow,
  body: RuledBody,
  wish: WishedRound,
): Promise<OpenedRound> {
  if (body.statutory) throw new StatutoryBodyMeets();
  requirePrepared(proposal);
  const interests = await interestsIn(tx, entries, proposal);
  const seats = (await rosterOf(tx, proposal.body_id, proposal.entry_id)).map(
    (seat): FrozenSeat => ({ ...seat, recusal: suggestionFor(seat, interests, body.rules) ? 'suggested' : 'none', deputyAside: false }),
  );
  const round = await insertRound(tx, actor as Actor & { personId: string }, proposal, body, seats, wish);
  await insertRoster(tx, { ...proposal, id: round.id }, seats, interests, body.rules);
  await tx.execute(`update proposal set state = 'voting', moved_at = $2 where id = $1`, [proposal.id, tx.now]);
  await tx.enqueue(closeRoundOnTime, { roundId: round.id }, round.deadline);
  await tx.publish({
    type: roundOpened,
    actorId: actor.personId,
    tenantId: proposal.tenant_id,
    audience: audienceOf(proposal),
    subjects: { roundId: round.id, proposalId: proposal.id, bodyId: proposal.body_id },
  });
  // One who is asked to stand aside is asked too: nothing happens for the seat before that is answered.
  const asked = seats.map((seat) =>
    seat.recusal === 'suggested' ? askedFor(seat, body.rules) : (actingFor(seat, body.rules)?.personId ?? null),
  );
  return { ...round, people: [...new Set(asked.filter((id) => id !== null))] };
}

export async function rulesFor(tx: Transaction, bodyId: string): Promise<RuledBody> {
  const [body] = await tx.query<RuledBody>(
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
  body: RuledBody,
  seats: readonly FrozenSeat[],
  wish: WishedRound,
): Promise<OpenedResponse> {
  const { rules } = body;
  const deadline = deadlineFor(tx.now, rules, actor.timeZone, wish.deadline);
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
       opened_by, opened_at, deadline, zone, consent_list_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
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
      wish.listId,
    ],
  );
  return { id, deadline };
}

/** On the day that was asked for (ISO), else after the body's usual number of days. */
export function deadlineFor(now: Date, rules: Rules, zone: string, day: string | null): Date {
  const deadline = day ? deadlineOn(day, zone) : usualDeadline(now, rules, zone);
  if (!deadline) throw new InvalidInput({ deadline: ['matches'] });
  const problem = deadlineProblem(now, deadline);
  if (problem) throw new InvalidInput({ deadline: [problem] });
  return deadline;
}

/** The chairs, the secretary, and those who prepare: the network's coordinators, as `ActorNetwork` calls them, or the municipality's editors. */
async function officersOf(
  tx: Transaction,
  proposal: ProposalRow,
  body: RuledBody,
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
