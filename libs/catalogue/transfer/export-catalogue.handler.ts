import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { ActorService, may, type TenantFace } from '#libs/identity';
import {
  Config,
  Database,
  defineSystemTask,
  FileStore,
  FinalFailure,
  HandlesJob,
  type JobContext,
  type JobHandler,
  newPath,
} from '#libs/platform';
import { exportCatalogueJob, exportKey } from './export-catalogue.job.js';
import { packCatalogue } from './pack-catalogue.js';

const makeExport = defineSystemTask(
  'catalogue.make-export',
  'a worker marks how far a tenant’s export is; what is in it is read as the person who asked',
);

/** How long the link to it holds. */
export const exportDays = 7;
const day = 86_400_000;

interface Row {
  tenant_id: string;
  asked_by: string;
  ready_at: Date | null;
  failed_at: Date | null;
  tenant: Pick<TenantFace, 'slug' | 'name' | 'kind' | 'country' | 'language'>;
}

/** Writes a tenant's catalogue to a file, read as the administrator who asked for it: who is none any more gets nothing. */
@Injectable()
@HandlesJob(exportCatalogueJob)
export class ExportCatalogueHandler implements JobHandler<{ exportId: string }> {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  async handle({ exportId }: { exportId: string }, context: JobContext): Promise<void> {
    const [row] = await this.database.system(makeExport, (tx) =>
      tx.query<Row>(
        `select x.tenant_id, x.asked_by, x.ready_at, x.failed_at,
           jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind, 'country', t.country, 'language', t.language) as tenant
         from catalogue_export x join tenant t on t.id = x.tenant_id where x.id = $1`,
        [exportId],
      ),
    );
    if (!row || row.ready_at || row.failed_at) return;
    const actor = await this.actors.forPerson(row.asked_by);
    if (!may(actor, 'tenant.manage', { tenantId: row.tenant_id })) {
      await this.fail(exportId);
      throw new FinalFailure('whoever asked manages the tenant no more');
    }
    const path = await newPath(this.files.incoming);
    try {
      const now = await this.database.system(makeExport, async (tx) => tx.now);
      const { size, sha256 } = await packCatalogue({ database: this.database, store: this.files }, actor, now, {
        tenantId: row.tenant_id,
        tenant: row.tenant,
        from: this.config.PUBLIC_URL,
        path,
        progress: (done, total) => this.mark(exportId, done, total),
      });
      await this.files.keep({ path, size, sha256 }, exportKey(exportId));
      await this.database.system(makeExport, async (tx) => {
        await tx.query('update catalogue_export set ready_at = $2, expires_at = $3, size = $4, sha256 = $5 where id = $1', [
          exportId,
          tx.now,
          new Date(tx.now.getTime() + exportDays * day),
          size,
          sha256,
        ]);
        await context.complete(tx);
      });
    } finally {
      await rm(path, { force: true });
    }
  }

  private async mark(exportId: string, done: number, total: number): Promise<void> {
    await this.database.system(makeExport, (tx) =>
      tx.query('update catalogue_export set done = $2, total = $3 where id = $1', [exportId, done, total]),
    );
  }

  private async fail(exportId: string): Promise<void> {
    await this.database.system(makeExport, (tx) =>
      tx.query('update catalogue_export set failed_at = $2 where id = $1', [exportId, tx.now]),
    );
  }
}
