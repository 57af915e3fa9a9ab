import { Link } from 'react-router';
import type { QuestionsOnPage } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { ThreadRows } from './thread-row.js';

interface Props {
  questions: QuestionsOnPage;
  entry: { id: string; slug: string; tenant: { slug: string } };
}

/** What colleagues asked about an entry, the newest few; nothing for who reads none of it and may not ask. */
export function EntryQuestions({ questions: { items, areMore, mayAsk }, entry }: Props) {
  const t = useT();
  const language = useLanguage();
  if (items.length === 0 && !mayAsk) return null;
  return (
    <section aria-labelledby="questions" className="elsewhere stack">
      <h2 id="questions">{t('talk.entry.title')}</h2>
      {items.length > 0 ? <ThreadRows rows={items} /> : <p className="quiet">{t('talk.entry.none')}</p>}
      <div className="row">
        {mayAsk && (
          <ButtonLink to={path(language, 'ask', null, { entry: entry.id })} weight="secondary">
            {t('talk.entry.ask')}
          </ButtonLink>
        )}
        {areMore && (
          <Link to={path(language, 'entryQuestions', { tenant: entry.tenant.slug, slug: entry.slug })}>{t('talk.entry.all')}</Link>
        )}
      </div>
    </section>
  );
}
