import type { ReactNode } from 'react';
import { hasMessage } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { ImportedFacts, type Reading } from './imported-facts.js';
import { LeftOut } from './left-out.js';

/** What was understood, what was left out, and beside it what was not found; the way on stands below. */
export function ImportedReading({ reading, children }: { reading: Reading; children: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const told = reading.dropped.filter(({ text }) => text);
  return (
    <div className="with-aside">
      <div className="stack stack-large">
        <LeftOut dropped={reading.dropped} />
        <section className="stack" aria-labelledby="understood">
          <h2 id="understood">{t('catalogue.imported.understood')}</h2>
          <ImportedFacts reading={reading} />
        </section>
        <Details summary={t('catalogue.imported.dropped')}>
          {told.length === 0 && <p>{t('catalogue.imported.nothing_dropped')}</p>}
          <dl className="facts">
            {told.map(({ what, text }, index) => (
              <div key={index}>
                <dt>{hasMessage(language, `import.dropped.${what}`) ? t(`import.dropped.${what}`) : what}</dt>
                <dd lang={reading.content.language} className="break-anywhere">
                  {text.length > 300 ? `${text.slice(0, 300)} …` : text}
                </dd>
              </div>
            ))}
          </dl>
        </Details>
        {children}
      </div>
      <aside className="stack" aria-labelledby="open">
        <h2 id="open">{t('catalogue.imported.open')}</h2>
        <p className="quiet">{t('catalogue.imported.open_hint')}</p>
        <OpenPlaces reading={reading} />
      </aside>
    </div>
  );
}

export function OpenPlaces({ reading: { open, content } }: { reading: Pick<Reading, 'open' | 'content'> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="plain-list open-sections">
      {open.map(({ place, words }, index) => (
        <li key={index} className="place place-open">
          {hasMessage(language, `import.place.${place}`) ? t(`import.place.${place}`) : place}
          {words && (
            <span className="quiet small">
              {' '}
              {hasMessage(language, `import.open.${place}`) && t(`import.open.${place}`)}{' '}
              <span lang={content.language}>{t('catalogue.quoted', { words })}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
