import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  defineSystemTask,
  FileStore,
  HandlesJob,
  type JobContext,
  type JobHandler,
  receiveFile,
} from '#libs/platform';
import type { BroughtInResponse } from './catalogue-import.dto.js';
import { CatalogueImporter, type ImportReport } from './catalogue-importer.js';
import { importCatalogueJob, importKey } from './import-catalogue.job.js';
import type { Remark } from './remark.js';

const importTask = defineSystemTask(
  'catalogue.follow-import',
  'a worker marks how far a catalogue that comes in is; the importer asks whether whoever sent it may',
);
const most = 200;
const every = 20;

interface Row {
  slug: string;
  size: number;
  asked_by: string;
  confirmed_by: string | null;
  isOver: boolean;
  isPlanned: boolean;
}

/** Looks at a catalogue that was sent, or brings it in: the same job, once for each. Broken off, it goes on where it was. */
@Injectable()
@HandlesJob(importCatalogueJob)
export class ImportCatalogueHandler implements JobHandler<{ importId: string }> {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly importer: CatalogueImporter,
  ) {}

  async handle({ importId }: { importId: string }, context: JobContext): Promise<void> {
    const [row] = await this.database.system(importTask, (tx) =>
      tx.query<Row>(
        `select t.slug, i.size::float8 as size, i.asked_by, i.confirmed_by, i.ended_at is not null as "isOver", i.plan is not null as "isPlanned"
         from catalogue_import i join tenant t on t.id = i.tenant_id where i.id = $1`,
        [importId],
      ),
    );
    if (!row || row.isOver || (row.isPlanned && !row.confirmed_by)) return;
    const apply = row.confirmed_by !== null;
    try {
      const outcome = await this.run(importId, row, apply);
      await this.database.system(importTask, async (tx) => {
        await tx.query(
          apply
            ? 'update catalogue_import set report = $2, ended_at = $3 where id = $1 and ended_at is null'
            : 'update catalogue_import set plan = $2 where id = $1 and $3::timestamptz is not null',
          [importId, JSON.stringify(outcome), tx.now],
        );
        await context.complete(tx);
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      const why = typeof error.details['why'] === 'string' ? error.details['why'].slice(0, 300) : null;
      await this.database.system(importTask, async (tx) => {
        await tx.query('update catalogue_import set failure = $2, why = $3, ended_at = $4 where id = $1 and ended_at is null', [
          ...[importId, error.code, why],
          tx.now,
        ]);
        await context.complete(tx);
      });
    }
  }

  /** On this machine while it is read: what stands where in a ZIP is written at its end. */
  private async run(importId: string, row: Row, apply: boolean): Promise<BroughtInResponse> {
    const bytes = await this.files.open(importKey(importId));
    if (!bytes) throw new FileGone();
    const { path } = await receiveFile(this.files.incoming, bytes, row.size);
    const remarks: Remark[] = [];
    let count = 0;
    let seen = 0;
    try {
      const report = await this.importer.bringIn({
        ...{ path, tenant: row.slug, by: { personId: row.confirmed_by ?? row.asked_by }, apply },
        tell: (remark) => {
          count++;
          if (remarks.length < most) remarks.push(remark);
        },
        progress: async ({ manifest }) => {
          if (++seen % every === 1) await this.mark(importId, seen, manifest.entries);
        },
      });
      await this.mark(importId, seen, report.manifest.entries);
      return { ...shown(report), remarks, remarkCount: count };
    } finally {
      await rm(path, { force: true });
    }
  }

  private async mark(importId: string, done: number, total: number): Promise<void> {
    await this.database.system(importTask, (tx) =>
      tx.query('update catalogue_import set done = $2, total = $3 where id = $1', [importId, done, Math.max(done, total)]),
    );
  }
}

class FileGone extends DomainError {
  constructor() {
    super('not_found', 'import_gone');
  }
}

function shown({ manifest, entries, collections }: ImportReport): Omit<BroughtInResponse, 'remarks' | 'remarkCount'> {
  return {
    place: manifest.tenant.name.slice(0, 200),
    from: manifest.from.slice(0, 200),
    takenOn: manifest.exportedAt.slice(0, 10),
    entries,
    collections,
  };
}
