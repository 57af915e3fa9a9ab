import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { address, type CatalogueQuery, hasChoices } from './catalogue-page-query.js';

/** Nothing found: what to try next. */
export function NothingFound({ query, isSignedIn }: { query: CatalogueQuery; isSignedIn: boolean }) {
  const t = useT();
  const language = useLanguage();
  const here = address(language, query);
  return (
    <EmptyState title={t('search.none_next')}>
      {query.q && <p>{t('search.none_fewer_words')}</p>}
      {hasChoices(query) && <p>{t('search.none_fewer_choices')}</p>}
      <p className="quiet">
        {isSignedIn ? t('search.none_share') : <Link to={path(language, 'signIn', null, { next: here })}>{t('search.none_sign_in')}</Link>}
      </p>
      <ButtonLink to={path(language, 'catalogue')} weight="secondary">
        {t('search.all')}
      </ButtonLink>
    </EmptyState>
  );
}
