import { Link } from 'react-router';
import type { EntryListItem } from '#libs/catalogue';
import type { PreviewItem } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { EntryCards } from '../places/entry-cards.js';

/** What the next mail will tell; where it has nothing yet, what others shared last. */
export function NewForYou({ followed, newest }: { followed: readonly PreviewItem[]; newest: readonly EntryListItem[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section aria-labelledby="new" className="stack">
      <h2 id="new">{t('home.new')}</h2>
      {followed.length > 0 && (
        <ul className="news plain-list">
          {followed.map((item) => (
            <News key={`${item.entryId} ${item.news}`} item={item} />
          ))}
        </ul>
      )}
      {followed.length === 0 && newest.length > 0 && <EntryCards entries={newest} />}
      {followed.length === 0 && newest.length === 0 && (
        <EmptyState title={t('home.nothing_new')}>
          <p>{t('home.nothing_new_text')}</p>
          <ButtonLink weight="secondary" to={path(language, 'following')}>
            {t('kit.nav.following')}
          </ButtonLink>
        </EmptyState>
      )}
    </section>
  );
}

function News({ item }: { item: PreviewItem }) {
  const t = useT();
  const language = useLanguage();
  const foreign = item.language === language ? undefined : item.language;
  return (
    <li>
      <p className="quiet small">
        {t(`catalogue.kind.${item.kind}`)} · {item.tenant.name}
      </p>
      <h3 lang={foreign}>
        <Link to={item.path}>{item.title}</Link>
      </h3>
      <p className="news-text" lang={foreign}>
        {item.summary}
      </p>
      <p className="quiet small">{item.why}</p>
    </li>
  );
}
