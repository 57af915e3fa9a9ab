import { Injectable } from '@nestjs/common';
import { recordAudit } from '#libs/identity';
import {
  type Config,
  Database,
  DomainError,
  defineSystemTask,
  FileStore,
  InvalidInput,
  plainInput,
  type Transaction,
  VirusScanner,
} from '#libs/platform';
import { NoRoomForFiles } from '../attachment/errors.js';
import { FilesKept } from '../attachment/files-kept.js';
import { type CatalogueManifest, faultIn, type PackedEntry } from './catalogue-format.js';
import { collectionFault, type PackedCollection } from './collection-format.js';
import { type Home, homeOf, ownId } from './home.js';
import { type CatalogueFile, CatalogueZip } from './read-catalogue.js';
import { type Outcome, type Remark, Remarks } from './remark.js';
import { unpackCollection } from './unpack-collection.js';
import { readEntry, unpackEntry } from './unpack-entry.js';
import { filesPresent, takeFiles } from './unpack-files.js';
import { unpackLinks, unpackNote } from './unpack-links.js';

const importTask = defineSystemTask('catalogue.import', 'a tenant’s catalogue is brought in from a file, for an administrator of it');

export interface ImportOptions {
  path: string;
  /** Slug of the tenant that it becomes the catalogue of. */
  tenant: string;
  /** One of its administrators, who answers for it. */
  by: { email: string } | { personId: string };
  /** False: says what it would do, and does nothing. */
  apply: boolean;
  /** About what is not simply taken over. */
  tell(remark: Remark): void;
  /** Told after each entry; a promise is waited for. */
  progress?(report: ImportReport): Promise<void>;
}

export interface ImportReport {
  manifest: CatalogueManifest;
  entries: Record<Outcome, number>;
  collections: Record<Outcome, number>;
}

/**
 * Brings a catalogue in, entry by entry, each in a transaction of its own: run again, it goes on where it ended, and passes over what is
 * there. Nobody reads more than they did where it comes from: a network that the tenant has not joined here is left out.
 */
