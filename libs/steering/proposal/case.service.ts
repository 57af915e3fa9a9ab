import { Injectable } from '@nestjs/common';
import { readiness, storedContent } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, isId, NotFound } from '#libs/platform';
import { bodyOf, mayPrepare } from '../body/body-access.js';
import { listOf, takenOutOf } from '../consent/taken-out.js';
import { DecisionService } from '../decision/decision.service.js';
import type { DecisionView } from '../decision/decision-view.js';
import { roundColumns } from '../round/round-row.js';
import { type RoundOnPage, roundView, type SeatWithAnswer } from '../round/round-view.js';
import { caseSql, earlierAnswersSql, earlierPaperSql, roundSeatsSql } from './case-sql.js';
import type { CasePaperView, CaseToPrepare, CaseView, OwnPart, RoundView } from './case-view.js';
import { mayPropose, mayTakeBack, type ProposalRow } from './proposal-row.js';
import { isOpen } from './proposing.js';

interface CaseRow extends ProposalRow {
  pitch: string;
  pitch_language: string;
  withdraws: string | null;
  proposed_at: Date;
  proposer: string | null;
  network: CaseView['network'];
  body_tenant: CaseView['bodyTenant'];
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

  /** NotFound outside the body and the owning tenant, as for what does not exist. */
  async read(actor: Actor, id: string): Promise<CaseView> {
    requireAccess(actor, 'body.read');
    const [row] = isId(id) ? await this.database.read<CaseRow>(actor, caseSql, [id]) : [];
    if (!row) throw new NotFound('proposal');
    const [round, decisions] = [await this.openRound(actor, row), await this.decisions.ofCase(actor, id)];
    const content = row.content ? storedContent(row.content) : null;
    return {
      id: row.id,
      kind: row.kind,
      network: row.network,
      bodyTenant: row.body_tenant,
      body: row.body,
      tenant: row.tenant,
      version: row.version,
      text: row.text,
      withdraws: row.withdraws,
      entry:
        row.entry_id === null
          ? null
          : {
              id: row.entry_id,
              tenant: row.tenant.slug,
              slug: row.entry?.slug ?? '',
              newestVersion: row.entry?.newestVersion ?? row.version,
              comparedTo: row.kind === 'entry' ? row.compared_to : null,
              kind: row.entry?.kind ?? 'tool',
              summary: content?.summary ?? row.entry?.summary ?? '',
            },
      title: row.title,
      language: row.language,
      state: row.state,
      pitch: row.pitch,
      pitchLanguage: row.pitch_language,
      proposedBy: row.proposer,
      proposedAt: row.proposed_at,
      missing: content && row.kind === 'entry' ? readiness(content).templateMissing : [],
      paper: row.paper && { ...row.paper, writtenAt: new Date(row.paper.writtenAt) },
      round,
      decisions,
      mayPrepare: mayPrepare(actor, { ...bodyOf(row), secretary_id: row.secretary_id }),
      mayPropose: mayPropose(actor, row),
      mayTakeBack: isOpen(row.state) && row.state !== 'voting' && mayTakeBack(actor, row),
    };
  }

  /** For those who write its paper and open its vote; Forbidden for the others inside. */
  async readToPrepare(actor: Actor, id: string): Promise<CaseToPrepare> {
    const found = await this.read(actor, id);
    if (!found.mayPrepare) throw new Forbidden('proposal.prepare');
    const [earlier] = found.paper
      ? []
      : await this.database.read<NonNullable<CaseToPrepare['earlierPaper']>>(actor, earlierPaperSql, [id, found.version]);
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
    const [round] = await this.database.read<RoundOnPage>(
      actor,
      `select ${roundColumns}, ${listOf} as list, ${takenOutOf} as taken_out from round r where proposal_id = $1 and closed_at is null`,
      [row.id],
    );
    if (!round) return null;
    const view = roundView(actor, round, await this.database.read<SeatWithAnswer>(actor, roundSeatsSql, [round.id]));
    if (!view.mine) return view;
    const earlier = await this.database.read<OwnPart['earlier'][number]>(actor, earlierAnswersSql, [round.id, actor.personId]);
    return { ...view, mine: { ...view.mine, earlier } };
  }
}
