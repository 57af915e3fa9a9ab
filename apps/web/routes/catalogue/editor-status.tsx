import { useT } from '../../kit/language.js';
import { TextArea } from '../../kit/text-area.js';
import { useDraft } from './draft-in-editor.js';
import { StatusNotes } from './status-notes.js';

/** Below the status: what it asks for. The question about a restart is there where something had stopped. */
export function StatusPart() {
  const t = useT();
  const draft = useDraft();
  const { content, statusStep } = draft;
  return (
    <>
      <StatusNotes draft={draft} editor="" />
      {statusStep.before === 'stopped' || content.restart ? (
        <div className="place" id="place-restart">
          <TextArea
            name="restart"
            label={t('import.place.restart')}
            hint={t('template.restart.hint')}
            value={content.restart}
            rows={2}
            maxLength={500}
            lang={content.language}
            optional
          />
        </div>
      ) : (
        <input type="hidden" name="restart" value="" />
      )}
    </>
  );
}
