import type { DraftView } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { Meter } from '../../kit/meter.js';
import { parts } from './editor-part-places.js';

/** Where one is in the form, what is open in each part, and how far it is to a short experience and to approval. */
export function EditorProgress({ draft }: { draft: DraftView }) {
  const t = useT();
  const { shortMissing, templateMissing, meter } = draft.readiness;
  return (
    <nav className="editor-progress stack" aria-label={t('catalogue.editor.steps')}>
      <Meter label={t('catalogue.editor.meter_short', { done: 4 - shortMissing.length, all: 4 })} value={4 - shortMissing.length} of={4} />
      <Meter label={t('catalogue.editor.meter_template', { done: meter })} value={meter} of={100} />
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
