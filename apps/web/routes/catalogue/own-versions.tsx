import { Link } from 'react-router';
import type { OwnVersionResponse } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** What others made out of it; nothing where nobody did, or told. */
export function OwnVersions({ versions }: { versions: readonly OwnVersionResponse[] }) {
  const t = useT();
  const language = useLanguage();
  if (versions.length === 0) return null;
  return (
    <section className="stack stack-small elsewhere" aria-labelledby="own-versions">
      <h2 id="own-versions">{t('own.others')}</h2>
      <ul className="link-list">
        {versions.map(({ entryId, tenant, tenantName, slug, title, language: lang }) => (
          <li key={entryId}>
            <Link to={path(language, 'entry', { tenant, slug })} lang={lang} hrefLang={lang}>
              {t('own.other', { title, tenant: tenantName })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
