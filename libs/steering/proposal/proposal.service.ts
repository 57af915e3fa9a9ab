import { Injectable } from '@nestjs/common';
import { EntryQueries, type ProposableVersion } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, newId, parseInput, type Transaction } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { CaseMovedOn, CaseUnderVote, NotSharedWithNetwork, VersionDecided } from '../errors.js';
import { caseProposed } from '../events.js';
import { names } from './case-sql.js';
import { savePaper } from './paper-row.js';
import { CasePaperInput, ProposalInput, type ProposedResponse } from './proposal.dto.js';
import { lockForPreparing, ownNetwork } from './proposal-row.js';
import {
  caseOn,
  isOpen,
  type KnownCase,
  lockEntry,
  type Prospect,
  prospectOf,
  requirePrepared,
  requireProposing,
  steeringGroupOf,
} from './proposing.js';

/** What the propose page says before anything is proposed. */
export interface ProposalOutlook {
  network: { slug: string; names: Names };
  body: { slug: string; names: Names };
  entry: { id: string; tenant: string; slug: string; version: number; title: string };
  language: string;
  /** The responsible municipality's name. */
  tenant: string;
  /** That municipality's: what it says for its case is taken to be in it. */
  pitchLanguage: string;
  missing: string[];
  prospect: Prospect;
  /** The open case that goes on with this version. */
  continues: string | null;
}

type Called = Pick<ProposalOutlook, 'network' | 'body' | 'pitchLanguage'>;

/** $1 the network, $2 its steering group, $3 the municipality that would put the case forward. */
const calledSql = `
  select json_build_object('slug', n.slug, 'names', ${names('network', 'n.id')}) as network,
    json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body, t.language as "pitchLanguage"
  from tenant t, network n join body b on b.network_id = n.id where t.id = $3 and n.id = $1 and b.id = $2`;

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
  async propose(actor: Actor, network: string, input: unknown): Promise<ProposedResponse> {
    const networkId = ownNetwork(actor, network);
    const wish = parseInput(ProposalInput, input);
    return this.database.transaction(actor, async (tx) => {
      const entry = await this.entries.forProposal(tx, wish.entry, wish.version ?? null);
      requireProposing(actor, entry);
      await lockEntry(tx, entry.entryId);
      const known = await caseOn(tx, networkId, entry.entryId);
      const prospect = await prospectOf(tx, networkId, entry, known);
      if (prospect === 'not_shared') throw new NotSharedWithNetwork();
      if (prospect === 'under_vote') throw new CaseUnderVote();
      if (prospect === 'decided') throw new VersionDecided();
      const id = await this.openCase(tx, actor.personId as string, networkId, entry, wish.pitch, known);
      return { id, version: entry.version, missing: entry.readiness.templateMissing };
    });
  }

  /** What would come of proposing the entry's newest version here, for the page that asks. */
  async outlook(actor: Actor, network: string, entryId: string): Promise<ProposalOutlook> {
    const networkId = ownNetwork(actor, network);
    return this.database.transaction(actor, async (tx) => {
      const entry = await this.entries.forProposal(tx, entryId, null);
      requireProposing(actor, entry);
      const known = await caseOn(tx, networkId, entry.entryId);
      const [called] = await tx.query<Called>(calledSql, [networkId, await steeringGroupOf(tx, networkId), entry.tenantId]);
      return {
        ...(called as Called),
        entry: { id: entry.entryId, tenant: entry.tenantSlug, slug: entry.slug, version: entry.version, title: entry.title },
        language: entry.content.language,
        tenant: entry.tenantName,
        missing: entry.readiness.templateMissing,
        prospect: await prospectOf(tx, networkId, entry, known),
        continues: known && isOpen(known.state) ? known.id : null,
      };
    });
  }

  /** The paper with its recommendation; written for the version before the body, until the members are asked. Throws LostUpdate. */
  async writePaper(actor: Actor, proposalId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const proposal = await lockForPreparing(tx, actor, proposalId);
      const paper = parseInput(CasePaperInput, input);
      requirePrepared(proposal);
      if (paper.version !== undefined && paper.version !== proposal.version) throw new CaseMovedOn();
      const paid = await tenantsNamed(tx, paper.paidTenants);
      await savePaper(tx, proposal, {
        ...paper,
        paidTenantIds: paid,
        writtenIn: paper.language ?? actor.language,
        writtenBy: actor.personId,
      });
    });
  }

  private async openCase(
    tx: Transaction,
    personId: string,
    networkId: string,
    entry: ProposableVersion,
    pitch: string,
    known?: KnownCase,
  ): Promise<string> {
    const bodyId = await steeringGroupOf(tx, networkId);
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

async function tenantsNamed(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string; slug: string }>('select id, slug from tenant where slug = any($1)', [slugs]);
  if (rows.length !== slugs.length) throw new InvalidInput({ paidTenants: ['isIn'] });
  return rows.map(({ id }) => id);
}
