import { Link } from 'react-router';
import type { CollectionDraftView } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import type { Refusal } from '../../problem.js';

const places = ['title', 'introduction'] as const;

/** Two wrote at the same time: their words beside mine, which stand in the form below. */
export function CollectionConflict({ draft, refusal }: { draft: CollectionDraftView; refusal: Refusal }) {
  const t = useT();
  const language = useLanguage();
  const mine = (place: (typeof places)[number]) => [refusal.values[place] ?? ''].flat()[0] ?? '';
  return (
    <section className="stack comparison" aria-labelledby="conflict">
      <h2 id="conflict">{t('catalogue.editor.conflict_title')}</h2>
      <p>{t('catalogue.editor.conflict')}</p>
      {places
        .filter((place) => draft[place] !== mine(place))
        .map((place) => (
          <section key={place} className="stack stack-small">
            <h3>{place === 'title' ? t('collection.field.title') : t('collection.field.introduction')}</h3>
            <dl className="two-texts" lang={draft.language}>
              <div>
                <dt lang={language}>{t('catalogue.editor.theirs')}</dt>
                <dd>{draft[place] || t('catalogue.entry.empty_place')}</dd>
              </div>
              <div>
                <dt lang={language}>{t('catalogue.editor.yours')}</dt>
                <dd>{mine(place) || t('catalogue.entry.empty_place')}</dd>
              </div>
            </dl>
          </section>
        ))}
      <p>
        <Link to={path(language, 'collectionEditor', { collection: draft.id })} reloadDocument>
          {t('catalogue.editor.take_theirs')}
        </Link>
      </p>
    </section>
  );
}
