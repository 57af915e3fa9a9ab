import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireTenant } from '#libs/identity';
import { Config, Database, FileStore, isId, MalformedRequest, NotFound, newId, plainInput, receiveFile } from '#libs/platform';
import type { BroughtInResponse, CatalogueImportResponse, ImportState } from './catalogue-import.dto.js';
import { importCatalogueJob, importKey } from './import-catalogue.job.js';

interface Row {
  id: string;
  asked_at: Date;
  asked_by: string | null;
  name: string;
  done: number;
  total: number | null;
  plan: BroughtInResponse | null;
  confirmed_at: Date | null;
  report: BroughtInResponse | null;
  ended_at: Date | null;
  failure: string | null;
  why: string | null;
}

/** A catalogue's ZIP that a tenant's administrators send: looked at, shown, and brought in when they say so. */
@Injectable()
export class CatalogueImportService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  /** Receives the file piece by piece. Returns the id of what will be looked at. Throws FileTooLarge, FilesUnavailable. */
  async receive(actor: Actor, tenant: string, sent: () => Promise<{ name: string; stream: Readable } | null>): Promise<string> {
    const tenantId = requireTenant(actor, 'tenant.manage', tenant);
    const file = await sent();
    if (!file) throw new MalformedRequest();
    // What a tenant may keep, and its texts beside.
    const limit = (this.config.FILES_PER_TENANT_MB + 500) * 1024 * 1024;
    const received = await receiveFile(this.files.incoming, file.stream, limit);
    const id = newId();
    try {
      // Known before it stands in the store: a file that nobody knows would stay there for ever.
      await this.database.transaction(actor, (tx) =>
        tx.query('insert into catalogue_import (id, tenant_id, asked_by, asked_at, name, size) values ($1, $2, $3, $4, $5, $6)', [
          ...[id, tenantId, actor.personId, tx.now],
          ...[plainInput(file.name).slice(0, 200) || 'zip', received.size],
        ]),
      );
      await this.files.keep(received, importKey(id));
    } finally {
      await rm(received.path, { force: true });
    }
    await this.database.transaction(actor, async (tx) => {
      await tx.query('update catalogue_import set received_at = $2 where id = $1', [id, tx.now]);
      await tx.enqueue(importCatalogueJob, { importId: id });
      await recordAudit(tx, actor, 'catalogue.import_sent', tenantId, { importId: id });
    });
    return id;
  }

  /** The last twenty, newest first. */
  async list(actor: Actor, tenant: string): Promise<CatalogueImportResponse[]> {
    const tenantId = requireTenant(actor, 'tenant.manage', tenant);
    const rows = await this.database.read<Row>(
      actor,
      `select i.id, i.asked_at, p.name as asked_by, i.name, i.done, i.total, i.plan, i.confirmed_at, i.report, i.ended_at, i.failure, i.why
       from catalogue_import i left join person_profile p on p.person_id = i.asked_by
       where i.tenant_id = $1 and i.received_at is not null order by i.asked_at desc, i.id desc limit 20`,
      [tenantId],
    );
    return rows.map(response);
  }

  /** Says that it shall be brought in. Said twice it is said once; what is over stays as it is. */
  async confirm(actor: Actor, tenant: string, id: string): Promise<void> {
    const tenantId = requireTenant(actor, 'tenant.manage', tenant);
    await this.database.transaction(actor, async (tx) => {
      const [found] = isId(id)
        ? await tx.query('select 1 from catalogue_import where id = $1 and tenant_id = $2 and plan is not null', [id, tenantId])
        : [];
      if (!found) throw new NotFound('import');
      const said = await tx.execute(
        'update catalogue_import set confirmed_by = $2, confirmed_at = $3, done = 0 where id = $1 and confirmed_at is null and ended_at is null',
        [id, actor.personId, tx.now],
      );
      if (said > 0) await tx.enqueue(importCatalogueJob, { importId: id });
    });
  }
}

function response(row: Row): CatalogueImportResponse {
  return {
    id: row.id,
    state: stateOf(row),
    name: row.name,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    done: row.done,
    total: row.total,
    plan: row.plan,
    report: row.report,
    failure: row.failure,
    why: row.why,
  };
}

function stateOf(row: Row): ImportState {
  if (row.failure) return 'failed';
  if (row.report) return 'done';
  return row.confirmed_at ? 'going' : row.plan ? 'planned' : 'reading';
}
