import { Link } from 'react-router';
import type { DraftView } from '#libs/catalogue';
import { formatList, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Meter } from '../../kit/meter.js';
import { CommentsLink } from './comments-link.js';
import { parts } from './editor-part-places.js';

/** Where one is in the form, what is open in each part, and how far it is to a short experience and to approval. */
export function EditorProgress({ draft, comments }: { draft: DraftView; comments: number }) {
  const t = useT();
  const language = useLanguage();
  const { shortMissing, templateMissing, meter } = draft.readiness;
  return (
    <nav className="editor-progress stack" aria-label={t('catalogue.editor.steps')}>
      <Meter label={t('catalogue.editor.meter_short', { done: 4 - shortMissing.length, all: 4 })} value={4 - shortMissing.length} of={4}>
        <p className="quiet small" suppressHydrationWarning>
          {shortMissing.length === 0
            ? t('template.meter.short_done')
            : t('template.meter.short_missing', {
                places: formatList(
                  language,
                  shortMissing.map((place) => t(`import.place.${place}`)),
                ),
              })}
        </p>
      </Meter>
      <Meter label={t('catalogue.editor.meter_template', { done: meter })} value={meter} of={100}>
        <p className="quiet small">{t('template.meter.template_missing', { count: templateMissing.length })}</p>
      </Meter>
      <ul className="beside-draft plain-list">
        <li>
          <a href={path(language, 'seenAs', { entry: draft.id })}>{t('template.seen.open')}</a>
        </li>
        <li>
          <CommentsLink entry={draft.id} open={comments} />
        </li>
        <li>
          <Link to={path(language, 'relations', { entry: draft.id })}>{t('relation.edit')}</Link>
        </li>
      </ul>
      <details className="steps">
        <summary>{t('catalogue.editor.steps')}</summary>
        <ol className="part-list plain-list">
          {parts.map(({ name, places }) => {
            const count = templateMissing.filter((place) => places.includes(place)).length;
            return (
              <li key={name}>
                <a href={`#${name}`}>{t(`catalogue.editor.part.${name}`)}</a>
                <span className={count === 0 ? 'all-answered small' : 'quiet small'}>{t('catalogue.editor.open_places', { count })}</span>
              </li>
            );
          })}
        </ol>
      </details>
    </nav>
  );
}
