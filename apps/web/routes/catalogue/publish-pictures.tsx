import type { DraftView } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { isPicture } from './picture-sources.js';

/** Pictures that say nothing to whoever does not see them: words for them, or without them for now. */
export function PublishPictures({ draft, result }: { draft: DraftView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const silent = draft.content.attachments.filter((one) => isPicture(one) && !one.leftOut && !one.decorative && !one.alt.trim());
  if (silent.length === 0 || !draft.may.write) return null;
  return (
    <Notice kind="warning" title={t('attachment.silent', { count: silent.length })}>
      <p>{t('attachment.silent_text')}</p>
      <ul>
        {silent.map(({ sha, name }) => (
          <li key={sha} className="break-anywhere">
            {name}
          </li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink to={path(language, 'attachments', { entry: draft.id })} weight="secondary">
          {t('attachment.write_alt')}
        </ButtonLink>
        <PageForm result={result} intent="leave-pictures-out" className="row">
          <Button weight="quiet">{t('attachment.leave_pictures_out')}</Button>
        </PageForm>
      </div>
    </Notice>
  );
}
