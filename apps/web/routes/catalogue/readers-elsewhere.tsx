import { Link } from 'react-router';
import type { ReadersResponse } from '#libs/catalogue';
import { formatNumber, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** For those who own the entry: in which municipalities it is read. */
export function ReadersElsewhere({ readers: { municipalities, tenants, others } }: { readers: ReadersResponse }) {
  const t = useT();
  const language = useLanguage();
  const many = (readers: number | null) => (readers === null ? t('readers.few') : formatNumber(language, readers));
  return (
    <section className="elsewhere stack stack-small" aria-labelledby="readers">
      <h2 id="readers">{t('readers.title')}</h2>
      <p>{t('readers.in', { count: municipalities })}</p>
      {(tenants.length > 0 || others !== null) && (
        <ul className="link-list">
          {tenants.map(({ slug, name, readers }) => (
            <li key={slug} suppressHydrationWarning>
              <Link to={path(language, 'municipality', { tenant: slug })}>{name}</Link>: {many(readers)}
            </li>
          ))}
          {others !== null && <li suppressHydrationWarning>{t('readers.others', { count: many(others) })}</li>}
        </ul>
      )}
      <p className="quiet small">{t('readers.how')}</p>
    </section>
  );
}
