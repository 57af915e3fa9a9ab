import type { DraftFile, DraftView } from '#libs/catalogue';
import { formatBytes } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Picture } from './entry-files.js';
import { fileAddress, isPicture } from './picture-sources.js';

interface Props {
  draft: DraftView;
  attachment: DraftView['content']['attachments'][number];
  index: number;
  isLast: boolean;
  /** The line of Markdown that shows the picture where it stands. */
  toText?: string;
  /** What is known of it, which the draft does not say. */
  file?: DraftFile;
}

/** One file: what it looks like, what is said of it, and its place among the others. */
export function AttachmentFields({ draft, attachment, index, isLast, toText, file }: Props) {
  const t = useT();
  const language = useLanguage();
  const { sha, name, size } = attachment;
  const lang = draft.content.language;
  const at = `attachments.${index}.`;
  const isSeen = isPicture(attachment);
  return (
    <fieldset className="card-box attachment">
      <legend className="break-anywhere">{name}</legend>
      <input type="hidden" name={`${at}sha`} value={sha} readOnly />
      <div className="attachment-look stack stack-small">
        {isSeen && <Picture entryId={draft.id} picture={{ ...attachment, alt: attachment.alt || name }} lang={lang} sizes="15rem" />}
        <p className="quiet small" suppressHydrationWarning>
          {isSeen ? `${attachment.width} × ${attachment.height}, ` : ''}
          {formatBytes(language, size)}
          {!isSeen && (
            <>
              {' · '}
              <a href={fileAddress(draft.id, sha)} download className="break-anywhere">
                {name}
              </a>
            </>
          )}
        </p>
        {file?.state === 'checking' && (
          <p className="notice notice-warning">{t(file.isStuck ? 'attachment.stuck' : 'attachment.checking')}</p>
        )}
      </div>
      <div className="stack">
        {isSeen && (
          <>
            <Field
              name={`${at}alt`}
              label={t('attachment.alt')}
              hint={t('attachment.alt_hint')}
              value={attachment.alt}
              maxLength={500}
              lang={lang}
            />
            <Checkbox name={`${at}decorative`} label={t('attachment.decorative')} checked={attachment.decorative} />
          </>
        )}
        <Field
          name={`${at}caption`}
          label={isSeen ? t('attachment.caption') : t('attachment.description')}
          value={attachment.caption}
          maxLength={500}
          lang={lang}
          optional
        />
        <Field name={`${at}credit`} label={t('attachment.credit')} value={attachment.credit} lang={lang} optional />
        {toText && (
          <p>
            {t('attachment.to_text')} <code className="pick-whole break-anywhere">{toText}</code>
          </p>
        )}
        <Checkbox name={`${at}leftOut`} label={t('attachment.leave_out')} checked={attachment.leftOut} />
        <div className="row">
          {index > 0 && (
            <Button name="intent" value={`earlier.${index}`} weight="quiet" small>
              {t('attachment.earlier', { name })}
            </Button>
          )}
          {!isLast && (
            <Button name="intent" value={`later.${index}`} weight="quiet" small>
              {t('attachment.later', { name })}
            </Button>
          )}
          <Button name="intent" value={`remove.${index}`} weight="quiet" small>
            {t('attachment.remove', { name })}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
