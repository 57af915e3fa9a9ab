import { Link } from 'react-router';
import type { MatchView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';

/** What fits, the best first, each with its reasons in words. */
export function HelpMatches({ side, matches }: { side: 'need' | 'offer'; matches: readonly MatchView[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <section aria-labelledby="matches" className="stack">
      <h2 id="matches">{side === 'need' ? t('match.of_need') : t('match.of_offer')}</h2>
      {matches.length === 0 ? (
        <EmptyState title={t('match.none')}>
          <p>{t('match.none_text')}</p>
          <ButtonLink to={path(language, 'findColleague')} weight="secondary">
            {t('colleague.title')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ul className="help-list plain-list">
          {matches.map((match) => (
            <li key={`${match.help?.id} ${match.person?.id} ${match.entry?.id}`} className="stack stack-small">
              <p className="card-meta">{match.tenant.name}</p>
              {match.help && (
                <h3 lang={foreign(match.help.language)}>
                  <Link to={path(language, 'help', { help: match.help.id })}>{match.help.title}</Link>
                </h3>
              )}
              {match.person && match.entry && (
                <>
                  <h3>
                    <Link to={path(language, 'askForCall', null, { person: match.person.id, entry: match.entry.id })}>
                      {match.person.name}
                    </Link>
                  </h3>
                  <p>
                    {t('match.can_be_called')} <span lang={foreign(match.entry.language)}>{match.entry.title}</span>
                  </p>
                </>
              )}
              <p className="quiet small">
                {t('match.why')}: {match.why.join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
