import { Link } from 'react-router';
import type { DraftFile, DraftView } from '#libs/catalogue';
import { hasMessage, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { AttachmentFields } from './attachment-fields.js';
import { UploadForm } from './upload-form.js';

interface Props {
  draft: DraftView;
  files: DraftFile[];
  /** Of pictures, by their `sha`: what puts them into the text. */
  toText: Readonly<Record<string, string>>;
  /** What has just come in, and why others did not. */
  added: number;
  refused: string[];
  saved: boolean;
  result: unknown;
}

/** A draft's pictures and documents: sent, put in order and said something of. */
export function AttachmentsPage({ draft, files, toText, added, refused, saved, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { attachments } = draft.content;
  const removed = files.filter(({ sha, state }) => state !== 'infected' && !attachments.some((one) => one.sha === sha));
  return (
    <Page
      title={t('attachment.title')}
      trail={[
        { to: path(language, 'drafts'), label: t('catalogue.drafts.title') },
        {
          to: path(language, 'editor', { entry: draft.id }),
          label: draft.content.title || t('catalogue.drafts.untitled'),
          lang: draft.content.title ? draft.content.language : undefined,
        },
      ]}
      lead={t('attachment.lead')}
    >
      <div className="stack stack-large attachments">
        {refused.length > 0 && (
          <Notice kind="danger" live title={t('attachment.not_added')}>
            {refused.map((code, index) => (
              <p key={index}>{hasMessage(language, `errors.${code}`) ? t(`errors.${code}`) : t('attachment.cut_off')}</p>
            ))}
          </Notice>
        )}
        {added > 0 && (
          <Notice kind="success" live>
            <p>{t('attachment.added', { count: added })}</p>
          </Notice>
        )}
        {saved && (
          <Notice kind="success" live>
            <p>{t('attachment.saved')}</p>
          </Notice>
        )}
        {files.map(
          ({ sha, name, state }) =>
            state === 'infected' && (
              <Notice key={sha} kind="danger">
                <p>{t('attachment.infected', { name })}</p>
              </Notice>
            ),
        )}
        <UploadForm entryId={draft.id} />
        {attachments.length + removed.length === 0 ? (
          <p className="quiet">{t('attachment.none')}</p>
        ) : (
          <PageForm result={result} className="stack stack-large">
            <input type="hidden" name="revision" value={draft.revision} readOnly />
            {/* The first button is the one that Enter presses. */}
            <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1}>
              {t('attachment.save')}
            </button>
            <ol className="plain-list stack stack-large">
              {attachments.map((attachment, index) => (
                <li key={attachment.sha}>
                  <AttachmentFields
                    draft={draft}
                    attachment={attachment}
                    index={index}
                    isLast={index === attachments.length - 1}
                    toText={toText[attachment.sha]}
                    file={files.find(({ sha }) => sha === attachment.sha)}
                  />
                </li>
              ))}
            </ol>
            {attachments.length > 0 && (
              <p>
                <Button name="intent" value="save">
                  {t('attachment.save')}
                </Button>
              </p>
            )}
            {removed.length > 0 && (
              <section className="stack stack-small" aria-labelledby="removed">
                <h2 id="removed">{t('attachment.removed')}</h2>
                {removed.map(({ sha, name }) => (
                  <p key={sha}>
                    <Button name="intent" value={`back.${sha}`} weight="quiet" small>
                      {t('attachment.bring_back', { name })}
                    </Button>
                  </p>
                ))}
              </section>
            )}
          </PageForm>
        )}
        <p>
          <Link to={path(language, 'editor', { entry: draft.id })}>{t('attachment.back')}</Link>
        </p>
      </div>
    </Page>
  );
}
