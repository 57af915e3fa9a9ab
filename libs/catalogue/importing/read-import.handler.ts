import { Injectable } from '@nestjs/common';
import { Config, Database, DomainError, defineSystemTask, HandlesJob, type JobHandler, plainInput } from '#libs/platform';
import { ImportError } from '../import/errors.js';
import type { ImportedDraft } from '../import/imported-draft.js';
import { type OpenSource, openSource, type SourceItem } from '../import/open-source.js';
import type { SourceFile } from '../import/read-document.js';
import type { Hints } from '../import/understand.js';
import { fetchPage } from '../reading/fetch-page.js';
import { homeOf } from './home-of.js';
import type { ImportProblem, ImportRow } from './import-row.js';
import { readImport } from './read-import.job.js';

export const readImportTask = defineSystemTask('catalogue.read_import', 'what a person sent is read for them beside their request');

type Reading = Pick<ImportRow, 'id' | 'tenant_id' | 'person_id' | 'source' | 'name' | 'columns'> & {
  bytes: Buffer | null;
  reread_at: Date | null;
};

interface Waiting {
  row: Reading;
  home: Hints;
  /** Numbers that a run before this one has read. */
  done: Set<number>;
}

/** The reading that this one is, by id and when it was begun anew: whatever comes late from one before it changes nothing. */
const isBeingRead = `id = $1 and state = 'reading' and reread_at is not distinct from $2`;

/** Reads what was sent, one document after the other, and says of each what was understood or why it was not. */
@HandlesJob(readImport)
@Injectable()
export class ReadImportHandler implements JobHandler<{ importId: string }> {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async handle({ importId }: { importId: string }): Promise<void> {
    const waiting = await this.waiting(importId);
    if (!waiting) return;
    try {
      const { row } = waiting;
      const file = await this.fileOf(waiting);
      const source = openSource(file, { mainOnly: row.source === 'url', places: row.columns?.map(({ place }) => place) });
      await this.note(row, source, file);
      for (const [index, item] of source.items.entries())
        if (!waiting.done.has(index + 1) && !(await this.read(waiting, source.many, index + 1, item))) return;
      await this.end(row, 'understood', null);
    } catch (error) {
      await this.end(waiting.row, 'failed', problemOf(error));
    }
  }

  private waiting(importId: string): Promise<Waiting | undefined> {
    return this.database.system(readImportTask, async (tx) => {
      const [row] = await tx.query<Reading>(
        `select id, tenant_id, person_id, source, name, columns, bytes, reread_at from entry_import where id = $1 and state = 'reading'`,
        [importId],
      );
      if (!row) return undefined;
      const done = await tx.query<{ number: number }>('select number from import_item where import_id = $1', [importId]);
      return { row, home: await homeOf(tx, row.tenant_id), done: new Set(done.map(({ number }) => number)) };
    });
  }

  private async fileOf({ row }: Waiting): Promise<SourceFile> {
    if (row.bytes) return { name: row.name ?? '', bytes: row.bytes };
    if (!this.config.mayFetchPages) throw new ImportError('addresses_not_read');
    return fetchPage(row.name ?? '', this.config.PUBLIC_URL);
  }

  /** What is a table is kept: its columns may be given other places. */
  private note({ id, reread_at, bytes }: Reading, { many, items, columns }: OpenSource, file: SourceFile): Promise<unknown> {
    return this.database.system(readImportTask, (tx) =>
      tx.query(`update entry_import set many = $3, total = $4, columns = $5, bytes = coalesce(bytes, $6) where ${isBeingRead}`, [
        id,
        reread_at,
        many,
        items.length,
        columns && JSON.stringify(plainInput(columns)),
        columns && !bytes ? file.bytes : null,
      ]),
    );
  }

  /** One that cannot be read stops none of the others; where it is the only one, it is the whole. False where nobody waits for it any more. */
  private async read({ row, home }: Waiting, many: boolean, number: number, item: SourceItem): Promise<boolean> {
    let draft: ImportedDraft | null = null;
    let problem: ImportProblem | null = null;
    try {
      draft = await item.draft(home);
    } catch (error) {
      if (!many) throw error;
      problem = problemOf(error);
    }
    const told = plainInput({ name: item.name, draft });
    const waitedFor = await this.database.system(readImportTask, (tx) =>
      tx.query(
        `with still as (select id, tenant_id, person_id from entry_import where ${isBeingRead}),
           told as (insert into import_item (import_id, number, tenant_id, person_id, name, problem, draft)
                    select id, $3, tenant_id, person_id, $4, $5, $6 from still on conflict (import_id, number) do nothing)
         select from still`,
        [row.id, row.reread_at, number, told.name, problem && JSON.stringify(problem), told.draft && JSON.stringify(told.draft)],
      ),
    );
    return waitedFor.length > 0;
  }

  private end({ id, reread_at }: Reading, state: 'understood' | 'failed', problem: ImportProblem | null): Promise<unknown> {
    return this.database.system(readImportTask, (tx) =>
      tx.query(
        `update entry_import set state = $3, problem = $4, ended_at = $5, bytes = case when $3 = 'understood' and columns is not null then bytes end
         where ${isBeingRead}`,
        [id, reread_at, state, problem && JSON.stringify(problem), tx.now],
      ),
    );
  }
}

/** A refusal in its own words; anything else is a fault of ours, and the job is tried again. */
function problemOf(error: unknown): ImportProblem {
  if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
  return { code: error.code, details: error.details };
}
