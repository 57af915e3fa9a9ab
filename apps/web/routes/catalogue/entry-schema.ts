import type { EntryView } from '#libs/catalogue';
import { languageNames, path } from '#libs/platform/i18n';
import type { Translate } from '../../kit/language.js';
import { licenceAddress } from './licence-address.js';

const isGovernment = ['municipality', 'county'];

/** The entry for machines that read pages, as schema.org says it; only what the page shows as well. */
export function entrySchema(entry: EntryView, address: string, publicUrl: string, t: Translate): object {
  const { content, tenant, language } = entry;
  const at = (name: 'home' | 'catalogue') => publicUrl + path(language, name);
  const organisation = {
    '@type': isGovernment.includes(tenant.kind) ? 'GovernmentOrganization' : 'Organization',
    name: tenant.name,
    url: publicUrl + path(language, 'municipality', { tenant: tenant.slug }),
  };
  const trail = [
    { name: 'Tandem', item: at('home') },
    { name: t('kit.nav.catalogue'), item: at('catalogue') },
    { name: entry.title, item: address },
  ];
  return {
    '@graph': [
      {
        '@type': 'Article',
        '@id': `urn:uuid:${entry.id}`,
        headline: entry.title,
        name: entry.title,
        description: entry.summary,
        genre: t(`catalogue.kind.${entry.kind}`),
        inLanguage: { '@type': 'Language', name: languageNames[language], alternateName: language },
        url: address,
        mainEntityOfPage: address,
        ...(entry.audience === 'public' && { image: `${publicUrl}/previews/${entry.id}.png` }),
        version: String(entry.version),
        datePublished: new Date(entry.firstPublishedAt).toISOString(),
        dateModified: new Date(entry.publishedAt).toISOString(),
        isAccessibleForFree: true,
        publisher: organisation,
        author: content.byline.name ? { '@type': 'Person', name: content.byline.name } : organisation,
        ...(entry.coOwners.length > 0 && { contributor: entry.coOwners.map(({ name }) => ({ '@type': 'Organization', name })) }),
        ...(content.licence && { license: licenceAddress[content.licence] }),
        about: entry.goals.map((goal) => ({ '@type': 'DefinedTerm', termCode: `SDG ${goal}`, name: t(`goals.${goal}`) })),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: trail.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
      },
    ],
  };
}
