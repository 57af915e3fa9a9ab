import { Link } from 'react-router';
import type { Likeness, TenantLike } from '#libs/identity';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { address, type CatalogueQuery } from './catalogue-page-query.js';

/** Of a large country's: the page names some, the list has them all. */
const mostNamed = 8;

/** «Municipalities like us» as one switch: off or on, and whom it means. */
export function LikeUs({ query, likeness }: { query: CatalogueQuery; likeness: Likeness }) {
  const t = useT();
  const language = useLanguage();
  const { slug, name, tenants } = likeness;
  const isOn = query.like === slug;
  const named = tenants.slice(0, mostNamed);
  const left = tenants.length - named.length;
  return (
    <div className="like-us">
      <Link
        to={address(language, { ...query, like: isOn ? null : slug, cursor: null })}
        className="button button-secondary button-small"
        aria-describedby="like-means"
        preventScrollReset
      >
        {isOn ? t('hits.like.off') : t('hits.like.on', { name })}
      </Link>
      <p id="like-means" className="quiet small">
        {tenants.length === 0 ? t('hits.like.nobody') : `${shared(tenants[0] as TenantLike, t)}: `}
        {named.map((one, place) => (
          <span key={one.slug}>
            {place > 0 && ', '}
            <Link to={path(language, 'municipality', { tenant: one.slug })}>{one.name}</Link>
          </span>
        ))}
        {left > 0 && ` ${t('hits.like.more', { count: left })}`}
      </p>
    </div>
  );
}

/** What they have in common, as far as all of them have it. */
function shared({ size, country, sameCountry, sharedSetting }: TenantLike, t: ReturnType<typeof useT>): string {
  const parts = [
    t(`hits.size.${size}`),
    sameCountry && t(`places.country.${country}`),
    sharedSetting === 'coast' ? t('hits.like.coast') : sharedSetting === 'inland' && t('hits.like.inland'),
  ];
  return parts.filter(Boolean).join(', ');
}
