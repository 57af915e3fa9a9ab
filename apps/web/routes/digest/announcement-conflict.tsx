import type { AnnouncementView } from '#libs/digest';
import { languageNames, languages } from '#libs/platform/i18n';
import { useT } from '../../kit/language.js';
import type { Refusal } from '../../problem.js';

/** Two wrote at the same time: what the other one saved beside mine, where they differ. Mine stands in the form below. */
export function AnnouncementConflict({ refusal }: { refusal: Refusal }) {
  const t = useT();
  const { texts } = refusal.problem['current'] as Pick<AnnouncementView, 'texts'>;
  const places = languages.flatMap((language) =>
    (['title', 'body'] as const).map((place) => {
      const name = `texts.${language}.${place}`;
      return { language, name, place, theirs: texts[language]?.[place] ?? '', mine: String(refusal.values[name] ?? '').trim() };
    }),
  );
  return (
    <section className="stack comparison" aria-labelledby="conflict">
      <h2 id="conflict">{t('catalogue.editor.conflict_title')}</h2>
      <p>{t('catalogue.editor.conflict')}</p>
      {places
        .filter(({ theirs, mine }) => mine.replaceAll('\r\n', '\n') !== theirs)
        .map(({ language, name, place, theirs, mine }) => (
          <section key={name} className="stack stack-small">
            <h3>
              {place === 'title' ? t('announcement.field_title') : t('announcement.field_body')} ({languageNames[language]})
            </h3>
            <dl className="two-texts">
              <div>
                <dt>{t('catalogue.editor.theirs')}</dt>
                <dd lang={language}>{theirs}</dd>
              </div>
              <div>
                <dt>{t('catalogue.editor.yours')}</dt>
                <dd lang={language}>{mine}</dd>
              </div>
            </dl>
          </section>
        ))}
    </section>
  );
}
