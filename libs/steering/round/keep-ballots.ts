import { newId, type Transaction } from '#libs/platform';
import type { Vote } from './tally.js';

/** A seat's answer in an open round. */
export interface Ballot {
  roundId: string;
  seatId: string;
  vote: Vote;
  reason: string | null;
  statement: string | null;
}

/** Keeps answers that the person gives, in any number of rounds, over those that stood there; each stays in its giver's history. */
export async function keepBallots(tx: Transaction, personId: string, ballots: readonly Ballot[]): Promise<void> {
  const columns = (['roundId', 'seatId', 'vote', 'reason', 'statement'] as const).map((name) => ballots.map((ballot) => ballot[name]));
  const given = 'unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as x (round_id, seat_id, vote, reason, statement)';
  const values = [...columns, personId, tx.now];
  // Sent together: none of them asks what another has written.
  await Promise.all([
    tx.planned(
      `insert into ballot (round_id, seat_id, vote, reason, statement, cast_by, cast_at)
       select x.*, $6::uuid, $7::timestamptz from ${given}
       on conflict (round_id, seat_id) do update set vote = excluded.vote, reason = excluded.reason, statement = excluded.statement,
         cast_by = excluded.cast_by, cast_at = excluded.cast_at`,
      values,
    ),
    tx.planned(
      `insert into attendance (round_id, seat_id, answered_at) select x.round_id, x.seat_id, $3::timestamptz
       from unnest($1::uuid[], $2::uuid[]) as x (round_id, seat_id) on conflict do nothing`,
      [columns[0], columns[1], tx.now],
    ),
    tx.planned(
      `insert into ballot_change (id, round_id, seat_id, vote, reason, statement, cast_by, cast_at)
       select x.id, x.round_id, x.seat_id, x.vote, x.reason, x.statement, $6::uuid, $7::timestamptz
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $8::uuid[]) as x (round_id, seat_id, vote, reason, statement, id)`,
      [...values, ballots.map(() => newId())],
    ),
  ]);
}
