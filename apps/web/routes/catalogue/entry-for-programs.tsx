import { JsonLd } from '../../kit/json-ld.js';
import { useT } from '../../kit/language.js';
import { PageTitle } from '../../kit/page-title.js';
import { useRoot } from '../../root.js';
import { entrySchema } from './entry-schema.js';
import type { ReadableEntry } from './entry-text.server.js';

/** The head of an entry's page: what browsers, search engines and programs that show links take from it. */
export function EntryForPrograms({ entry, address }: { entry: ReadableEntry; address: string }) {
  const t = useT();
  const publicUrl = useRoot()?.publicUrl ?? '';
  const picture = { path: `/previews/${entry.id}.png`, alt: `${t(`catalogue.kind.${entry.kind}`)}: ${entry.title}. ${entry.tenant.name}` };
  return (
    <>
      <PageTitle
        title={entry.title}
        description={entry.summary}
        preview={{ type: 'article', address, language: entry.language, ...(entry.audience === 'public' && { picture }) }}
      />
      <link rel="canonical" href={address} />
      {entry.audience === 'public' && (
        <link
          rel="alternate"
          type="application/json+oembed"
          title={entry.title}
          href={`${publicUrl}/api/v1/oembed?url=${encodeURIComponent(address)}`}
        />
      )}
      <JsonLd data={entrySchema(entry, address, publicUrl, t)} />
    </>
  );
}
