import { formatTime } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import type { useAutosave } from './use-autosave.js';

interface Props {
  autosave: ReturnType<typeof useAutosave>;
  /** When it was last saved, by itself or by the button. */
  savedAt: Date | string | null;
}

/** One calm line beside the buttons: saved when, or why not, and that the text is still there. */
export function EditorSaveState({ autosave: { trouble, isSaving }, savedAt }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <span className={trouble ? 'save-state' : 'save-state quiet'} role="status" suppressHydrationWarning>
      {trouble === 'away'
        ? t('editor.away')
        : trouble === 'signed_out'
          ? t('editor.signed_out')
          : trouble === 'conflict'
            ? t('editor.conflict_waits')
            : trouble
              ? t('catalogue.editor.not_saved')
              : isSaving
                ? t('catalogue.editor.saving')
                : savedAt && t('catalogue.editor.saved', { time: formatTime(language, savedAt) })}
    </span>
  );
}
