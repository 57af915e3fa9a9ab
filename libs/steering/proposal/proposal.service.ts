import { Injectable } from '@nestjs/common';
import { EntryQueries, type ProposableVersion } from '#libs/catalogue';
import { type Actor, may, requireAccess, roleIn } from '#libs/identity';
import { Database, Forbidden, InvalidInput, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { CaseUnderVote, NotSharedWithNetwork, VersionDecided } from '../errors.js';
import { caseProposed } from '../events.js';
import { CasePaperInput, ProposalInput, type ProposedResponse } from './proposal.dto.js';
import { type CaseState, lockedProposal, ownNetwork, requirePreparing } from './proposal-row.js';

/** Cases before a network's steering group, and the papers they are decided on. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly database: Database,
    private readonly entries: EntryQueries,
  ) {}

  /**
   * Puts a version of an entry before the network's steering group. Where a case on that entry is open, it goes on with this version.
   * What the template still misses is answered with it: it has to be there before the members are asked.
   */
  propose(actor: Actor, network: string, input: unknown): Promise<ProposedResponse> {
    const networkId = ownNetwork(actor, network);
    const wish = parseInput(ProposalInput, input);
    return this.database.transaction(actor, async (tx) => {
      const entry = await this.entries.forProposal(tx, wish.entry, wish.version ?? null);
      requireProposing(actor, entry);
      if (!entry.isReadableIn(networkId) || !(await isMember(tx, networkId, entry))) throw new NotSharedWithNetwork();
      const id = await this.openCase(tx, actor.personId as string, networkId, entry, wish.pitch);
      return { id, version: entry.version, missing: entry.readiness.templateMissing };
    });
  }

  /** The paper with its recommendation; written for the version before the body, until the members are asked. */
  writePaper(actor: Actor, proposalId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockedProposal(tx, actor, proposalId);
      await requirePreparing(tx, actor, proposal.network_id, proposal.body_id);
      const paper = parseInput(CasePaperInput, input);
      if (proposal.state === 'voting') throw new CaseUnderVote();
      if (!isOpen(proposal.state)) throw new VersionDecided();
      const paid = await tenantsNamed(tx, paper.paidTenants);
      await tx.query(
        `insert into case_paper (network_id, proposal_id, version, background, assessment, recommendation, recommended, paid_tenants, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (proposal_id, version) do update set background = excluded.background, assessment = excluded.assessment,
           recommendation = excluded.recommendation, recommended = excluded.recommended, paid_tenants = excluded.paid_tenants,
           written_by = excluded.written_by, written_at = excluded.written_at`,
        [
          proposal.network_id,
          proposal.id,
          proposal.version,
          paper.background,
          paper.assessment,
          paper.recommendation,
          paper.recommended,
          paid,
          actor.personId,
          tx.now,
        ],
      );
    });
  }

  private async openCase(tx: Transaction, personId: string, networkId: string, entry: ProposableVersion, pitch: string): Promise<string> {
    const bodyId = await steeringGroupOf(tx, networkId);
    const [known] = await tx.query<{ id: string; version: number; state: CaseState }>(
      `select id, version, state from proposal where network_id = $1 and entry_id = $2 order by proposed_at desc limit 1 for update`,
      [networkId, entry.entryId],
    );
    if (known?.state === 'voting') throw new CaseUnderVote();
    if (known && known.state !== 'proposed' && known.state !== 'no_quorum' && known.version >= entry.version) throw new VersionDecided();
    const continues = known && isOpen(known.state) ? known : undefined;
    const id = continues?.id ?? newId();
    if (continues)
      await tx.execute(
        `update proposal set version = $2, title = $3, language = $4, pitch = $5, state = 'proposed', moved_at = $6 where id = $1`,
        [id, entry.version, entry.title, entry.content.language, pitch, tx.now],
      );
    else
      await tx.query(
        `insert into proposal (id, network_id, body_id, entry_id, version, tenant_id, co_owners, title, language, pitch, state,
           proposed_by, proposed_at, moved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'proposed', $11, $12, $12)`,
        [
          id,
          networkId,
          bodyId,
          entry.entryId,
          entry.version,
          entry.tenantId,
          entry.coOwners,
          entry.title,
          entry.content.language,
          pitch,
          personId,
          tx.now,
        ],
      );
    await tx.publish({
      type: caseProposed,
      actorId: personId,
      tenantId: entry.tenantId,
      audience: { tenantIds: [entry.tenantId], networkIds: [networkId], isPublic: false },
      subjects: { proposalId: id, networkId, entryId: entry.entryId, version: String(entry.version) },
    });
    return id;
  }
}

/** States in which the case goes on; in the others it is decided. */
export function isOpen(state: CaseState): boolean {
  return state === 'proposed' || state === 'voting' || state === 'sent_back' || state === 'no_quorum';
}

/** Those who write for one of the owning tenants. */
function requireProposing(actor: Actor, entry: ProposableVersion): void {
  const owners = [entry.tenantId, ...entry.coOwners];
  if (owners.some((tenantId) => may(actor, 'proposal.make', { tenantId }))) return;
  const own = owners.find((tenantId) => roleIn(actor, tenantId) !== null);
  if (own) requireAccess(actor, 'proposal.make', { tenantId: own });
  throw new Forbidden('proposal.make');
}

async function isMember(tx: Transaction, networkId: string, entry: ProposableVersion): Promise<boolean> {
  const [row] = await tx.query(
    'select 1 from network_tenant where network_id = $1 and tenant_id = any($2) and joined_at is not null and left_at is null limit 1',
    [networkId, [entry.tenantId, ...entry.coOwners]],
  );
  return row !== undefined;
}

async function steeringGroupOf(tx: Transaction, networkId: string): Promise<string> {
  const [body] = await tx.query<{ id: string }>(
    `select id from body where network_id = $1 and kind = 'steering_group' and (ended_on is null or ended_on > app.now()::date)
     order by created_at limit 1`,
    [networkId],
  );
  if (!body) throw new NotFound('body');
  return body.id;
}

async function tenantsNamed(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string; slug: string }>('select id, slug from tenant where slug = any($1)', [slugs]);
  if (rows.length !== slugs.length) throw new InvalidInput({ paidTenants: ['isIn'] });
  return rows.map(({ id }) => id);
}
