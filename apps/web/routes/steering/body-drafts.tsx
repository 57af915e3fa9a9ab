import { Link } from 'react-router';
import type { DraftOfBody } from '#libs/catalogue';
import { formatDate, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** What the group writes on: for its members, and for those whose drafts they are. */
export function BodyDrafts({ drafts }: { drafts: readonly DraftOfBody[] }) {
  const t = useT();
  const language = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="stack">
      <h2 id="drafts">{t('workdraft.title')}</h2>
      <p className="quiet">{t('workdraft.text')}</p>
      <ul className="plain-list stack">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <h3 lang={draft.title && draft.language !== language ? draft.language : undefined}>
              <Link to={path(language, 'editor', { entry: draft.id })}>{draft.title || t('catalogue.drafts.untitled')}</Link>
            </h3>
            <p className="quiet small" suppressHydrationWarning>
              {t(`catalogue.kind.${draft.kind}`)} · {draft.tenant.name} ·{' '}
              {t('workdraft.changed', { day: formatDate(language, draft.updatedAt) })} ·{' '}
              {t('catalogue.publish.until_date', { date: formatDate(language, draft.endsAt, 'UTC') })}
            </p>
            {draft.mayStop && (
              <p>
                <Link className="small" to={`${path(language, 'publish', { entry: draft.id })}#groups`}>
                  {t('workdraft.manage')}
                  <span className="visually-hidden">: {draft.title}</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