@Injectable()
export class CatalogueImporter {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly kept: FilesKept,
  ) {}

  /** For a command, which has no container. */
  static of(database: Database, store: FileStore, config: Config): CatalogueImporter {
    return new CatalogueImporter(database, store, new VirusScanner(config.CLAMD_URL), new FilesKept(database, store, config));
  }

  /** Throws NotACatalogue, and FilesUnavailable or what the database throws: what is in by then stays, and the rest comes with the next run. */
  async bringIn(options: ImportOptions): Promise<ImportReport> {
    const zip = await CatalogueZip.open(options.path);
    try {
      return await this.run(zip, options);
    } finally {
      zip.close();
    }
  }

  private async run(zip: CatalogueZip, options: ImportOptions): Promise<ImportReport> {
    const home = await this.database.system(importTask, (tx) => homeOf(tx, options.tenant, options.by));
    if (options.apply)
      await this.database.system(importTask, (tx) =>
        recordAudit(tx, { personId: home.personId }, 'catalogue.imported', home.tenantId, { from: zip.manifest.tenant.name.slice(0, 200) }),
      );
    const none = () => ({ added: 0, thereAlready: 0, refused: 0 });
    const report: ImportReport = { manifest: zip.manifest, entries: none(), collections: none() };
    const linked: { id: string; name: string }[] = [];
    for await (const file of zip.entries()) {
      let id = '';
      const outcome = await told(file, options, async (remarks) => {
        const taken = await this.entry(zip, file, home, options.apply, remarks);
        id = taken.id;
        return taken.outcome;
      });
      report.entries[outcome]++;
      // Names only: what it says of others is read again, once all of them are there.
      if (outcome !== 'refused' && saysOfOthers(file.content)) linked.push({ id, name: file.name });
      await options.progress?.(report);
    }
    if (options.apply) for (const { id, name } of linked) await this.links(zip, id, name, home, options);
    for await (const file of zip.collections()) {
      const outcome = await told(file, options, (remarks) => this.collection(file, home, options.apply, remarks));
      report.collections[outcome]++;
    }
    for (const note of await zip.notes()) {
      await told({ name: 'notes.json', content: note }, options, async (remarks) => {
        await this.database.system(importTask, (tx) => unpackNote(tx, plainInput(note), home, options.apply, remarks));
        return 'added';
      });
    }
    return report;
  }

  private async entry(zip: CatalogueZip, { content }: CatalogueFile, home: Home, apply: boolean, remarks: Remarks) {
    const packed = plainInput(content) as PackedEntry;
    const fault = faultIn(packed);
    if (fault) throw new Refused(fault);
    const id = await this.database.system(importTask, (tx) => ownId(tx, home.tenantId, packed.id));
    if (await this.database.system(importTask, (tx) => isThere(tx, id))) return { id, outcome: 'thereAlready' as const };
    if (!apply) {
      readEntry(packed, home, filesPresent(zip, packed, remarks), remarks);
      return { id, outcome: 'added' as const };
    }
    const files = await takeFiles(zip, packed, home.tenantId, { store: this.store, scanner: this.scanner, kept: this.kept }, remarks);
    const outcome = await this.database.system(importTask, async (tx) => {
      // Two that bring the same in at once: the second one finds it there.
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`import ${home.tenantId}`]);
      if (await isThere(tx, id)) return 'thereAlready' as const;
      await unpackEntry(tx, id, packed, home, files, remarks);
      return 'added' as const;
    });
    return { id, outcome };
  }

  private async links(zip: CatalogueZip, id: string, name: string, home: Home, options: ImportOptions): Promise<void> {
    const file = { name, content: await zip.read(name) };
    await told(file, options, async (remarks) => {
      await this.database.system(importTask, (tx) => unpackLinks(tx, id, plainInput(file.content) as PackedEntry, home, remarks));
      return 'added';
    });
  }

  private collection({ content }: CatalogueFile, home: Home, apply: boolean, remarks: Remarks) {
    const packed = plainInput(content) as PackedCollection;
    const fault = collectionFault(packed);
    if (fault) throw new Refused(fault);
    return this.database.system(importTask, (tx) => unpackCollection(tx, packed, home, apply, remarks));
  }
}

async function isThere(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.query('select 1 from entry_draft where id = $1 union all select 1 from entry where id = $1', [id]);
  return rows.length > 0;
}

/** A file that says something it cannot mean. */
class Refused extends Error {
  constructor(readonly code: Remark['code']) {
    super(code);
  }
}

/** Does the work and tells what is remarked on; a file that is refused keeps no other from coming in. */
async function told(file: CatalogueFile, { tell }: ImportOptions, work: (remarks: Remarks) => Promise<Outcome>): Promise<Outcome> {
  const remarks = new Remarks();
  const subject = titleOf(file);
  try {
    const outcome = await work(remarks);
    for (const remark of remarks.all) tell({ ...remark, subject });
    return outcome;
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    tell({ ...refused, subject: refused.code === 'refused_no_room' ? subject : file.name });
    return 'refused';
  }
}

function refusalOf(error: unknown): Pick<Remark, 'code' | 'names'> | null {
  if (error instanceof Refused) return { code: error.code, names: [] };
  if (error instanceof InvalidInput) return { code: 'refused_places', names: Object.keys(error.fields).slice(0, 20) };
  if (error instanceof NoRoomForFiles) return { code: 'refused_no_room', names: [] };
  return error instanceof DomainError && error.kind !== 'unavailable' ? { code: 'refused_otherwise', names: [error.code] } : null;
}

function saysOfOthers(content: unknown): boolean {
  const { translationOf, madeFrom, relations } = (content ?? {}) as Partial<PackedEntry>;
  return Boolean(translationOf || madeFrom || relations?.length);
}

function titleOf({ name, content }: CatalogueFile): string {
  const { published, draft } = (content ?? {}) as Partial<PackedEntry & PackedCollection>;
  const version = (published as PackedEntry['published'])?.versions?.at?.(-1)?.content;
  const { title } = (version ?? published ?? draft?.content ?? {}) as { title?: unknown };
  return typeof title === 'string' && title ? title.slice(0, 80) : name;
}
