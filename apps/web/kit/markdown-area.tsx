import { type ReactNode, useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { Preview } from '../previewed.js';
import { isRefusal } from '../problem.js';
import { Button } from './button.js';
import { FieldFrame } from './field-frame.js';
import { useT } from './language.js';
import { useFieldState } from './page-form.js';
import { Prose } from './prose.js';
import { useScripted } from './use-scripted.js';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  value?: string | null;
  rows?: number;
  maxLength: number;
  lang?: string;
  /**
   * The button's name where scripts are missing, for a page that saves what is written before it shows it: it comes back with `rendered`.
   * Others answer with `previewOf`, and the form shows that by itself.
   */
  previewName?: string;
  rendered?: string | null;
}

/** Markdown with «Write» and «Preview», which the page's action answers with `previewOf`; the field stays in the form while its preview is shown, so that it is saved and counted. */
export function MarkdownArea({ name, label, hint, value, rows = 8, maxLength, lang, previewName = 'preview', rendered }: Props) {
  const t = useT();
  const { id, typed, broken, previewed } = useFieldState(name);
  const shown = rendered ?? previewed;
  const isScripted = useScripted();
  // Asked for before the scripts were there: it stays in sight when they come.
  const [isShown, setShown] = useState(Boolean(shown));
  const fetcher = useFetcher<Preview>();
  const wrong = broken.join(' ');
  // A link of the error summary leads into the field.
  useEffect(() => {
    if (wrong) setShown(false);
  }, [wrong]);
  const show = () => {
    const text = (document.getElementById(id) as HTMLTextAreaElement | null)?.value ?? '';
    setShown(true);
    void fetcher.submit({ intent: 'preview', text }, { method: 'post' });
  };
  const isPreview = isScripted && isShown;
  return (
    <FieldFrame id={id} label={label} hint={hint} broken={broken} maxLength={maxLength}>
      {(described) => (
        <>
          <fieldset className="write-preview" aria-label={t('editor.write_or_preview', { field: label })}>
            {isScripted ? (
              <>
                <button type="button" className="write-preview-way" aria-pressed={!isPreview} onClick={() => setShown(false)}>
                  {t('editor.write')}
                </button>
                <button type="button" className="write-preview-way" aria-pressed={isPreview} aria-controls={`${id}-preview`} onClick={show}>
                  {t('editor.preview')}
                </button>
              </>
            ) : (
              <Button name={previewName} value={name} weight="secondary" small>
                {t('editor.preview')}
              </Button>
            )}
          </fieldset>
          <div hidden={isPreview}>
            <textarea
              {...described}
              id={id}
              name={name}
              rows={rows}
              maxLength={maxLength}
              lang={lang}
              className="input"
              aria-describedby={[described['aria-describedby'], `${id}-markdown`].filter(Boolean).join(' ')}
              defaultValue={typed ?? value ?? ''}
            />
          </div>
          <section
            id={`${id}-preview`}
            className="markdown-preview"
            aria-label={t('editor.preview_of', { field: label })}
            tabIndex={-1}
            hidden={isScripted ? !isPreview : !shown}
          >
            {isScripted && (fetcher.data || fetcher.state !== 'idle') ? (
              <Shown fetcher={fetcher} lang={lang} />
            ) : (
              <Prose html={shown ?? ''} lang={lang} />
            )}
          </section>
          <p className="hint small" id={`${id}-markdown`} hidden={isPreview}>
            {t('editor.markdown')}
          </p>
        </>
      )}
    </FieldFrame>
  );
}

function Shown({ fetcher: { data, state }, lang }: { fetcher: ReturnType<typeof useFetcher<Preview>>; lang?: string }) {
  const t = useT();
  if (state !== 'idle') return <p className="quiet">{t('editor.preview_coming')}</p>;
  if (!data || isRefusal(data) || typeof data.html !== 'string') return <p role="status">{t('editor.preview_failed')}</p>;
  if (!data.html.trim()) return <p className="quiet">{t('editor.preview_empty')}</p>;
  return <Prose html={data.html} lang={lang} />;
}
