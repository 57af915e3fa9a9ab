import { Link } from 'react-router';
import type { CollectionListItem } from '#libs/catalogue';
import { languageNames, path } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** Collections side by side. */
export function CollectionCards({ collections }: { collections: readonly CollectionListItem[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <ul className="cards plain-list">
      {collections.map((one) => (
        <li key={one.id}>
          <article className="card collection-card">
            <p className="card-meta">
              {t('collection.collection')} · {one.tenant.name}
            </p>
            <h3 lang={foreign(one.language)}>
              <Link to={path(language, 'collection', { tenant: one.tenant.slug, slug: one.slug })}>{one.title}</Link>
            </h3>
            {one.lead && (
              <p className="card-text" lang={foreign(one.language)}>
                {one.lead}
              </p>
            )}
            {(one.language !== language || one.isExample) && (
              <div className="card-foot">
                <p className="quiet">
                  {one.language !== language && <span lang={one.language}>{languageNames[one.language]}</span>}
                  {one.language !== language && one.isExample && ' · '}
                  {one.isExample && t('collection.example')}
                </p>
              </div>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}

/** A few of them above something else; nothing at all where there are none. */
export function CollectionShelf({ title, collections, all }: { title: string; collections: readonly CollectionListItem[]; all?: string }) {
  const t = useT();
  if (collections.length === 0) return null;
  return (
    <section className="stack collection-shelf" aria-labelledby="collections">
      <div className="results-head">
        <h2 id="collections">{title}</h2>
        {all && <Link to={all}>{t('collection.all')}</Link>}
      </div>
      <CollectionCards collections={collections} />
    </section>
  );
}

/** Which collections an entry stands in, as links. */
export function StandsIn({ collections }: { collections: readonly CollectionListItem[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  if (collections.length === 0) return null;
  return (
    <section className="elsewhere stack stack-small" aria-labelledby="stands-in">
      <h2 id="stands-in">{t('collection.stands_in')}</h2>
      <ul className="link-list">
        {collections.map((one) => (
          <li key={one.id}>
            <Link to={path(language, 'collection', { tenant: one.tenant.slug, slug: one.slug })} lang={foreign(one.language)}>
              {one.title}
            </Link>{' '}
            <span className="quiet">· {one.tenant.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
