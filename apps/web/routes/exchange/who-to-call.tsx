import { Link } from 'react-router';
import type { WhoToCall } from '#libs/exchange';
import { formatDate, path, whoIs } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { useRoot } from '../../root.js';

interface Props {
  who: WhoToCall;
  /** Its id, and where it is read. */
  entry: string;
  at: { tenant: string; slug: string };
}

/** Who said «you can call me about this»: three names with room for colleagues, how many for everybody else, and one's own switch. */
export function WhoToCallPart({ who, entry, at }: Props) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const isSignedIn = Boolean(useRoot()?.reader);
  const { people, own, tenants } = who;
  if (who.count === 0 && tenants.length === 0) return null;
  const toAsk = (person: string) => path(language, 'askForCall', null, { person, entry });
  return (
    <section aria-labelledby="call" className="stack stack-small entry-call">
      <h3 id="call">{t('call.title')}</h3>
      {people.length > 0 && (
        <ul className="aside-list plain-list">
          {people.map((person) => (
            <li key={person.personId} className="stack stack-small">
              <div>
                {whoIs(person)}
                {person.topic && (
                  <span className="small" lang={foreign(person.language)}>
                    {person.topic}
                  </span>
                )}
                <span className="quiet small">{t('call.takes', { count: person.perMonth, left: person.left })}</span>
              </div>
              <ButtonLink to={toAsk(person.personId)} weight="secondary" small>
                {t('call.ask')}
                <span className="visually-hidden">: {person.name}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      {who.areAllTaken && <p className="quiet small">{t('call.all_taken')}</p>}
      {people.length === 0 && !who.areAllTaken && !own && who.count > 0 && (
        <p className="quiet small">
          {t('call.how_many', { count: who.count })}{' '}
          {isSignedIn ? (
            t('call.not_in_network')
          ) : (
            <Link to={path(language, 'signIn', null, { next: path(language, 'entry', at) })}>{t('call.sign_in')}</Link>
          )}
        </p>
      )}
      {people.length === 0 && who.count === 0 && <p className="quiet small">{t('call.nobody')}</p>}
      {tenants.length > 0 && (
        <p className="small">
          {own?.hasEnded && `${t('call.own_ended_here', { day: formatDate(language, `${own.until}T12:00:00Z`) })} `}
          {own && !own.hasEnded && `${t('call.own', { count: own.perMonth })} `}
          <Link to={path(language, 'callMe', at)}>
            {own?.hasEnded ? t('call.say_again') : own ? t('call.own_change') : t('call.offer')}
          </Link>
        </p>
      )}
    </section>
  );
}
