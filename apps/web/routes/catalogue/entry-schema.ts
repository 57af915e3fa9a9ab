import type { EntryView } from '#libs/catalogue';
import { licenceAddress } from './licence-address.js';

/** The entry for machines that read pages, as schema.org says it; only what the page shows as well. */
export function entrySchema(entry: EntryView, address: string): string {
  const { content } = entry;
  const schema = {
    '@context': 'https://schema.org',
    '@type': entry.kind === 'method' ? 'HowTo' : 'Article',
    headline: entry.title,
    name: entry.title,
    description: entry.summary,
    inLanguage: entry.language,
    url: address,
    version: String(entry.version),
    datePublished: new Date(entry.firstPublishedAt).toISOString(),
    dateModified: new Date(entry.publishedAt).toISOString(),
    publisher: { '@type': 'GovernmentOrganization', name: entry.tenant.name },
    ...(content.byline.name && { author: { '@type': 'Person', name: content.byline.name } }),
    ...(content.licence && { license: licenceAddress[content.licence] }),
    about: entry.goals.map((goal) => ({ '@type': 'DefinedTerm', termCode: `SDG ${goal}` })),
  };
  // A title may hold «</script>»: in JSON the sign may be written by its number.
  return JSON.stringify(schema).replace(/</g, '\\u003c');
}
