import { LostUpdate, type Transaction } from '#libs/platform';
import type { CasePaperInput } from './proposal.dto.js';
import type { ProposalRow } from './proposal-row.js';

type Paper = CasePaperInput & { paidTenantIds: string[]; writtenIn: string | null; writtenBy: string };

/** Part of the caller's transaction. Throws LostUpdate with the present text where the one that was read is no longer it. */
export async function savePaper(tx: Transaction, proposal: ProposalRow, paper: Paper): Promise<void> {
  const saved = await tx.execute(
    `insert into case_paper (network_id, body_tenant_id, body_id, proposal_id, version, background, assessment, recommendation, recommended, paid_tenants, language,
       written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (proposal_id, version) do update set background = excluded.background, assessment = excluded.assessment,
       recommendation = excluded.recommendation, recommended = excluded.recommended, paid_tenants = excluded.paid_tenants,
       language = excluded.language, written_by = excluded.written_by, written_at = excluded.written_at, revision = case_paper.revision + 1
       where case_paper.revision = $14`,
    [
      proposal.network_id,
      proposal.body_tenant_id,
      proposal.body_id,
      proposal.id,
      proposal.version,
      paper.background,
      paper.assessment,
      paper.recommendation,
      paper.recommended,
      paper.paidTenantIds,
      paper.writtenIn,
      paper.writtenBy,
      tx.now,
      paper.revision,
    ],
  );
  if (saved === 0) await refuse(tx, proposal);
}

async function refuse(tx: Transaction, { id, version }: ProposalRow): Promise<never> {
  const [present] = await tx.query<{ revision: number; text: object }>(
    `select revision, json_build_object('recommended', recommended, 'recommendation', recommendation, 'background', background,
       'assessment', assessment, 'language', language) as text
     from case_paper where proposal_id = $1 and version = $2`,
    [id, version],
  );
  throw new LostUpdate(present?.text, present?.revision ?? 0);
}
