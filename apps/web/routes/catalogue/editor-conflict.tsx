import { Link } from 'react-router';
import type { DraftView, EntryContent } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import type { Refusal } from '../../problem.js';
import { changesBetween } from './entry-changes.js';
import { contentOf } from './entry-form.js';
import { sayIn } from './say-word.js';

/** Two wrote at the same time: their text beside mine, place by place. Mine stands in the form below. */
export function EditorConflict({ draft, result }: { draft: DraftView; result: Refusal | null }) {
  const t = useT();
  const language = useLanguage();
  const theirs = result?.problem['current'] as EntryContent | undefined;
  if (!result || !theirs) return null;
  const mine = { ...theirs, ...contentOf(result.values, language) };
  return (
    <section className="stack comparison" aria-labelledby="conflict">
      <h2 id="conflict">{t('catalogue.editor.conflict_title')}</h2>
      <p>{t('catalogue.editor.conflict')}</p>
      {changesBetween(theirs, mine, sayIn(language)).map(({ place, before, after }) => (
        <section key={place} className="stack stack-small">
          <h3>{t(`import.place.${place}`)}</h3>
          <dl className="two-texts" lang={mine.language}>
            <div>
              <dt lang={language}>{t('catalogue.editor.theirs')}</dt>
              <dd>{before || t('catalogue.entry.empty_place')}</dd>
            </div>
            <div>
              <dt lang={language}>{t('catalogue.editor.yours')}</dt>
              <dd>{after || t('catalogue.entry.empty_place')}</dd>
            </div>
          </dl>
        </section>
      ))}
      <p>
        <Link to={path(language, 'editor', { entry: draft.id })} reloadDocument>
          {t('catalogue.editor.take_theirs')}
        </Link>
      </p>
    </section>
  );
}
