import { Link } from 'react-router';
import type { AdoptionOfTenant } from '#libs/exchange';
import { formatPartialDate, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { adoptionTones } from './adoption-tones.js';

/** What it took up from others: how far it came, whose it is, and its own version. */
export function UsedFromOthers({ adoptions, title }: { adoptions: readonly AdoptionOfTenant[]; title: string }) {
  if (adoptions.length === 0) return null;
  return (
    <section aria-labelledby="uses" className="stack">
      <h2 id="uses">{title}</h2>
      <ul className="uses plain-list">
        {adoptions.map((adoption) => (
          <Use key={adoption.id} adoption={adoption} />
        ))}
      </ul>
    </section>
  );
}

function Use({ adoption: { state, since, told, language: written, entry, own } }: { adoption: AdoptionOfTenant }) {
  const t = useT();
  const language = useLanguage();
  const foreign = (lang: string) => (lang === language ? undefined : lang);
  return (
    <li>
      <div>
        <h3 lang={foreign(entry.language)}>
          <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })}>{entry.title}</Link>
        </h3>
        <p className="quiet small">
          {t('places.from')} <Link to={path(language, 'municipality', { tenant: entry.tenant })}>{entry.tenantName}</Link>
          <span suppressHydrationWarning> · {t('places.since', { date: formatPartialDate(language, since.slice(0, 7)) })}</span>
        </p>
        {told && (
          <p className="use-note" lang={written}>
            {told}
          </p>
        )}
        {own && (
          <p className="small">
            {t('places.own_version')}:{' '}
            <Link to={path(language, 'entry', { tenant: own.tenant, slug: own.slug })} lang={foreign(own.language)}>
              {own.title}
            </Link>
          </p>
        )}
      </div>
      <Tag tone={adoptionTones[state]}>{t(`adoption.state.${state}`)}</Tag>
    </li>
  );
}
