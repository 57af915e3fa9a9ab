import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireTenant } from '#libs/identity';
import { Config, Database, FileStore, isId, NotFound, newId, readToken, signToken } from '#libs/platform';
import type { CatalogueExportResponse } from './catalogue-export.dto.js';
import { exportCatalogueJob, exportKey } from './export-catalogue.job.js';

interface Row {
  id: string;
  asked_at: Date;
  asked_by: string | null;
  done: number;
  total: number | null;
  ready_at: Date | null;
  failed_at: Date | null;
  size: number | null;
  sha256: string | null;
  expires_at: Date | null;
}

const purpose = 'catalogue-export';

/** A tenant's whole catalogue as a file, for its administrators: asked for, looked after, fetched; each of it is in the audit log. */
@Injectable()
export class CatalogueExportService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  /** Asks for a new one; while one is being made, that one is meant. Returns its id. */
  async ask(actor: Actor, tenant: string): Promise<string> {
    const tenantId = requireTenant(actor, 'tenant.manage', tenant);
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      const [asked] = await tx.query<{ id: string }>(
        `insert into catalogue_export (id, tenant_id, asked_by, asked_at) values ($1, $2, $3, $4)
         on conflict (tenant_id) where ready_at is null and failed_at is null do nothing returning id`,
        [id, tenantId, actor.personId, tx.now],
      );
      if (asked) {
        await tx.enqueue(exportCatalogueJob, { exportId: id });
        await recordAudit(tx, actor, 'catalogue.export_asked', tenantId, { exportId: id });
        return id;
      }
      const [running] = await tx.query<{ id: string }>(
        'select id from catalogue_export where tenant_id = $1 and ready_at is null and failed_at is null',
        [tenantId],
      );
      // It became ready in between: that is the one.
      return running?.id ?? id;
    });
  }

  /** The last twenty, newest first. */
  async list(actor: Actor, tenant: string): Promise<CatalogueExportResponse[]> {
    const tenantId = requireTenant(actor, 'tenant.manage', tenant);
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `select x.id, x.asked_at, p.name as asked_by, x.done, x.total, x.ready_at, x.failed_at, x.size::float8 as size, x.sha256, x.expires_at
         from catalogue_export x left join person_profile p on p.person_id = x.asked_by
         where x.tenant_id = $1 order by x.asked_at desc, x.id desc limit 20`,
        [tenantId],
      );
      return rows.map((row) => this.response(row, tenant, tx.now));
    });
  }

  /** The file, for an administrator with the link. NotFound for anybody and anything else, and when its time is over. */
  async open(actor: Actor, tenant: string, id: string, token: unknown): Promise<{ name: string; size: number; bytes: Readable }> {
    const tenantId = requireTenant(actor, 'tenant.manage', tenant);
    const signed = typeof token === 'string' ? readToken(this.config.TANDEM_SECRET, purpose, token) : null;
    if (!isId(id) || signed !== id) throw new NotFound('export');
    const row = await this.database.transaction(actor, async (tx) => {
      const [found] = await tx.query<{ size: number; ready_at: Date }>(
        `select size::float8 as size, ready_at from catalogue_export where id = $1 and tenant_id = $2 and ready_at is not null and expires_at > $3`,
        [id, tenantId, tx.now],
      );
      if (found) await recordAudit(tx, actor, 'catalogue.export_fetched', tenantId, { exportId: id });
      return found;
    });
    const bytes = row && (await this.files.open(exportKey(id)));
    if (!bytes) throw new NotFound('export');
    return { name: `tandem-${tenant}-${row.ready_at.toISOString().slice(0, 10)}.zip`, size: row.size, bytes };
  }

  private response(row: Row, tenant: string, now: Date): CatalogueExportResponse {
    const isGone = row.expires_at !== null && row.expires_at <= now;
    const state = row.failed_at ? 'failed' : !row.ready_at ? 'making' : isGone ? 'gone' : 'ready';
    const token = signToken(this.config.TANDEM_SECRET, purpose, row.id);
    return {
      id: row.id,
      state,
      askedAt: row.asked_at,
      askedBy: row.asked_by,
      done: row.done,
      total: row.total,
      size: row.size,
      sha256: row.sha256,
      expiresAt: row.expires_at,
      file: state === 'ready' ? `/api/v1/tenants/${tenant}/exports/${row.id}/file?token=${token}` : null,
    };
  }
}
