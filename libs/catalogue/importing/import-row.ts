import type { Transaction } from '#libs/platform';
import type { Column } from '../import/column-places.js';
import type { ImportedDraft } from '../import/imported-draft.js';

export type ImportState = 'reading' | 'understood' | 'failed' | 'saved' | 'discarded';
export type ImportSource = 'file' | 'text' | 'html' | 'url';

/** Why something could not be read: the code of an error and what its words need. */
export interface ImportProblem {
  code: string;
  details: Record<string, unknown>;
}

export interface ImportRow {
  id: string;
  tenant_id: string;
  person_id: string;
  state: ImportState;
  source: ImportSource;
  name: string | null;
  problem: ImportProblem | null;
  many: boolean;
  total: number | null;
  columns: Column[] | null;
  /** Whether what was sent is still there. */
  is_kept: boolean;
  created_at: Date;
  ended_at: Date | null;
  expires_at: Date;
}

export interface ItemRow {
  number: number;
  name: string | null;
  problem: ImportProblem | null;
  draft: ImportedDraft | null;
  draft_id: string | null;
}

/** How long what nobody saved is kept. */
export const keptFor = 24 * 3_600_000;

const shown =
  'i.id, i.tenant_id, i.person_id, i.state, i.source, i.name, i.problem, i.many, i.total, i.columns, i.bytes is not null as is_kept, i.created_at, i.ended_at, i.expires_at';

/** The person's own import; undefined where it is another's, or gone. Its bytes stay where they are. */
export async function ownImport(tx: Transaction, personId: string | null, id: string, lock = false): Promise<ImportRow | undefined> {
  const [row] = await tx.query<ImportRow>(
    `select ${shown} from entry_import i where i.id = $1 and i.person_id = $2 and i.expires_at > $3 and i.state <> 'discarded' ${lock ? 'for update' : ''}`,
    [id, personId, tx.now],
  );
  return row;
}

export async function itemsOf(tx: Transaction, importId: string): Promise<ItemRow[]> {
  return tx.query<ItemRow>('select number, name, problem, draft, draft_id from import_item where import_id = $1 order by number', [
    importId,
  ]);
}
