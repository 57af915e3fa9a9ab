import type { ProposableVersion } from '#libs/catalogue';
import { type Actor, may, requireAccess, roleIn } from '#libs/identity';
import { Forbidden, NotFound, notEnded, type Transaction } from '#libs/platform';
import { CaseUnderVote, MotionTakenBack, VersionDecided } from '../errors.js';
import type { CaseState } from './proposal-row.js';

/** The newest case on an entry in a network. */
export interface KnownCase {
  id: string;
  version: number;
  state: CaseState;
}

/** What would come of proposing the version: a case that waits for nothing, for what is missing, or a refusal. */
export type Prospect = 'ready' | 'incomplete' | 'not_shared' | 'under_vote' | 'decided';

/** States in which the case goes on; in the others it is decided. */
export function isOpen(state: CaseState): boolean {
  return state === 'proposed' || state === 'voting' || state === 'sent_back' || state === 'no_quorum';
}

/** States in which the version before the body is prepared for a vote: its paper is written, the members can be asked. */
export function isPrepared(state: CaseState): boolean {
  return state === 'proposed' || state === 'no_quorum';
}

/** Throws what keeps the version before the body from being prepared. */
export function requirePrepared({ state }: { state: CaseState }): void {
  requireChangeable({ state });
  if (!isPrepared(state)) throw new VersionDecided();
}

/** Throws what keeps the case from going on with other words, or from being taken back: also where the body sent it back it may. */
export function requireChangeable({ state }: { state: CaseState }): void {
  if (state === 'voting') throw new CaseUnderVote();
  if (state === 'taken_back') throw new MotionTakenBack();
  if (!isOpen(state)) throw new VersionDecided();
}

/** Those who write for one of the owning tenants. */
export function requireProposing(actor: Actor, entry: ProposableVersion): void {
  const owners = [entry.tenantId, ...entry.coOwners];
  if (owners.some((tenantId) => may(actor, 'proposal.make', { tenantId }))) return;
  const own = owners.find((tenantId) => roleIn(actor, tenantId) !== null);
  if (own) requireAccess(actor, 'proposal.make', { tenantId: own });
  throw new Forbidden('proposal.make');
}

/** Two who propose an entry at once: the second one waits here, and finds the case of the first. */
export async function lockEntry(tx: Transaction, entryId: string): Promise<void> {
  // No row lock: a co-owner proposes too, and may not change the entry's row.
  await tx.query(`select pg_advisory_xact_lock(hashtext('proposal'), hashtext($1))`, [entryId]);
}

async function isMember(tx: Transaction, networkId: string, entry: ProposableVersion): Promise<boolean> {
  const [row] = await tx.query(
    'select 1 from network_tenant where network_id = $1 and tenant_id = any($2) and joined_at is not null and left_at is null limit 1',
    [networkId, [entry.tenantId, ...entry.coOwners]],
  );
  return row !== undefined;
}

/** $1 the network: its steering group, the oldest of them. */
export const steeringGroupSql = `select id, slug from body
  where network_id = $1 and kind = 'steering_group' and ${notEnded('body')} order by created_at limit 1`;

export async function steeringGroupOf(tx: Transaction, networkId: string): Promise<string> {
  const [body] = await tx.query<{ id: string }>(steeringGroupSql, [networkId]);
  if (!body) throw new NotFound('body');
  return body.id;
}

export async function caseOn(tx: Transaction, networkId: string, entryId: string): Promise<KnownCase | undefined> {
  const [known] = await tx.query<KnownCase>(
    `select id, version, state from proposal where network_id = $1 and entry_id = $2 and kind = 'entry' order by proposed_at desc limit 1 for update`,
    [networkId, entryId],
  );
  return known;
}

export async function prospectOf(tx: Transaction, networkId: string, entry: ProposableVersion, known?: KnownCase): Promise<Prospect> {
  if (!entry.isReadableIn(networkId) || !(await isMember(tx, networkId, entry))) return 'not_shared';
  if (known?.state === 'voting') return 'under_vote';
  // Without a quorum nothing was decided: the same version may come again.
  if (known && known.state !== 'proposed' && known.state !== 'no_quorum' && known.version >= entry.version) return 'decided';
  return entry.readiness.canPropose ? 'ready' : 'incomplete';
}
