import { Link } from 'react-router';
import { formatDay, path } from '#libs/platform/i18n';
import type { Board } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';

interface Props {
  body: string;
  lists: Board['lists'];
  now: Date;
}

/** Above the cases: lists of which the reader can answer all cases by one answer, and the way to those that do not wait for them. */
export function OpenLists({ body, lists, now }: Props) {
  const t = useT();
  const language = useLanguage();
  return lists.map(({ id, waiting, cases, deadline }) => {
    const to = path(language, 'consentList', { body, list: id });
    const due = (
      <span className="quiet" suppressHydrationWarning>
        {t('steering.deadline')} {formatDay(language, deadline, new Date(now))}
      </span>
    );
    if (waiting === 0)
      return (
        <p key={id} className="row">
          <Link to={to}>{t('consent.title', { count: cases })}</Link> {due}
        </p>
      );
    return (
      <section key={id} aria-labelledby={`list-${id}`} className="recommendation stack stack-small">
        <h2 id={`list-${id}`}>{t('consent.waiting', { count: waiting })}</h2>
        <p>{due}</p>
        <p>
          <ButtonLink to={to}>{t('consent.answer')}</ButtonLink>
        </p>
      </section>
    );
  });
}
