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
  await tx.planned(
    `with given as (select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[])
         as x (round_id, seat_id, vote, reason, statement, change_id)),
       answered as (insert into attendance (round_id, seat_id, answered_at) select round_id, seat_id, $8::timestamptz from given
         on conflict do nothing),
       changed as (insert into ballot_change (id, round_id, seat_id, vote, reason, statement, cast_by, cast_at)
         select change_id, round_id, seat_id, vote, reason, statement, $7::uuid, $8::timestamptz from given)
     insert into ballot (round_id, seat_id, vote, reason, statement, cast_by, cast_at)
     select round_id, seat_id, vote, reason, statement, $7::uuid, $8::timestamptz from given
     on conflict (round_id, seat_id) do update set vote = excluded.vote, reason = excluded.reason, statement = excluded.statement,
       cast_by = excluded.cast_by, cast_at = excluded.cast_at`,
    [...columns, ballots.map(() => newId()), personId, tx.now],
  );
}
