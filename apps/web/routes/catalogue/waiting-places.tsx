import { Link } from 'react-router';
import { formatPartialDate, hasMessage, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import type { Waiting } from './laid-out.js';

interface Props {
  /** The draft's. */
  entry: string;
  waiting: readonly Waiting[];
  /** The draft's language, for the words a guess was read from. */
  lang: string;
}

/** Dotted boxes on the finished page: what is asked there, «not known yet», or a guess to be confirmed; each leads into the form. */
export function WaitingPlaces({ entry, waiting, lang }: Props) {
  if (waiting.length === 0) return null;
  return (
    <ul className="plain-list waiting-places">
      {waiting.map((one) => (
        <li key={one.place} id={`open-${one.place}`} className={one.isOpen ? 'place place-open' : 'place place-waits'}>
          <WaitingPlace entry={entry} waiting={one} lang={lang} />
        </li>
      ))}
    </ul>
  );
}

function WaitingPlace({ entry, waiting: { place, isOpen, unknown, guesses }, lang }: Omit<Props, 'waiting'> & { waiting: Waiting }) {
  const t = useT();
  const language = useLanguage();
  const name = t(`import.place.${place}`);
  return (
    <>
      <p>
        <strong>{name}</strong>
        {(isOpen || unknown) && <span className="waiting-ask">{t(`editor.ask.${place}`)}</span>}
      </p>
      {unknown && (
        <p suppressHydrationWarning>
          {t('editor.not_known')}. {unknown.remindOn && t('editor.asked_on', { date: formatPartialDate(language, unknown.remindOn) })}
        </p>
      )}
      {guesses.map(({ place: at, reason, evidence }) => (
        <p key={at + reason}>
          {t('catalogue.editor.guess')}. {hasMessage(language, `import.reason.${reason}`) && t(`import.reason.${reason}`)}{' '}
          {evidence && <q lang={lang}>{evidence.length > 100 ? `${evidence.slice(0, 100)} …` : evidence}</q>}
        </p>
      ))}
      <p className="row">
        {guesses.length > 0 && (
          <Button name="confirm" value={guesses.map((guess) => guess.place).join(' ')} weight="secondary" small>
            {t('editor.right', { place: name })}
          </Button>
        )}
        <Link to={`${path(language, 'editor', { entry })}#place-${place}`}>
          {isOpen ? t('editor.answer', { place: name }) : t('editor.change', { place: name })}
        </Link>
      </p>
    </>
  );
}
