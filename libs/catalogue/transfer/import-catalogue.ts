import { recordAudit } from '#libs/identity';
import { type Database, DomainError, defineSystemTask, InvalidInput, NotFound, type Transaction } from '#libs/platform';
import { type CatalogueManifest, faultIn, idIn, type PackedEntry } from './catalogue-format.js';
import { NotACatalogue } from './errors.js';
import { readEntries, readManifest } from './read-catalogue.js';
import { type Home, type Told, unpackEntry } from './unpack-entry.js';

const importTask = defineSystemTask('catalogue.import', 'the operator brings a tenant’s catalogue in from a file');

export interface ImportOptions {
  path: string;
  /** Slug of the tenant that it becomes the catalogue of. */
  tenant: string;
  /** Address of one of its administrators, who answers for it. */
  as: string;
  /** False: says what it would do, and does nothing. */
  apply: boolean;
  /** One line about each entry that is not simply taken over, and about what could not come along. */
  tell(line: string): void;
}

export interface ImportReport {
  manifest: CatalogueManifest;
  added: number;
  thereAlready: number;
  refused: number;
}

/**
 * Brings a catalogue in, entry by entry, each in a transaction of its own: run again, it goes on where it ended, and passes over what is
 * there. Nobody reads more than they did where it comes from: a network that the tenant has not joined here is left out.
 */
export async function importCatalogue(database: Database, options: ImportOptions): Promise<ImportReport> {
  const manifest = await readManifest(options.path);
  const home = await database.system(importTask, (tx) => homeOf(tx, options));
  const report: ImportReport = { manifest, added: 0, thereAlready: 0, refused: 0 };
  const links: { id: string; entry: PackedEntry }[] = [];
  for await (const { name, content } of readEntries(options.path)) {
    const fault = faultIn(content);
    if (fault) {
      report.refused++;
      options.tell(`${name}: refused, ${fault}`);
      continue;
    }
    const entry = content as PackedEntry;
    try {
      const told = await database.system(importTask, (tx) => one(tx, entry, home, options.apply));
      report[told.outcome]++;
      for (const line of told.lines) options.tell(`${titleOf(entry)}: ${line}`);
      if (told.outcome === 'added') links.push({ id: told.id, entry });
      else if (entry.translationOf || entry.madeFrom) links.push({ id: told.id, entry });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      report.refused++;
      options.tell(`${name}: refused, ${error instanceof InvalidInput ? `wrong in ${Object.keys(error.fields).join(', ')}` : error.code}`);
    }
  }
  if (options.apply) await finish(database, home, links, report, options);
  return report;
}

async function one(tx: Transaction, entry: PackedEntry, home: Home, apply: boolean): Promise<Told> {
  const id = await ownId(tx, home.tenantId, entry.id);
  const there = await tx.query('select 1 from entry_draft where id = $1 union all select 1 from entry where id = $1', [id]);
  if (there.length > 0) return { id, outcome: 'thereAlready', lines: [] };
  return unpackEntry(tx, id, entry, home, apply);
}

/** The entry's own id, or one derived from it where another tenant of this installation has that one. */
async function ownId(tx: Transaction, tenantId: string, id: string): Promise<string> {
  const [elsewhere] = await tx.query(
    'select 1 from entry_draft where id = $1 and tenant_id <> $2 union all select 1 from entry where id = $1 and tenant_id <> $2',
    [id, tenantId],
  );
  return elsewhere ? idIn(tenantId, id) : id;
}

/** What one entry says of another, once all of them are there. */
async function finish(
  database: Database,
  home: Home,
  links: readonly { id: string; entry: PackedEntry }[],
  report: ImportReport,
  options: ImportOptions,
): Promise<void> {
  for (const { id, entry } of links) {
    await database.system(importTask, async (tx) => {
      for (const [column, target] of [
        ['translation_of', entry.translationOf],
        ['made_from', entry.madeFrom?.entry ?? null],
      ] as const) {
        if (!target) continue;
        const known = await ownId(tx, home.tenantId, target);
        const [found] = await tx.query<{ id: string }>(
          'select id from entry where id = any($1::uuid[]) and (tenant_id = $2 or is_public) order by id = $3 desc limit 1',
          [[known, target], home.tenantId, known],
        );
        if (!found) {
          options.tell(`${titleOf(entry)}: what it ${column === 'made_from' ? 'was made from' : 'translates'} is not here`);
          continue;
        }
        const version = column === 'made_from' ? ', made_from_version = $3' : '';
        for (const table of ['entry', 'entry_draft'])
          await tx.query(`update ${table} set ${column} = $2${version} where id = $1`, [
            id,
            found.id,
            ...(column === 'made_from' ? [entry.madeFrom?.version ?? null] : []),
          ]);
      }
    });
  }
  if (report.added > 0)
    await database.system(importTask, (tx) =>
      recordAudit(tx, { personId: home.personId }, 'catalogue.imported', home.tenantId, { entries: String(report.added) }),
    );
}

async function homeOf(tx: Transaction, { tenant, as }: ImportOptions): Promise<Home> {
  const [found] = await tx.query<{ id: string; person: string | null; networks: { id: string; slug: string }[] }>(
    `select t.id,
       (select m.person_id from membership m join person_email a on a.person_id = m.person_id
        where m.tenant_id = t.id and m.role = 'admin' and m.ended_at is null and a.email = $2) as person,
       coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'slug', n.slug)) from network_tenant nt join network n on n.id = nt.network_id
         where nt.tenant_id = t.id and nt.joined_at is not null and nt.left_at is null), '[]') as networks
     from tenant t where t.slug = $1`,
    [tenant, as.trim().toLowerCase()],
  );
  if (!found) throw new NotFound('tenant');
  if (!found.person) throw new NotACatalogue(`${as} is no administrator of ${tenant}`);
  return { tenantId: found.id, personId: found.person, networks: new Map(found.networks.map(({ slug, id }) => [slug, id])) };
}

function titleOf({ id, draft, published }: PackedEntry): string {
  const content = (published?.versions.at(-1)?.content ?? draft?.content) as { title?: unknown } | undefined;
  return typeof content?.title === 'string' && content.title ? `«${content.title.slice(0, 80)}»` : id;
}
