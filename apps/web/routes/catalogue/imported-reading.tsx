import type { ReactNode } from 'react';
import { hasMessage } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { ImportedFacts, type Reading } from './imported-facts.js';
import { LeftOut } from './left-out.js';
import { usePlaceName } from './place-name.js';

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

/** Without these nobody can share it. */
const neededFirst = new Set(['title', 'summary', 'goals', 'contact.mailbox']);

/** What is needed first, and what the text says that could not be placed; the rest of the template is a list to unfold. */
function OpenPlaces({ reading: { open, content, kindGuess } }: { reading: Reading }) {
  const t = useT();
  const language = useLanguage();
  const nameOf = usePlaceName();
  // What it was taken for stands among what was understood.
  const asked = open.filter(({ place }) => place !== 'kind' || !kindGuess);
  const first = asked.filter(({ place, words }) => words || neededFirst.has(place));
  const rest = asked.filter((one) => !first.includes(one));
  return (
    <>
      {first.length > 0 && (
        <ul className="plain-list open-sections">
          {first.map(({ place, words }, index) => (
            <li key={index} className="place place-open">
              {nameOf(place)}
              {words && (
                <span className="quiet small">
                  {' '}
                  {t(hasMessage(language, `import.open.${place}`) ? `import.open.${place}` : 'importing.file_says')}{' '}
                  <span lang={content.language}>{t('catalogue.quoted', { words })}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Details summary={t(first.length > 0 ? 'importing.open_more' : 'importing.open_places', { count: rest.length })}>
          <ul className="link-list">
            {rest.map(({ place }) => (
              <li key={place}>{nameOf(place)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
