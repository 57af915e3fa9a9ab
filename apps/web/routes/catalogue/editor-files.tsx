import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { useDraft } from './draft-in-editor.js';

/** The way to the draft's files; what was typed is saved first. */
export function EditorFiles() {
  const t = useT();
  const { content } = useDraft();
  return (
    <section id="files" className="editor-part stack" aria-labelledby="files-title">
      <h2 id="files-title">{t('attachment.title')}</h2>
      <p className="quiet">{t('attachment.count', { count: content.attachments.length })}</p>
      <p>
        <Button name="intent" value="files" weight="secondary">
          {t('attachment.open_page')}
        </Button>
      </p>
    </section>
  );
}
