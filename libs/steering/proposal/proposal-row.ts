import { type Actor, may, requireAccess } from '#libs/identity';
import { Forbidden, isId, NotFound, type Transaction } from '#libs/platform';
import { bodyOf, isInsideOrSits, mayPrepare, type OfBody, sitsIn } from '../body/body-access.js';

export const caseStates = ['proposed', 'voting', 'approved', 'rejected', 'sent_back', 'lapsed', 'no_quorum', 'taken_back'] as const;
export type CaseState = (typeof caseStates)[number];

/** What is before the body: an entry's version to approve, the words of a motion, or an approval to withdraw. */
export const caseKinds = ['entry', 'motion', 'withdrawal'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Of a motion whose words never changed there is but one version, which nobody needs to be told. */
export function saysVersion({ kind, version }: { kind: CaseKind; version: number }): boolean {
  return kind !== 'motion' || version > 1;
}

export interface ProposalRow extends OfBody {
  id: string;
  kind: CaseKind;
  /** Null for a motion. */
  entry_id: string | null;
  /** Of the entry; a motion counts its own, from 1. */
  version: number;
  tenant_id: string;
  co_owners: string[];
  title: string;
  /** A motion's words; null for an entry. */
  text: string | null;
  language: string;
  state: CaseState;
  proposed_by: string;
}

/** Where `p` is the case. */
export const proposalColumns = `p.id, p.network_id, p.body_tenant_id, p.body_id, p.kind, p.entry_id, p.version, p.tenant_id, p.co_owners, p.title,
  p.text, p.language, p.state, p.proposed_by`;

/** A version of an entry, to approve or to withdraw the approval of: before a network's body always. */
export type OnEntry = ProposalRow & { entry_id: string; network_id: string };

export function isOnEntry(proposal: ProposalRow): proposal is OnEntry {
  return proposal.entry_id !== null && proposal.network_id !== null;
}

/** Whoever put a motion forward, and those who write for an owning tenant, go on with it in a new version. A withdrawal has none. */
export function mayPropose(actor: Actor, { kind, tenant_id, co_owners, proposed_by }: ProposalRow): boolean {
  if (kind === 'motion' && proposed_by === actor.personId) return true;
  if (kind === 'withdrawal') return false;
  return [tenant_id, ...co_owners].some((tenantId) => may(actor, 'proposal.make', { tenantId }));
}

/**
 * Whoever put a motion forward takes it back, as long as they sit in the body, prepare for it or write for its municipality. Before a network's
 * body it is their municipality's motion, and so its other writers' too; not before a municipality's own, where it may be a guest's.
 */
export function mayTakeBack(actor: Actor, motion: ProposalRow & { secretary_id: string | null }): boolean {
  if (motion.kind !== 'motion') return false;
  const writes = may(actor, 'proposal.make', { tenantId: motion.tenant_id });
  if (motion.proposed_by !== actor.personId) return motion.network_id !== null && writes;
  return writes || sitsIn(actor, motion.body_id) || mayPrepare(actor, { ...bodyOf(motion), secretary_id: motion.secretary_id });
}

/** A network that the actor's tenants are in, by slug; NotFound otherwise, as for one that does not exist. */
export function ownNetwork(actor: Actor, slug: string): string {
  requireAccess(actor, 'body.read');
  const network = actor.networks.find((candidate) => candidate.slug === slug);
  if (!network) throw new NotFound('network');
  return network.networkId;
}

/**
 * The case, for who prepares it: coordinators of the network, editors of the municipality whose body it is, and the body's secretary.
 * NotFound where the body is not the actor's.
 */
export async function readForPreparing(tx: Transaction, actor: Actor, id: string): Promise<ProposalRow> {
  const [found] = isId(id)
    ? await tx.query<ProposalRow & { secretary_id: string | null }>(
        `select ${proposalColumns}, b.secretary_id from proposal p join body b on b.id = p.body_id where p.id = $1`,
        [id],
      )
    : [];
  if (!found || !isInsideOrSits(actor, bodyOf(found))) throw new NotFound('proposal');
  if (!mayPrepare(actor, { ...bodyOf(found), secretary_id: found.secretary_id })) throw new Forbidden('proposal.prepare');
  return found;
}

/** The same, locked, so that it is changed by one at a time. */
export async function lockForPreparing(tx: Transaction, actor: Actor, id: string): Promise<ProposalRow> {
  await readForPreparing(tx, actor, id);
  const [row] = await tx.query<ProposalRow>(`select ${proposalColumns} from proposal p where id = $1 for update`, [id]);
  if (!row) throw new NotFound('proposal');
  return row;
}
