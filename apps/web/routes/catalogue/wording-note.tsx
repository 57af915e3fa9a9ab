import type { WordingMark } from '#libs/catalogue';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { WordsWithin } from '../../kit/words-within.js';
import { useDraft } from './draft-in-editor.js';

/** Beside a field: words that promise much there. It waits for nothing and blocks nothing. */
export function WordingNote({ place }: { place: string }) {
  const t = useT();
  const { wording, content } = useDraft();
  const marks = wording.filter((mark) => mark.place === place);
  if (marks.length === 0) return null;
  return (
    <div className="wording">
      {marks.map(({ word }) => (
        <p key={word}>
          <WordsWithin
            lang={content.language}
            words={word}
            sentence={(shown) =>
              place.startsWith('claims.') ? t('template.wording.claim', { word: shown }) : t('template.wording.face', { word: shown })
            }
          />
        </p>
      ))}
    </div>
  );
}

/** All of them before sharing, each with the way to its field. */
export function WordingNotice({ marks, lang, editor }: { marks: readonly WordingMark[]; lang: string; editor: string }) {
  const t = useT();
  const page = useLanguage();
  if (marks.length === 0) return null;
  return (
    <Notice title={t('template.wording.title')}>
      <p>{t('template.wording.before_sharing')}</p>
      <ul>
        {marks.map(({ place, word }) => (
          <li key={place + word}>
            <a href={`${editor}#place-${place.split('.')[0]}`}>{t(`import.place.${place.split('.')[0]}`)}</a>:{' '}
            <span lang={lang === page ? undefined : lang}>{t('catalogue.quoted', { words: word })}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
