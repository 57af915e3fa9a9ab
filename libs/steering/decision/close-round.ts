import type { EntryMarks } from '#libs/catalogue';
import { defineSystemTask, NotFound, newId, type Transaction } from '#libs/platform';
import { NotEveryoneAnswered } from '../errors.js';
import { decisionMade, entryApproved } from '../events.js';
import { countsAsRecused, isPending } from '../round/recusal.js';
import { type RoundRow, type RoundSeatRow, rosterSeat, roundColumns, seatsOf } from '../round/round-row.js';
import { type Tally, tally, type Vote } from '../round/tally.js';
import { decisionHash, firstHash, nameHash } from './decision-hash.js';
import { type BallotRow, type CaseRow, type DecisionRecord, recordOf } from './decision-record.js';
import { sendDecision } from './send-decision.job.js';

export const closeTask = defineSystemTask('steering.close-round', 'a tally counts votes that whoever closes may not read');

/**
 * Counts, records and takes effect, all in the caller's system transaction. Returns the decision, also where it was made before;
 * null while the deadline is ahead. `early` is refused while an answer is missing.
 */
export async function closeRound(
  tx: Transaction,
  marks: EntryMarks,
  roundId: string,
  when: 'early' | 'at_deadline',
): Promise<string | null> {
  // Two who close at once: the second one waits here, and finds the decision of the first.
  const [round] = await tx.query<RoundRow>(`select ${roundColumns} from round where id = $1 for update`, [roundId]);
  if (!round) throw new NotFound('round');
  if (round.closed_at !== null) return madeBefore(tx, roundId);
  const [seats, ballots] = [await seatsOf(tx, roundId), await ballotsOf(tx, roundId)];
  if (round.deadline > tx.now) {
    if (when === 'at_deadline') return null;
    if (!haveAllAnswered(seats, ballots)) throw new NotEveryoneAnswered();
  }
  const counted = tally(
    seats.map((seat) => ({
      role: seat.role,
      recused: countsAsRecused(rosterSeat(seat)),
      deputySits: seat.acting_as === 'deputy',
      vote: voteOf(seat, ballots),
    })),
    round.rules,
  );
  const { id, proposal } = await record(tx, round, seats, ballots, counted);
  await tx.execute('update round set closed_at = $2 where id = $1', [roundId, tx.now]);
  await tx.execute('update proposal set state = $2, moved_at = $3 where id = $1', [round.proposal_id, counted.outcome, tx.now]);
  await takeEffect(tx, marks, round, proposal, id, counted);
  return id;
}

export function haveAllAnswered(seats: readonly RoundSeatRow[], ballots: readonly Pick<BallotRow, 'seat_id'>[]): boolean {
  const answered = new Set(ballots.map(({ seat_id }) => seat_id));
  return seats.every((seat) => !isPending(seat.recusal) && (seat.acting_id === null || answered.has(seat.seat_id)));
}

async function madeBefore(tx: Transaction, roundId: string): Promise<string> {
  const [decision] = await tx.query<{ id: string }>('select id from decision where round_id = $1', [roundId]);
  if (!decision) throw new Error('a round is closed without a decision');
  return decision.id;
}

function ballotsOf(tx: Transaction, roundId: string): Promise<BallotRow[]> {
  return tx.query<BallotRow>('select seat_id, vote, reason, statement, cast_by from ballot where round_id = $1', [roundId]);
}

function voteOf(seat: RoundSeatRow, ballots: readonly BallotRow[]): Vote | null {
  return ballots.find(({ seat_id }) => seat_id === seat.seat_id)?.vote ?? null;
}

