import type { DraftView } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

interface Props {
  draft: DraftView;
  /** Where the form is: '' on its own page. */
  editor: string;
}

/** What the work's status asks of its author: what a stop taught, what is different in a restart, and a move that work does not make. */
export function StatusNotes({ draft, editor }: Props) {
  const t = useT();
  const { content, readiness, statusStep } = draft;
  const word = (status: string | null) => t(`catalogue.status.${status}`);
  return (
    <>
      {readiness.stoppedAsks.length > 0 && (
        <Notice title={t('template.stopped.title')}>
          <p>{t('template.stopped.text')}</p>
          <ul>
            {readiness.stoppedAsks.map((place) => (
              <li key={place}>
                <a href={`${editor}#story`}>{t(`import.place.${place}`)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {statusStep.restartUnsaid && (
        <Notice kind="warning">
          <p>
            {t('template.restart.unsaid')} <a href={`${editor}#place-restart`}>{t('template.restart.tell')}</a>
          </p>
        </Notice>
      )}
      {statusStep.move === 'correction' && (
        <Notice kind="warning">
          <p>{t('template.status.unlikely', { before: word(statusStep.before), after: word(content.status) })}</p>
        </Notice>
      )}
    </>
  );
}
