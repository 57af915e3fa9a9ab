import type { ReactNode } from 'react';
import { hasMessage } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { useDraft } from './draft-in-editor.js';
import { UnknownAnswer } from './unknown-answer.js';
import { WordingNote } from './wording-note.js';

interface Props {
  /** As the template names it: `goals`, `contact`, `milestones.0`. */
  place: string;
  /** «Not known yet» may be answered here. */
  mayBeUnknown?: boolean;
  children: ReactNode;
}

/** A place of the template around its fields: the guess that waits for a tap, and the answer «not known yet». */
export function EditorPlace({ place, mayBeUnknown, children }: Props) {
  const { content, readiness } = useDraft();
  const isUnknown = content.unknowns.some((unknown) => unknown.place === place);
  const isOpen = (readiness.templateMissing as readonly string[]).includes(place);
  return (
    <div className={isOpen ? 'place place-open' : 'place'} id={`place-${place}`}>
      {children}
      <WordingNote place={place} />
      <GuessNote place={place} />
      {mayBeUnknown && (isUnknown || isOpen) && <UnknownAnswer place={place} />}
    </div>
  );
}

export function GuessNote({ place }: { place: string }) {
  const t = useT();
  const language = useLanguage();
  const { guesses, open, content } = useDraft();
  const waiting = guesses.filter((guess) => guess.place === place);
  const words = open.filter((one) => one.place === place && one.words !== null);
  if (waiting.length === 0 && words.length === 0) return null;
  return (
    <div className="guess">
      {waiting.map(({ reason, evidence }) => (
        <p key={reason}>
          <strong>{t('catalogue.editor.guess')}.</strong> {hasMessage(language, `import.reason.${reason}`) && t(`import.reason.${reason}`)}{' '}
          {evidence && <q lang={content.language}>{evidence.length > 100 ? `${evidence.slice(0, 100)} …` : evidence}</q>}
        </p>
      ))}
      {words.map((one) => (
        <p key={one.words}>
          {t(hasMessage(language, `import.open.${place}`) ? `import.open.${place}` : 'importing.file_says')}{' '}
          <q lang={content.language}>{one.words}</q>
        </p>
      ))}
      {waiting.length > 0 && (
        <Button name="confirm" value={place} weight="secondary" small>
          {t('catalogue.editor.confirm')}
        </Button>
      )}
    </div>
  );
}
