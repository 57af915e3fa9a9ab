import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { audienceOf, bodyOf, isInsideOrSits, mayPrepare, type OfBody } from '../body/body-access.js';
import type { Names } from '../body/body-view.js';
import { ApprovalWithdrawn, CaseUnderVote, NotAnApproval } from '../errors.js';
import { caseProposed } from '../events.js';
import { names, networkOf } from '../proposal/case-sql.js';
import type { CaseState } from '../proposal/proposal-row.js';
import { lockEntry } from '../proposal/proposing.js';
import { WithdrawalInput, type WithdrawalProposedResponse } from './withdrawal.dto.js';

/** What the page says before anything is proposed. */
export interface WithdrawalOutlook {
  body: { slug: string; names: Names };
  network: { slug: string; names: Names } | null;
  version: number;
  title: string;
  language: string;
  /** The case in which the approval was given. */
  proposalId: string;
  /** What was said for it before, where the body sent it back. */
  reason: string;
}

interface Approval extends OfBody {
  id: string;
  entry_id: string;
  version: number;
  proposal_id: string;
  tenant_id: string;
  co_owners: string[];
  title: string;
  language: string;
  secretary_id: string | null;
  body: WithdrawalOutlook['body'];
  network: WithdrawalOutlook['network'];
}

interface Known {
  id: string;
  state: CaseState;
  pitch: string;
}

/** An approval is withdrawn by the body that gave it, in a case of its own: with paper, vote and record as any other. */
@Injectable()
export class WithdrawalService {
  constructor(private readonly database: Database) {}

  /** For the page that asks for the reason; refuses as `propose` does. */
  async outlook(actor: Actor, decisionId: string): Promise<WithdrawalOutlook> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const { body, network, version, title, language, ...approval } = await approvalToWithdraw(tx, actor, decisionId);
      const known = await openCase(tx, approval.id);
      return { body, network, version, title, language, proposalId: approval.proposal_id, reason: known?.pitch ?? '' };
    });
  }

  /**
   * Puts it before the body that the approval be withdrawn, or, with another reason, once more. NotFound outside the body, Forbidden for
   * those who do not prepare its cases.
   */
  async propose(actor: Actor, decisionId: string, input: unknown): Promise<WithdrawalProposedResponse> {
    requireAccess(actor, 'body.read');
    return this.database.transaction(actor, async (tx) => {
      const approval = await approvalToWithdraw(tx, actor, decisionId);
      const { reason, language } = parseInput(WithdrawalInput, input);
      const written = language ?? actor.language ?? approval.language;
      await lockEntry(tx, approval.entry_id);
      const known = await openCase(tx, approval.id);
      if (known?.state === 'voting') throw new CaseUnderVote();
      const id = known?.id ?? newId();
      if (known)
        await tx.execute(`update proposal set pitch = $2, pitch_language = $3, state = 'proposed', moved_at = $4 where id = $1`, [
          id,
          reason,
          written,
          tx.now,
        ]);
      else await insertCase(tx, actor.personId as string, id, approval, reason, written);
      await tx.publish({
        type: caseProposed,
        actorId: actor.personId,
        tenantId: approval.tenant_id,
        audience: audienceOf(approval),
        subjects: { proposalId: id, bodyId: approval.body_id, entryId: approval.entry_id, version: String(approval.version) },
      });
      return { id };
    });
  }
}

async function approvalToWithdraw(tx: Transaction, actor: Actor, id: string): Promise<Approval> {
  const [found] = isId(id)
    ? await tx.query<Approval & { kind: string; outcome: string; stands: boolean }>(
        `select d.id, d.kind, d.outcome, d.body_id, d.network_id, d.body_tenant_id, d.entry_id, d.version, d.proposal_id, d.tenant_id,
           b.secretary_id, d.record ->> 'title' as title, d.record ->> 'language' as language,
           coalesce((select p.co_owners from proposal p where p.id = d.proposal_id), '{}') as co_owners,
           json_build_object('slug', b.slug, 'names', ${names('body', 'b.id')}) as body, ${networkOf('d')} as network,
           exists (select from entry_mark m where m.kind = 'approved' and m.subject_id = d.id and m.withdrawn_at is null) as stands
         from decision d join body b on b.id = d.body_id where d.id = $1`,
        [id],
      )
    : [];
  if (!found || !isInsideOrSits(actor, bodyOf(found))) throw new NotFound('decision');
  if (!mayPrepare(actor, { ...bodyOf(found), secretary_id: found.secretary_id })) throw new Forbidden('proposal.prepare');
  if (found.kind !== 'entry' || found.outcome !== 'approved') throw new NotAnApproval();
  if (!found.stands) throw new ApprovalWithdrawn();
  return found;
}

async function openCase(tx: Transaction, decisionId: string): Promise<Known | undefined> {
  const [known] = await tx.query<Known>(
    `select id, state, pitch from proposal where withdraws = $1 and state in ('proposed', 'voting', 'sent_back', 'no_quorum') for update`,
    [decisionId],
  );
  return known;
}

/** It is about the entry's owners, and from who prepares: both are told what comes of it. */
async function insertCase(
  tx: Transaction,
  personId: string,
  id: string,
  approval: Approval,
  reason: string,
  language: string,
): Promise<void> {
  await tx.query(
    `insert into proposal (id, kind, withdraws, network_id, body_tenant_id, body_id, entry_id, version, tenant_id, co_owners, title, language,
       pitch, pitch_language, state, proposed_by, proposed_at, moved_at)
     values ($1, 'withdrawal', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'proposed', $14, $15, $15)`,
    [
      id,
      approval.id,
      approval.network_id,
      approval.body_tenant_id,
      approval.body_id,
      approval.entry_id,
      approval.version,
      approval.tenant_id,
      approval.co_owners,
      approval.title,
      approval.language,
      reason,
      language,
      personId,
      tx.now,
    ],
  );
}
