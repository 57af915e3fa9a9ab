import { CatalogueImporter } from '#libs/catalogue';
import { loadMessages, openFileStore } from '#libs/platform';
import { translate } from '#libs/platform/i18n';
import { operating } from './operate.js';

/** `tandem tenant import`. */
export function importTenant(path: string, { tenant, as, yes = false }: { tenant: string; as: string; yes?: boolean }): Promise<void> {
  return operating(async (database, config) => {
    loadMessages();
    const { manifest, entries, collections } = await CatalogueImporter.of(database, openFileStore(config), config).bringIn({
      ...{ path, tenant, by: { email: as }, apply: yes },
      tell: ({ code, subject, names }) =>
        console.log(`  ${subject}: ${translate('en', `transfer.remark.${code}`, { names: names.join(', '), count: names.length })}`),
    });
    console.log(
      `The catalogue of ${manifest.tenant.name}, taken from ${manifest.from} on ${manifest.exportedAt.slice(0, 10)}, ${manifest.entries} entries and drafts.`,
    );
    const would = yes ? 'were' : 'would be';
    for (const [what, { added, thereAlready, refused }] of Object.entries({ entries, collections }))
      console.log(`${what}: ${added} ${would} added to ${tenant}, ${thereAlready} are there already, ${refused} cannot be read.`);
    if (!yes) console.log('Nothing has been done yet. The same command with --yes does it.');
  });
}
