import type { Transaction } from '#libs/platform';

export interface Allowance {
  /** Mails that may leave now. */
  taken: number;
  /** Milliseconds until the mails that were asked for beyond these get their turns, one after the other. */
  turnsIn: number;
}

/** What may leave at once after a quiet time: ten seconds' worth, and one mail at the least. */
export function burstOf(perMinute: number): number {
  return Math.max(1, Math.floor(perMinute / 6));
}

/**
 * Takes of what each payer is still allowed, for all workers together: `wishes` says how many mails each would send. What is left unsent is
 * given back.
 */
export async function takeAllowances(
  tx: Transaction,
  wishes: ReadonlyMap<string, number>,
  perMinute: number,
): Promise<Map<string, Allowance>> {
  const payers = [...wishes.keys()].sort();
  await tx.query(
    `insert into digest_allowance (payer, mails, filled_at, last_turn)
     select payer, $2, clock_timestamp(), clock_timestamp() from unnest($1::text[]) payer order by payer on conflict do nothing`,
    [payers, burstOf(perMinute)],
  );
  const rows = await tx.query<Allowance & { payer: string }>(takeSql, [
    payers,
    payers.map((payer) => wishes.get(payer)),
    perMinute,
    burstOf(perMinute),
  ]);
  return new Map(rows.map(({ payer, ...allowance }) => [payer, allowance]));
}

export async function giveBackAllowance(tx: Transaction, payer: string, mails: number): Promise<void> {
  if (mails > 0) await tx.query('update digest_allowance set mails = mails + $2 where payer = $1', [payer, mails]);
}

/** Milliseconds until so many mails may leave at that rate. */
export function timeFor(mails: number, perMinute: number): number {
  return Math.ceil((mails * 60_000) / perMinute);
}

/** Locked in one order, so that two workers wait for each other and never both. A clock that was put back fills nothing. */
const takeSql = `
  with held as (
    select a.payer, w.wish, clock_timestamp() as at, greatest(a.last_turn, clock_timestamp()) as turns_from,
      least($4, a.mails + greatest(0, extract(epoch from clock_timestamp() - a.filled_at)) * $3 / 60) as mails
    from digest_allowance a join unnest($1::text[], $2::integer[]) as w(payer, wish) using (payer) order by a.payer for update of a),
  dealt as (select *, least(wish, greatest(0, floor(mails)))::integer as taken from held)
  update digest_allowance a set mails = d.mails - d.taken, filled_at = d.at,
    last_turn = case when d.taken < d.wish then d.turns_from + (d.wish - d.taken) * interval '1 minute' / $3 else a.last_turn end
  from dealt d where a.payer = d.payer
  returning a.payer, d.taken, extract(epoch from d.turns_from - d.at)::float8 * 1000 as "turnsIn"`;
