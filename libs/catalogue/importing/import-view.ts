import type { TenantName } from '../draft/draft.dto.js';
import type { Column } from '../import/column-places.js';
import type { ImportedDraft } from '../import/imported-draft.js';
import type { ImportProblem, ImportRow, ImportSource, ImportState, ItemRow } from './import-row.js';

/** One draft to be, or why there is none. */
export interface ImportItem {
  number: number;
  name: string | null;
  problem: ImportProblem | null;
  draft: ImportedDraft | null;
  /** The draft that was made of it. */
  draftId: string | null;
}

/** An import as the one who sent it sees it. */
export interface ImportView {
  id: string;
  tenant: TenantName;
  state: ImportState;
  source: ImportSource;
  name: string | null;
  problem: ImportProblem | null;
  /** A folder or a table: several drafts, to be chosen. */
  many: boolean;
  columns: Column[] | null;
  /** How many documents there are, once that is known, and how many of them have been read. */
  total: number | null;
  done: number;
  items: ImportItem[];
  expiresAt: Date;
}

export interface ImportListItem {
  id: string;
  state: ImportState;
  source: ImportSource;
  name: string | null;
  createdAt: Date;
}

export function toImportView(row: ImportRow, items: readonly ItemRow[], tenant: TenantName): ImportView {
  const { id, state, source, name, problem, many, columns, total, expires_at } = row;
  return {
    ...{ id, tenant, state, source, name, problem, many, columns, total },
    done: items.length,
    items: items.map((item) => ({
      ...{ number: item.number, name: item.name, problem: item.problem, draft: item.draft },
      draftId: item.draft_id,
    })),
    expiresAt: expires_at,
  };
}