/** The next link of the body's chain. */
async function record(
  tx: Transaction,
  round: RoundRow,
  seats: readonly RoundSeatRow[],
  ballots: readonly BallotRow[],
  counted: Tally,
): Promise<{ id: string; proposal: CaseRow }> {
  await tx.query('select id from body where id = $1 for update', [round.body_id]);
  const [last] = await tx.query<{ number: number; hash: string }>(
    'select number, hash from decision where body_id = $1 order by number desc limit 1',
    [round.body_id],
  );
  const [proposal] = await tx.query<CaseRow>(
    `select p.entry_id, p.tenant_id, p.title, p.language, p.proposed_by, c.recommended, c.recommendation,
       c.language as recommendation_language, v.networks, v.is_public, v.published_by
     from proposal p join case_paper c on c.proposal_id = p.id and c.version = $2
       join entry_version v on v.entry_id = p.entry_id and v.number = $2 where p.id = $1`,
    [round.proposal_id, round.version],
  );
  if (!proposal) throw new Error('a round is open without a case');
  const id = newId();
  const number = (last?.number ?? 0) + 1;
  const hashOfName = await saltedNames(tx, seats);
  const previous = last?.hash ?? firstHash;
  const entry: DecisionRecord = recordOf({ id, number, round, proposal, seats, ballots, tally: counted, decidedAt: tx.now, hashOfName });
  await tx.query(
    `insert into decision (id, network_id, body_id, number, proposal_id, round_id, entry_id, version, tenant_id, outcome, record,
       previous_hash, hash, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      round.network_id,
      round.body_id,
      number,
      round.proposal_id,
      round.id,
      proposal.entry_id,
      round.version,
      proposal.tenant_id,
      counted.outcome,
      JSON.stringify(entry),
      previous,
      decisionHash(entry, previous),
      tx.now,
    ],
  );
  await insertNames(tx, id, hashOfName);
  return { id, proposal };
}

type NameHashes = ReadonlyMap<string, { name: string; salt: string; hash: string }>;

async function saltedNames(tx: Transaction, seats: readonly RoundSeatRow[]): Promise<NameHashes> {
  const ids = [...new Set(seats.flatMap((seat) => [seat.holder_id, seat.deputy_id]).filter((personId) => personId !== null))];
  const people = await tx.query<{ person_id: string; name: string }>(
    'select person_id, name from person_profile where person_id = any($1)',
    [ids],
  );
  return new Map(
    people.map(({ person_id, name }) => {
      const salt = newId();
      return [person_id, { name, salt, hash: nameHash(name, salt) }];
    }),
  );
}

async function insertNames(tx: Transaction, decisionId: string, names: NameHashes): Promise<void> {
  for (const [personId, { name, salt }] of names)
    await tx.query('insert into decision_name (decision_id, person_id, name, salt) values ($1, $2, $3, $4)', [
      decisionId,
      personId,
      name,
      salt,
    ]);
}

async function takeEffect(
  tx: Transaction,
  marks: EntryMarks,
  round: RoundRow,
  entry: CaseRow,
  decisionId: string,
  counted: Tally,
): Promise<void> {
  const version = { entryId: entry.entry_id, version: round.version, networkId: round.network_id };
  const audience = {
    tenantIds: [entry.tenant_id],
    networkIds: [...new Set([round.network_id, ...entry.networks])],
    isPublic: entry.is_public,
  };
  const subjects = { ...version, version: String(round.version), decisionId, proposalId: round.proposal_id, outcome: counted.outcome };
  await tx.publish({ type: decisionMade, actorId: null, tenantId: entry.tenant_id, audience, subjects });
  if (counted.outcome === 'approved') {
    await marks.approve(tx, { ...version, decisionId, reviewBy: round.review_by });
    await tx.publish({ type: entryApproved, actorId: null, tenantId: entry.tenant_id, audience, subjects });
  }
  const writers = await tx.query<{ created_by: string }>('select created_by from entry_draft where id = $1', [entry.entry_id]);
  const told = [entry.proposed_by, entry.published_by, ...writers.map((row) => row.created_by)];
  for (const personId of new Set(told.filter((id) => id !== null))) await tx.enqueue(sendDecision, { decisionId, personId });
}
