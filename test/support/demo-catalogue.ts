import { type EntryContent, insertDraft, PublishingService } from '#libs/catalogue';
import { type Actor, anonymous } from '#libs/identity';
import type { Database } from '#libs/platform';
import { demoEntries } from '../../apps/cli/demo/demo-entries.js';
import type { DemoEntry } from '../../apps/cli/demo/demo-entry.js';
import { loadPlaces } from '../../apps/cli/demo/load-places.js';
import { Builders, type BuiltTenant } from './builders.js';

export interface DemoCatalogue {
  /** By number in the demo's table; a translation as «4 en». */
  entryIds: Map<string, string>;
  /** A reader in that tenant, made for the purpose. */
  readerIn(tenant: string): Promise<Actor>;
}

/** The demo's places and its published entries, published by their own tenants as the product publishes. */
export async function aDemoCatalogue(database: Database): Promise<DemoCatalogue> {
  const given = new Builders(database);
  await given.write(loadPlaces);
  const tenants = await given.write((tx) => tx.query<BuiltTenant>('select id, slug from tenant'));
  const tenantOf = (slug: string) => tenants.find((tenant) => tenant.slug === slug) as BuiltTenant;
  const publishing = new PublishingService(database);
  const editors = new Map<string, Awaited<ReturnType<Builders['aMember']>>>();
  const entryIds = new Map<string, string>();

  const publish = async (entry: DemoEntry, content: EntryContent): Promise<string> => {
    const tenant = tenantOf(entry.tenant);
    const editor = editors.get(tenant.slug) ?? (await given.aMember(tenant, 'editor'));
    editors.set(tenant.slug, editor);
    const draft = await database.transaction(editor, (tx) =>
      insertDraft(tx, { tenantId: tenant.id, content, createdBy: editor.personId, isExample: entry.example }),
    );
    await publishing.publish(editor, draft.id, { audience: entry.audience, networks: entry.networks });
    return draft.id;
  };
  for (const entry of demoEntries) {
    const last = entry.versions.at(-1)?.content;
    if (last) entryIds.set(String(entry.number), await publish(entry, last));
    for (const { content } of entry.translations ?? []) entryIds.set(`${entry.number} ${content.language}`, await publish(entry, content));
  }
  return { entryIds, readerIn: (slug) => (slug === '' ? Promise.resolve(anonymous) : given.aMember(tenantOf(slug), 'reader')) };
}
