import { Injectable } from '@nestjs/common';
import { readiness, storedContent } from '#libs/catalogue';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Database, isId, NotFound } from '#libs/platform';
import { mayPrepare } from '../body/body-access.js';
import { DecisionService } from '../decision/decision.service.js';
import type { DecisionView } from '../decision/decision-view.js';
import { type RoundRow, roundColumns } from '../round/round-row.js';
import { roundView, type SeatWithAnswer } from '../round/round-view.js';
import { caseSql, earlierPaperSql, roundSeatsSql } from './case-sql.js';
import type { CasePaperView, CaseToPrepare, CaseView, RoundView } from './case-view.js';
import type { ProposalRow } from './proposal-row.js';

interface CaseRow extends Omit<ProposalRow, 'proposed_by'> {
  pitch: string;
  pitch_language: string;
  proposed_at: Date;
  proposed_by: string | null;
  network: CaseView['network'];
  body: CaseView['body'];
  secretary_id: string | null;
  tenant: CaseView['tenant'];
  entry: { slug: string; newestVersion: number; kind: string; summary: string } | null;
  compared_to: number | null;
  content: unknown;
  paper: (Omit<CasePaperView, 'writtenAt'> & { writtenAt: string }) | null;
}

/** A case with everything its reader may see of it. */
@Injectable()
export class CaseService {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionService,
  ) {}

  /** NotFound outside the network and the owning tenant, as for what does not exist. */
  async read(actor: Actor, id: string): Promise<CaseView> {
    requireAccess(actor, 'body.read');
    const [row] = isId(id) ? await this.database.read<CaseRow>(actor, caseSql, [id]) : [];
    if (!row) throw new NotFound('proposal');
    const [round, decisions] = [await this.openRound(actor, row), await this.decisions.ofCase(actor, id)];
    const owners = [row.tenant_id, ...row.co_owners];
    const content = row.content ? storedContent(row.content) : null;
    return {
      id: row.id,
      network: row.network,
      body: row.body,
      tenant: row.tenant,
      entry: {
        id: row.entry_id,
        tenant: row.tenant.slug,
        slug: row.entry?.slug ?? '',
        version: row.version,
        newestVersion: row.entry?.newestVersion ?? row.version,
        comparedTo: row.compared_to,
        kind: row.entry?.kind ?? 'tool',
        summary: content?.summary ?? row.entry?.summary ?? '',
      },
      title: row.title,
      language: row.language,
      state: row.state,
      pitch: row.pitch,
      pitchLanguage: row.pitch_language,
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at,
      missing: content ? readiness(content).templateMissing : [],
      paper: row.paper && { ...row.paper, writtenAt: new Date(row.paper.writtenAt) },
      round,
      decisions,
      mayPrepare: mayPrepare(actor, { network_id: row.network_id, tenant_id: null, secretary_id: row.secretary_id }),
      mayPropose: owners.some((tenantId) => may(actor, 'proposal.make', { tenantId })),
    };
  }

  /** For those who write its paper and open its vote; Forbidden for the other members of the network. */
  async readToPrepare(actor: Actor, id: string): Promise<CaseToPrepare> {
    const found = await this.read(actor, id);
    if (!found.mayPrepare) requireAccess(actor, 'proposal.prepare', { networkId: found.network.id });
    const [earlier] = found.paper
      ? []
      : await this.database.read<NonNullable<CaseToPrepare['earlierPaper']>>(actor, earlierPaperSql, [id, found.entry.version]);
    return { ...found, earlierPaper: earlier ?? null };
  }

  /** The page of a case: inside as `case`, for everybody else the decisions on what is public, or NotFound. */
  async page(actor: Actor, id: string): Promise<{ case: CaseView; decisions: DecisionView[] } | { case: null; decisions: DecisionView[] }> {
    if (actor.personId !== null) {
      const found = await this.read(actor, id).catch((error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      });
      if (found) return { case: found, decisions: found.decisions };
    }
    const decisions = await this.decisions.ofCase(actor, id);
    if (decisions.length === 0) throw new NotFound('proposal');
    return { case: null, decisions };
  }

  private async openRound(actor: Actor, row: CaseRow): Promise<RoundView | null> {
    if (row.state !== 'voting') return null;
    const [round] = await this.database.read<RoundRow>(
      actor,
      `select ${roundColumns} from round where proposal_id = $1 and closed_at is null`,
      [row.id],
    );
    if (!round) return null;
    return roundView(actor, round, await this.database.read<SeatWithAnswer>(actor, roundSeatsSql, [round.id]));
  }
}
