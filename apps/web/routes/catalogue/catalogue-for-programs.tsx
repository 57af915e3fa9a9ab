import type { EntryListItem } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { JsonLd } from '../../kit/json-ld.js';
import { useLanguage, useT } from '../../kit/language.js';
import { useRoot } from '../../root.js';
import type { CatalogueQuery } from './catalogue-page-query.js';

interface Props {
  query: CatalogueQuery;
  items: readonly EntryListItem[];
}

/** This list for programs: as a feed that follows it, and as schema.org says a list. The feed holds what everybody may read. */
export function CatalogueForPrograms({ query, items }: Props) {
  const t = useT();
  const language = useLanguage();
  const root = useRoot();
  const publicUrl = root?.publicUrl ?? '';
  const title = query.q ? `${query.q} – ${t('search.title')}` : t('search.title');
  const elements = items.map((item, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: item.title,
    url: publicUrl + path(item.language, 'entry', { tenant: item.tenant.slug, slug: item.slug }),
  }));
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={feedAddress(publicUrl, 'atom', query, language)} />
      <link rel="alternate" type="application/feed+json" title={title} href={feedAddress(publicUrl, 'json', query, language)} />
      {!root?.reader && items.length > 0 && <JsonLd data={{ '@type': 'ItemList', name: title, itemListElement: elements }} />}
      <p className="small quiet no-print">
        <a href={feedAddress('', 'atom', query, language)}>{t('export.follow_feed')}</a>
      </p>
    </>
  );
}

function feedAddress(publicUrl: string, format: 'atom' | 'json', { q, chosen }: CatalogueQuery, language: string): string {
  const search = new URLSearchParams(q ? { q } : {});
  for (const [name, values] of Object.entries(chosen)) for (const value of values) search.append(name, value);
  search.append('lang', language);
  return `${publicUrl}/feeds/entries.${format}?${search}`;
}
