import { Link } from 'react-router';
import type { EntryListItem } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { CatalogueCard } from './catalogue-page-card.js';

/** What one can do on Monday: an afternoon's work, no money, no political decision. */
export const onMonday = { effort: ['afternoon'], cost: ['none'], decision: ['not_needed'] };

export function MondayShelf({ items }: { items: readonly EntryListItem[] }) {
  const t = useT();
  const language = useLanguage();
  if (items.length === 0) return null;
  return (
    <section className="shelf stack" aria-labelledby="monday">
      <div className="results-head">
        <h2 id="monday">{t('hits.monday.title')}</h2>
        <Link to={path(language, 'catalogue', null, onMonday)}>{t('hits.monday.all')}</Link>
      </div>
      <p className="quiet">{t('hits.monday.lead')}</p>
      <ul className="cards plain-list">
        {items.map((item) => (
          <li key={item.id}>
            <CatalogueCard item={item} question="" />
          </li>
        ))}
      </ul>
    </section>
  );
}
