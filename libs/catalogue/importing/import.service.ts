import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Config, Database, newId, type Upload } from '#libs/platform';
import type { DraftView } from '../draft/draft.dto.js';
import { DraftService } from '../draft/draft.service.js';
import { ImportError } from '../import/errors.js';
import { openSource } from '../import/open-source.js';
import { addressOf, fetchPage } from '../reading/fetch-page.js';
import { homeOf, newDraftOf } from './home-of.js';
import { requireRoom } from './import-room.js';
import { type ImportSource, keptFor } from './import-row.js';
import { readImport } from './read-import.job.js';
import { sourceIn } from './sent-source.js';

/** Takes what someone already has, to be read: at once into a draft, or beside everything else into an import that is looked at first. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftService,
    private readonly config: Config,
  ) {}

  /** Whether this installation reads pages of the web. */
  get readsAddresses(): boolean {
    return this.config.mayFetchPages;
  }

  /**
   * Takes `{ file }`, `{ text }`, `{ html }` or `{ url }`, one of them. One document becomes a draft here and now; what holds many, or
   * `later`, becomes an import. Throws the importer's errors for what is no document.
   */
  async importEntry(actor: Actor, tenant: string, input: unknown, later = false): Promise<{ draft: DraftView } | { importId: string }> {
    const tenantId = requireTenant(actor, 'entry.write', tenant);
    if (later) return { importId: await this.begin(actor, tenant, input) };
    const { from, upload: sent, url } = sourceIn(input);
    if (url !== null) this.assertReadable(url);
    const upload = url === null ? sent : await fetchPage(url, this.config.PUBLIC_URL);
    // Read and understood outside a transaction: a long text takes a while, and holds no connection meanwhile.
    const source = openSource(upload, { mainOnly: url !== null });
    if (source.many) return { importId: await this.keep(actor, tenantId, 'file', upload) };
    const home = await this.database.transaction(actor, (tx) => homeOf(tx, tenantId));
    const draft = await source.items[0]?.draft(home);
    if (!draft) throw new ImportError('empty');
    const read = newDraftOf(draft, from, upload.name, home.now);
    return { draft: await this.database.transaction(actor, (tx) => this.drafts.insert(tx, actor, { tenantId, ...read })) };
  }

  /** As `importEntry`, always into an import; answers its id. */
  async begin(actor: Actor, tenant: string, input: unknown): Promise<string> {
    const tenantId = requireTenant(actor, 'entry.write', tenant);
    const { from, upload, url } = sourceIn(input);
    // What is plainly none is refused at once, and not after a while of reading.
    if (url === null) openSource(upload);
    else this.assertReadable(url);
    return this.keep(actor, tenantId, from, upload);
  }

  private assertReadable(url: string): void {
    if (!this.readsAddresses) throw new ImportError('addresses_not_read');
    addressOf(url, this.config.PUBLIC_URL);
  }

  private keep(actor: Actor, tenantId: string, from: ImportSource, { name, bytes }: Upload): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      await requireRoom(tx, actor.personId, { isKept: false });
      const id = newId();
      await tx.query(
        `insert into entry_import (id, tenant_id, person_id, state, source, name, bytes, created_at, expires_at)
         values ($1, $2, $3, 'reading', $4, $5, $6, $7, $8)`,
        [id, tenantId, actor.personId, from, name || null, bytes.length > 0 ? bytes : null, tx.now, new Date(tx.now.getTime() + keptFor)],
      );
      await tx.enqueue(readImport, { importId: id });
      return id;
    });
  }
}
