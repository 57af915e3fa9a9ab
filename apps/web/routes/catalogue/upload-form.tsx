import { type DragEvent, useRef, useState } from 'react';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { takenFiles } from '../../kit/taken-files.js';
import { useScripted } from '../../kit/use-scripted.js';
import { useUploads } from './use-uploads.js';

/** A plain form; with scripts files are also dropped on it, go one by one, and say how far they are. */
export function UploadForm({ entryId }: { entryId: string }) {
  const t = useT();
  const language = useLanguage();
  const address = `/api/v1/entries/${entryId}/draft/files`;
  const back = path(language, 'attachments', { entry: entryId });
  const hasScripts = useScripted();
  const [isOver, setOver] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const { uploads, send } = useUploads(address);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <form
      method="post"
      action={`${address}?${new URLSearchParams({ back })}`}
      encType="multipart/form-data"
      className={isOver ? 'upload upload-over stack' : 'upload stack'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="field">
        <label htmlFor="files">{t('attachment.choose')}</label>
        <p className="hint" id="files-hint">
          {hasScripts && `${t('attachment.drop')} `}
          {t('attachment.choose_hint', { most: 30 })}
        </p>
        <input
          ref={box}
          id="files"
          type="file"
          name="files"
          className="input"
          aria-describedby="files-hint"
          accept={takenFiles}
          multiple
          required
          onChange={({ currentTarget }) => {
            send([...(currentTarget.files ?? [])]);
            if (box.current) box.current.value = '';
          }}
        />
      </div>
      {!hasScripts && (
        <p>
          <Button weight="secondary">{t('attachment.upload')}</Button>
        </p>
      )}
      <ul className="plain-list stack stack-small" aria-live="polite">
        {uploads.map(({ key, name, state, percent, code }) => (
          <li key={key} className={state === 'failed' ? 'upload-failed' : undefined}>
            {state === 'sending' && (
              <>
                <progress value={percent} max={100} aria-label={name} />{' '}
                <span aria-hidden="true">{t('attachment.sending', { name, percent })}</span>
              </>
            )}
            {state === 'working' && t('attachment.working', { name })}
            {state === 'done' && t('attachment.done', { name })}
            {state === 'failed' && t('attachment.failed', { name, reason: code ? t(`errors.${code}`) : t('attachment.cut_off') })}
          </li>
        ))}
      </ul>
    </form>
  );
}
