import { join } from 'node:path';
import type { Actor } from '#libs/identity';
import { newId, readConfig } from '#libs/platform';
import type { PackedEntry } from '../../libs/catalogue/transfer/catalogue-format.js';
import { CatalogueImporter } from '../../libs/catalogue/transfer/catalogue-importer.js';
import { packCatalogue } from '../../libs/catalogue/transfer/pack-catalogue.js';
import { CatalogueZip } from '../../libs/catalogue/transfer/read-catalogue.js';
import type { BuiltTenant } from './builders.js';
import type { Member } from './catalogue-room.js';
import { FileRoom } from './file-room.js';

/** An installation with one municipality, Herning, whose catalogue is taken along and brought in. */
export class CataloguePlace extends FileRoom {
  tenant: BuiltTenant;
  admin: Member;
  importer: CatalogueImporter;

  override async open(options: { clamd?: string; megabytes?: number } = {}): Promise<this> {
    await super.open(options);
    const config = readConfig({ FILES_PER_TENANT_MB: String(options.megabytes ?? 100), CLAMD_URL: options.clamd });
    this.importer = CatalogueImporter.of(this.database, this.store, config);
    this.tenant = await this.given.aTenant({ slug: 'herning', name: 'Herning Kommune', country: 'DK', language: 'da' });
    this.admin = await this.memberOf(this.tenant, 'admin@herning.example');
    return this;
  }

  async memberOf(tenant: BuiltTenant, email: string): Promise<Member> {
    return (await this.given.anActor(await this.given.aPerson([[tenant, 'admin']], { email }))) as Member;
  }

  /** With what has changed of who they are. */
  async again(member: Member): Promise<Member> {
    return (await this.given.anActor(member.personId)) as Member;
  }

  async pack(actor: Actor = this.admin, tenantId = this.tenant.id) {
    const path = join(this.folder, `${newId()}.zip`);
    const tenant = { slug: 'herning', name: 'Herning Kommune', kind: 'municipality', country: 'DK', language: 'da' };
    const job = { tenantId, tenant, from: 'https://tandem.example', path, progress: async () => undefined };
    return { path, ...(await packCatalogue(this, actor, new Date('2026-11-26T10:00:00Z'), job)) };
  }

  async bringIn(path: string, { apply = true, tenant = 'herning', email = 'admin@herning.example' } = {}) {
    const lines: string[] = [];
    const tell = ({ subject, code, names }: { subject: string; code: string; names: string[] }) =>
      lines.push([subject, code, ...names].join(' | '));
    const report = await this.importer.bringIn({ path, tenant, by: { email }, apply, tell });
    return { ...report, lines };
  }
}

/** What a ZIP holds, by the names of its files. */
export async function unzipped(path: string) {
  const zip = await CatalogueZip.open(path);
  try {
    const entries = new Map<string, PackedEntry>();
    for await (const { content } of zip.entries()) entries.set((content as PackedEntry).id, content as PackedEntry);
    const collections: unknown[] = [];
    for await (const { content } of zip.collections()) collections.push(content);
    return { manifest: zip.manifest, entries, collections, notes: await zip.notes() };
  } finally {
    zip.close();
  }
}
