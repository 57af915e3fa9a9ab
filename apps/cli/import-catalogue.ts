import { importCatalogue } from '#libs/catalogue';
import { operating } from './operate.js';

/** `tandem tenant import`. */
export function importTenant(path: string, { tenant, as, yes = false }: { tenant: string; as: string; yes?: boolean }): Promise<void> {
  return operating(async (database) => {
    const tell = (line: string) => console.log(`  ${line}`);
    const { manifest, added, thereAlready, refused } = await importCatalogue(database, { path, tenant, as, apply: yes, tell });
    const { name } = manifest.tenant;
    console.log(
      `The catalogue of ${name}, taken from ${manifest.from} on ${manifest.exportedAt.slice(0, 10)}, ${manifest.entries} entries and drafts.`,
    );
    console.log(`${added} ${yes ? 'were' : 'would be'} added to ${tenant}, ${thereAlready} are there already, ${refused} cannot be read.`);
    if (!yes) console.log('Nothing has been done yet. The same command with --yes does it.');
  });
}
