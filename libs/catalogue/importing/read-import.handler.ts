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

interface Waiting {
  row: Pick<ImportRow, 'id' | 'tenant_id' | 'person_id' | 'source' | 'name'> & { bytes: Buffer | null };
  home: Hints;
  /** Numbers that a run before this one has read. */
  done: Set<number>;
}

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
      const source = openSource(await this.fileOf(waiting), { mainOnly: waiting.row.source === 'url' });
      await this.note(importId, source);
      for (const [index, item] of source.items.entries())
        if (!waiting.done.has(index + 1) && !(await this.read(waiting, source.many, index + 1, item))) return;
      await this.end(importId, 'understood', null);
    } catch (error) {
      await this.end(importId, 'failed', problemOf(error));
    }
  }

  private waiting(importId: string): Promise<Waiting | undefined> {
    return this.database.system(readImportTask, async (tx) => {
      const [row] = await tx.query<Waiting['row']>(
        `select id, tenant_id, person_id, source, name, bytes from entry_import where id = $1 and state = 'reading'`,
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

  private note(importId: string, { many, items, columns }: OpenSource): Promise<unknown> {
    return this.database.system(readImportTask, (tx) =>
      tx.query(`update entry_import set many = $2, total = $3, columns = $4 where id = $1 and state = 'reading'`, [
        importId,
        many,
        items.length,
        columns && JSON.stringify(plainInput(columns)),
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
        `with still as (select id, tenant_id, person_id from entry_import where id = $1 and state = 'reading'),
           told as (insert into import_item (import_id, number, tenant_id, person_id, name, problem, draft)
                    select id, $2, tenant_id, person_id, $3, $4, $5 from still on conflict (import_id, number) do nothing)
         select from still`,
        [row.id, number, told.name, problem && JSON.stringify(problem), told.draft && JSON.stringify(told.draft)],
      ),
    );
    return waitedFor.length > 0;
  }

  private end(importId: string, state: 'understood' | 'failed', problem: ImportProblem | null): Promise<unknown> {
    return this.database.system(readImportTask, (tx) =>
      tx.query(`update entry_import set state = $2, problem = $3, bytes = null, ended_at = $4 where id = $1 and state = 'reading'`, [
        importId,
        state,
        problem && JSON.stringify(problem),
        tx.now,
      ]),
    );
  }
}

/** A refusal in its own words; anything else is a fault of ours, and the job is tried again. */
function problemOf(error: unknown): ImportProblem {
  if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
  return { code: error.code, details: error.details };
}
