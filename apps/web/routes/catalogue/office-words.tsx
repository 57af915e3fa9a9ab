import { Link } from 'react-router';
import type { OfficeWord } from '#libs/catalogue';
import { type Language, path } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';

/** What the offices that a text in another language names are called where the reader is. */
export function OfficeWords({ words, lang }: { words: readonly OfficeWord[]; lang: Language }) {
  const t = useT();
  const language = useLanguage();
  if (words.length === 0) return null;
  return (
    <div id="office-words">
      <Details summary={t('thesaurus.office_words.title', { count: words.length })} open={words.some(({ isNoted }) => isNoted)}>
        <dl className="office-words">
          {words.map(({ concept, word, here, isNoted }) => (
            <div key={concept} id={`office-${concept}`}>
              <dt lang={lang}>{word}</dt>
              <dd>
                ≈ {here}
                {isNoted && <p className="quiet small">{t(`thesaurus.note.${concept}`)}</p>}
              </dd>
            </div>
          ))}
        </dl>
        <p className="small">
          <Link to={path(language, 'glossary')}>{t('thesaurus.office_words.all')}</Link>
        </p>
      </Details>
    </div>
  );
}
