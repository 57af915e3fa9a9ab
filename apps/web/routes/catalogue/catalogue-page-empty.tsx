import { Link } from 'react-router';
import type { Dropping, FilterName } from '#libs/catalogue';
import { type Language, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { nameOf } from './catalogue-page-names.js';
import { address, type CatalogueQuery, hasChoices, withoutChoices, withoutField } from './catalogue-page-query.js';

interface Props {
  query: CatalogueQuery;
  isSignedIn: boolean;
  /** What to leave out, with how many hits then; of what the reader may see. */
  helps: readonly Dropping[];
  likeName: string | null;
}

/** Nothing found: what to try next. */
export function NothingFound({ query, isSignedIn, helps, likeName }: Props) {
  const t = useT();
  const language = useLanguage();
  const here = address(language, query);
  return (
    <EmptyState title={t('search.none_next')}>
      {helps.length > 0 ? (
        <ul className="stack-small plain-list">
          {helps.map((help) => {
            const { to, label } = stepOf(help, query, likeName, language, t);
            return (
              <li key={to}>
                <Link to={to}>{label}</Link> <span className="quiet">{t('search.count', { count: help.count })}</span>
              </li>
            );
          })}
        </ul>
      ) : (
        <>
          {query.q && <p>{t('search.none_fewer_words')}</p>}
          {hasChoices(query) && <p>{t('search.none_fewer_choices')}</p>}
        </>
      )}
      <p className="quiet">
        {isSignedIn ? t('search.none_share') : <Link to={path(language, 'signIn', null, { next: here })}>{t('search.none_sign_in')}</Link>}
      </p>
      <ButtonLink to={path(language, 'catalogue')} weight="secondary">
        {t('search.all')}
      </ButtonLink>
    </EmptyState>
  );
}

function stepOf({ drop }: Dropping, query: CatalogueQuery, likeName: string | null, language: Language, t: Translate) {
  if ('spelling' in drop) {
    const to = address(language, withoutChoices({ ...query, q: drop.spelling, cursor: null }));
    return { to, label: t('hits.drop.spelling', { question: drop.spelling }) };
  }
  if ('word' in drop) return { to: address(language, { ...query, q: drop.left }), label: t('hits.drop.word', { word: drop.word }) };
  if ('filters' in drop) return { to: address(language, withoutChoices(query)), label: t('hits.drop.all') };
  const choice = wordsFor(drop.filter, query, likeName, language, t);
  return { to: address(language, withoutField(query, drop.filter)), label: t('hits.drop.choice', { choice }) };
}

function wordsFor(filter: FilterName, query: CatalogueQuery, likeName: string | null, language: Language, t: Translate): string {
  if (filter === 'like') return t('hits.like.label', { name: likeName ?? query.like ?? '' });
  return query.chosen[filter].map((value) => nameOf(filter, value, null, language, t) || value).join(', ');
}
