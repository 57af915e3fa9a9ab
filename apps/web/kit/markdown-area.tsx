import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '../../kit/button.js';
import { FieldFrame } from '../../kit/field-frame.js';
import { useT } from '../../kit/language.js';
import { useFieldState } from '../../kit/page-form.js';
import { Prose } from '../../kit/prose.js';
import { useScripted } from '../../kit/use-scripted.js';
import { isRefusal } from '../../problem.js';

interface Props {
  name: string;
  label: string;
  value?: string | null;
  rows?: number;
  maxLength: number;
  lang?: string;
  /** The button's name where scripts are missing: the form is sent with it, and the page comes back with `rendered`. */
  previewName: string;
  /** What was written as the page shows it, where a form was sent for it. */
  rendered?: string | null;
}

/** What the page's action answers to the intent `preview`. */
interface Preview {
  html: string;
}

/** Markdown with «Write» and «Preview»; the field stays in the form while its preview is shown, so that it is saved and counted. */
export function MarkdownArea({ name, label, value, rows = 8, maxLength, lang, previewName, rendered }: Props) {
  const t = useT();
  const { id, typed, broken } = useFieldState(name);
  const isScripted = useScripted();
  const [isShown, setShown] = useState(false);
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
    <FieldFrame id={id} label={label} broken={broken}>
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
              <Button name={previewName} value="yes" weight="secondary" small>
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
            hidden={isScripted ? !isPreview : !rendered}
          >
            {isScripted ? <Shown fetcher={fetcher} lang={lang} /> : <Prose html={rendered ?? ''} lang={lang} />}
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
