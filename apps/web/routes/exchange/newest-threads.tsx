import { Link } from 'react-router';
import type { AskingPlace, ThreadRow } from '#libs/exchange';
import { nameIn, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { ThreadRows } from './thread-row.js';

/** What was asked and answered last, in all of the reader's networks. */
export function NewestThreads({ threads, places }: { threads: readonly ThreadRow[]; places: readonly AskingPlace[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section aria-labelledby="threads" className="stack">
      <h2 id="threads">{t('talk.newest')}</h2>
      {threads.length > 0 ? (
        <ThreadRows rows={threads} />
      ) : (
        <EmptyState title={t('talk.none')}>
          <p>{t('talk.none_hint')}</p>
        </EmptyState>
      )}
      <div className="row">
        {places.some(({ writesAs }) => writesAs.length > 0) && <ButtonLink to={path(language, 'ask')}>{t('talk.ask')}</ButtonLink>}
        {places.map(({ slug, names }) => (
          <Link key={slug} to={path(language, 'threads', { network: slug })}>
            {t('talk.all_in', { network: nameIn(language, names) })}
          </Link>
        ))}
      </div>
    </section>
  );
}
