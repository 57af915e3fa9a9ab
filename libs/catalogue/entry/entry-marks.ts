import { Injectable } from '@nestjs/common';
import { NotFound, newId, type Transaction } from '#libs/platform';

export interface ApprovalMark {
  entryId: string;
  version: number;
  /** Whose steering group approved it. */
  networkId: string;
  /** The decision: one approval mark for each, however often it is written. */
  decisionId: string;
  /** ISO date. */
  reviewBy: string | null;
}

export interface UseMark {
  entryId: string;
  version: number;
  /** Who uses it. */
  tenantId: string;
  /** Who said so for the tenant, and hears what is decided about the version; null where they are gone. */
  recordedBy: string | null;
  adoptionId: string;
  networks: readonly string[];
  isPublic: boolean;
}

/** Why an approval stands no longer, in words for everyone who reads the version. */
export interface Withdrawal {
  /** That approved. */
  decisionId: string;
  /** The decision to withdraw it. */
  withdrawnBy: string;
  why: string;
  language: string;
}

/** What steering and exchange write of an entry, in transactions of their own; the catalogue shows it. */
@Injectable()
export class EntryMarks {
  /** The approval is seen by those who may read the version it names. */
  approve(tx: Transaction, mark: ApprovalMark): Promise<void> {
    return insertMark(tx, 'approved', mark.entryId, mark.version, {
      subjectId: mark.decisionId,
      networkId: mark.networkId,
      tenantId: null,
      recordedBy: null,
      reviewBy: mark.reviewBy,
      audience: null,
    });
  }

  /** The use is seen by its own audience; told again, it changes. */
  use(tx: Transaction, mark: UseMark): Promise<void> {
    return insertMark(tx, 'in_use', mark.entryId, mark.version, {
      subjectId: mark.adoptionId,
      networkId: null,
      tenantId: mark.tenantId,
      recordedBy: mark.recordedBy,
      reviewBy: null,
      audience: { networks: mark.networks, isPublic: mark.isPublic },
    });
  }

  /** The approval stays, marked; false where it was withdrawn before. */
  async withdrawApproval(tx: Transaction, { decisionId, withdrawnBy, why, language }: Withdrawal): Promise<boolean> {
    const marked = await tx.execute(
      `update entry_mark set withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4, withdrawn_why_language = $5
       where kind = 'approved' and subject_id = $1 and withdrawn_at is null`,
      [decisionId, tx.now, withdrawnBy, why, language],
    );
    return marked > 0;
  }

  /** By the decision's or adoption's id; once is enough. */
  async withdraw(tx: Transaction, kind: 'approved' | 'in_use', subjectId: string): Promise<void> {
    await tx.query('update entry_mark set withdrawn_at = $3 where kind = $1 and subject_id = $2 and withdrawn_at is null', [
      kind,
      subjectId,
      tx.now,
    ]);
  }
}

interface MarkDetails {
  subjectId: string;
  networkId: string | null;
  tenantId: string | null;
  recordedBy: string | null;
  reviewBy: string | null;
  audience: { networks: readonly string[]; isPublic: boolean } | null;
}

async function insertMark(tx: Transaction, kind: string, entryId: string, version: number, details: MarkDetails): Promise<void> {
  const [marked] = await tx.query(
    `with found as (select tenant_id, networks, is_public from entry_version where entry_id = $3 and number = $4),
     made as (
       insert into entry_mark (id, kind, entry_id, version, owner_id, subject_id, network_id, tenant_id, review_by, networks, is_public, since,
         recorded_by)
       select $1, $2, $3, $4, tenant_id, $5, $6, $7, $8, coalesce($9::uuid[], networks), coalesce($10, is_public), $11, $12 from found
       on conflict (kind, subject_id) do update set version = excluded.version, networks = excluded.networks, is_public = excluded.is_public,
         recorded_by = excluded.recorded_by, withdrawn_at = null where entry_mark.kind = 'in_use')
     select 1 from found`,
    [
      newId(),
      kind,
      entryId,
      version,
      details.subjectId,
      details.networkId,
      details.tenantId,
      details.reviewBy,
      details.audience?.networks ?? null,
      details.audience?.isPublic ?? null,
      tx.now,
      details.recordedBy,
    ],
  );
  if (!marked) throw new NotFound('entry');
}
