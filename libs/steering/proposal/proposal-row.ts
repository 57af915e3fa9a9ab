import { type Actor, requireAccess } from '#libs/identity';
import { isId, NotFound, type Transaction } from '#libs/platform';
import { mayPrepare } from '../body/body-access.js';

export const caseStates = ['proposed', 'voting', 'approved', 'rejected', 'sent_back', 'lapsed', 'no_quorum'] as const;
export type CaseState = (typeof caseStates)[number];

export interface ProposalRow {
  id: string;
  network_id: string;
  body_id: string;
  entry_id: string;
  version: number;
  tenant_id: string;
  co_owners: string[];
  title: string;
  language: string;
  state: CaseState;
  proposed_by: string;
}

/** A network that the actor's tenants are in, by slug; NotFound otherwise, as for one that does not exist. */
export function ownNetwork(actor: Actor, slug: string): string {
  requireAccess(actor, 'body.read');
  const network = actor.networks.find((candidate) => candidate.slug === slug);
  if (!network) throw new NotFound('network');
  return network.networkId;
}

/**
 * The case, for who prepares it: coordinators of the network and the body's secretary. Locked, so that it is changed by one at a time.
 * NotFound where its network is not the actor's.
 */
export async function lockForPreparing(tx: Transaction, actor: Actor, id: string): Promise<ProposalRow> {
  const [found] = isId(id)
    ? await tx.query<{ network_id: string; secretary_id: string | null }>(
        'select p.network_id, b.secretary_id from proposal p join body b on b.id = p.body_id where p.id = $1',
        [id],
      )
    : [];
  if (!found || !actor.networkIds.includes(found.network_id)) throw new NotFound('proposal');
  if (!mayPrepare(actor, { ...found, tenant_id: null })) requireAccess(actor, 'proposal.prepare', { networkId: found.network_id });
  const [row] = await tx.query<ProposalRow>(
    `select id, network_id, body_id, entry_id, version, tenant_id, co_owners, title, language, state, proposed_by
     from proposal where id = $1 for update`,
    [id],
  );
  if (!row) throw new NotFound('proposal');
  return row;
}
