import { randomUUID } from 'node:crypto';
import { newId, type Transaction } from '#libs/platform';
import type { RoundSeatRow } from '../round/round-row.js';
import type { Tally } from '../round/tally.js';
import { decisionHash, firstHash, nameHash } from './decision-hash.js';
import { type BallotRow, type CaseRow, type Deciding, recordOf } from './decision-record.js';

interface Counted {
  deciding: Deciding;
  seats: readonly RoundSeatRow[];
  ballots: readonly BallotRow[];
  tally: Tally;
}

/** Writes the next link of the body's chain, in the caller's system transaction; what follows from it is the caller's to do. */
export async function recordDecision(
  tx: Transaction,
  { deciding, seats, ballots, tally }: Counted,
): Promise<{ id: string; case: CaseRow }> {
  // Two rounds of a body that close at once: the second one waits, and goes on from the first one's hash.
  await tx.query('select id from body where id = $1 for update', [deciding.body_id]);
  const [last] = await tx.query<{ number: number; hash: string }>(
    'select number, hash from decision where body_id = $1 order by number desc limit 1',
    [deciding.body_id],
  );
  const found = await caseOf(tx, deciding);
  const supersedes =
    tally.outcome === 'approved' && found.kind === 'entry' ? await standingApproval(tx, deciding.body_id, found.entry_id) : null;
  const id = newId();
  const number = (last?.number ?? 0) + 1;
  const hashOfName = await saltedNames(tx, seats);
  const previous = last?.hash ?? firstHash;
  const record = recordOf({ id, number, deciding, proposal: found, seats, ballots, tally, hashOfName, supersedes });
  await tx.query(
    `insert into decision (id, network_id, body_tenant_id, body_id, number, proposal_id, round_id, meeting_id, kind, entry_id, version,
       tenant_id, outcome, record, previous_hash, hash, decided_at, supersedes, withdraws)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      id,
      deciding.network_id,
      deciding.body_tenant_id,
      deciding.body_id,
      number,
      deciding.proposal_id,
      record.round,
      record.meeting,
      found.kind,
      found.entry_id,
      deciding.version,
      found.tenant_id,
      tally.outcome,
      JSON.stringify(record),
      previous,
      decisionHash(record, previous),
      deciding.decidedAt,
      supersedes,
      found.withdraws,
    ],
  );
  await insertNames(tx, id, hashOfName);
  return { id, case: found };
}

async function caseOf(tx: Transaction, { proposal_id, version }: Deciding): Promise<CaseRow> {
  const [found] = await tx.query<CaseRow>(
    `select p.kind, p.entry_id, coalesce(p.text, case p.kind when 'withdrawal' then p.pitch end) as text, p.pitch_language as text_language,
       p.withdraws, p.tenant_id, p.title, p.language, c.recommended, c.recommendation,
       c.language as recommendation_language, coalesce(v.networks, '{}') as networks, coalesce(v.is_public, false) as is_public
     from proposal p join case_paper c on c.proposal_id = p.id and c.version = $2
       left join entry_version v on v.entry_id = p.entry_id and v.number = $2 where p.id = $1`,
    [proposal_id, version],
  );
  if (!found) throw new Error('a case is decided without its paper');
  return found;
}

/** The body's approval of an earlier version that stands: its newest one, as each takes the place of the one before; none that was withdrawn. */
async function standingApproval(tx: Transaction, bodyId: string, entryId: string | null): Promise<string | null> {
  const [standing] = await tx.query<{ id: string }>(
    `select id from decision d where body_id = $1 and entry_id = $2 and kind = 'entry' and outcome = 'approved'
       and not exists (select from decision w where w.withdraws = d.id and w.outcome = 'approved') order by number desc limit 1`,
    [bodyId, entryId],
  );
  return standing?.id ?? null;
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
      // No id: nothing is sorted by it, and a council needs a thousand.
      const salt = randomUUID();
      return [person_id, { name, salt, hash: nameHash(name, salt) }];
    }),
  );
}

async function insertNames(tx: Transaction, decisionId: string, names: NameHashes): Promise<void> {
  const [people, all] = [[...names.keys()], [...names.values()]];
  await tx.query(
    `insert into decision_name (decision_id, person_id, name, salt)
     select $1, x.person_id, x.name, x.salt from unnest($2::uuid[], $3::text[], $4::text[]) as x (person_id, name, salt)`,
    [decisionId, people, all.map(({ name }) => name), all.map(({ salt }) => salt)],
  );
}
