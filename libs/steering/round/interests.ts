import type { EntryQueries } from '#libs/catalogue';
import { NotFound, type Transaction } from '#libs/platform';
import { CasePaperMissing, NotEligible, NotSharedWithNetwork } from '../errors.js';
import { isOnEntry, type OnEntry, type ProposalRow } from '../proposal/proposal-row.js';
import type { Interests } from './recusal.js';

/** Who has a part in what is decided. Throws where the case is not ready for that: its paper, what the entry misses. */
export async function interestsIn(tx: Transaction, entries: EntryQueries, proposal: ProposalRow): Promise<Interests> {
  const [paper] = await tx.query<{ paid_tenants: string[] }>(
    'select paid_tenants from case_paper where proposal_id = $1 and version = $2',
    [proposal.id, proposal.version],
  );
  const owners = isOnEntry(proposal) && proposal.kind === 'entry' ? await ownersOf(tx, entries, proposal) : ownersAsTheyWere(proposal);
  if (!paper) throw new CasePaperMissing();
  return { ...owners, paidTenantIds: paper.paid_tenants };
}

/** Whoever made what is to be approved. Throws where it cannot be. */
async function ownersOf(
  tx: Transaction,
  entries: EntryQueries,
  proposal: OnEntry,
): Promise<Pick<Interests, 'ownerTenantIds' | 'authorIds'>> {
  const entry = await entries.forProposal(tx, proposal.entry_id, proposal.version).catch((error: unknown) => {
    // Its owners took it back since: the case is there, what it is about is not.
    throw error instanceof NotFound ? new NotSharedWithNetwork() : error;
  });
  if (!entry.isReadableIn(proposal.network_id)) throw new NotSharedWithNetwork();
  if (!entry.readiness.canPropose) throw new NotEligible(entry.readiness.templateMissing);
  const [version] = await tx.query<{ published_by: string | null }>(
    'select published_by from entry_version where entry_id = $1 and number = $2',
    [proposal.entry_id, proposal.version],
  );
  return {
    ownerTenantIds: [entry.tenantId, ...entry.coOwners],
    authorIds: version?.published_by ? [version.published_by] : [],
  };
}

/** Those behind what an approval was given to keep an interest in it, also where they took the entry back since. */
function ownersAsTheyWere({ kind, tenant_id, co_owners }: ProposalRow): Pick<Interests, 'ownerTenantIds' | 'authorIds'> {
  return { ownerTenantIds: kind === 'withdrawal' ? [tenant_id, ...co_owners] : [], authorIds: [] };
}
