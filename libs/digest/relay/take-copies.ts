import type { Config, Transaction } from '#libs/platform';
import { type ClaimedCopy, claimCopies, copiesInBatch, waitingCopies } from '../copy/claim-copies.js';
import { burstOf, giveBackAllowance, takeAllowances, timeFor } from './allowance.js';
import { askBreaker, beginTest } from './breaker.js';

export interface TakenCopies {
  copies: ClaimedCopy[];
  /** `test`: one mail that finds out whether the mail server is still away. `away`: none may leave now. */
  passage: 'open' | 'test' | 'away';
  /** When the next mails may leave: where a rate kept some back, and after a test. */
  later: Date | null;
  /** The mail server's rate lets no more leave now. */
  isSpent: boolean;
}

export type Rates = Pick<Config, 'DIGESTS_PER_MINUTE' | 'DIGESTS_PER_MINUTE_PER_TENANT'>;

/** Claims the next copies, of the ids or of all, as far as the mail server and the rates let them leave. */
export async function takeCopies(tx: Transaction, ids: readonly string[] | undefined, rates: Rates): Promise<TakenCopies> {
  const passage = await askBreaker(tx);
  if (passage === 'none') return { copies: [], passage: 'away', ...nothingLater };
  if (passage === 'one') {
    const copies = await claimCopies(tx, undefined, { most: 1, first: 'attempts' });
    if (copies.length === 0) return { copies, passage: 'away', ...nothingLater };
    return { copies, passage: 'test', later: await beginTest(tx), isSpent: false };
  }
  return { ...(await withinRates(tx, ids, rates)), passage: 'open' };
}

const nothingLater = { later: null, isSpent: false };

async function withinRates(
  tx: Transaction,
  ids: readonly string[] | undefined,
  { DIGESTS_PER_MINUTE: ofRelay, DIGESTS_PER_MINUTE_PER_TENANT: ofTenant }: Rates,
): Promise<Omit<TakenCopies, 'passage'>> {
  const most = ofRelay > 0 ? await allowedByRelay(tx, ofRelay) : copiesInBatch;
  const filled = () => new Date(tx.now.getTime() + timeFor(Math.min(copiesInBatch, burstOf(ofRelay)), ofRelay));
  if (most === 0) return { copies: [], later: filled(), isSpent: true };
  const turns = ofTenant > 0 ? await turnsOfTenants(tx, ids, most, ofTenant) : null;
  const copies = await claimCopies(tx, turns ? turns.ids : ids, { most });
  if (ofRelay > 0) await giveBackAllowance(tx, relay, most - copies.length);
  const isSpent = most < copiesInBatch && copies.length === most;
  return { copies, later: isSpent ? filled() : (turns?.next ?? null), isSpent };
}

const relay = 'relay';

async function allowedByRelay(tx: Transaction, perMinute: number): Promise<number> {
  return (await takeAllowances(tx, new Map([[relay, copiesInBatch]]), perMinute)).get(relay)?.taken ?? 0;
}

/** Those of the copies whose tenants may have mail now; the others get turns, so that they stand in nobody's way. */
async function turnsOfTenants(tx: Transaction, among: readonly string[] | undefined, most: number, perMinute: number) {
  const waiting = await tx.query<{ id: string; tenant: string | null }>(
    `select c.id, (${tenantOf}) as tenant from (${waitingCopies(among, most)}) c`,
    among ? [tx.now, among] : [tx.now],
  );
  const byTenant = new Map<string, string[]>();
  for (const { id, tenant } of waiting) if (tenant) byTenant.set(tenant, [...(byTenant.get(tenant) ?? []), id]);
  const allowances = await takeAllowances(tx, new Map([...byTenant].map(([tenant, ids]) => [tenant, ids.length])), perMinute);
  const ids = waiting.filter(({ tenant }) => !tenant).map(({ id }) => id);
  const later: { id: string; at: Date }[] = [];
  for (const [tenant, copies] of byTenant) {
    const { taken, turnsIn } = allowances.get(tenant) ?? { taken: 0, turnsIn: 0 };
    ids.push(...copies.slice(0, taken));
    for (const [index, id] of copies.slice(taken).entries())
      later.push({ id, at: new Date(tx.now.getTime() + turnsIn + timeFor(index + 1, perMinute)) });
  }
  if (later.length > 0) await tx.query(giveTurns, [JSON.stringify(later)]);
  return { ids, next: await nextTurn(tx) };
}

/**
 * When somebody is to come for the next turn: also for one that was given before, and by another job, else nobody would but the sweeper. A second
 * after it, so that it has come by every clock.
 */
async function nextTurn(tx: Transaction): Promise<Date | null> {
  const [turn] = await tx.query<{ at: Date | null }>(
    `select min(try_at) + interval '1 second' as at from digest_copy where state = 'planned' and reason = 'rate' and try_at > $1`,
    [tx.now],
  );
  return turn?.at ?? null;
}

/** Who is in several tenants counts for the one they have been in longest. */
const tenantOf = `
  select m.tenant_id from membership m where m.person_id = c.person_id and m.ended_at is null order by m.since, m.tenant_id limit 1`;

const giveTurns = `
  update digest_copy c set try_at = t.at, reason = 'rate' from jsonb_to_recordset($1::jsonb) as t(id uuid, at timestamptz) where c.id = t.id`;
