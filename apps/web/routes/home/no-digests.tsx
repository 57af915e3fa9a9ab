import type { SuppressionResponse } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { SuppressedWhy } from '../digest/suppressed-why.js';

/** Until mails are asked for again: what keeps digests from the reader, who would not know otherwise. */
export function NoDigests({ suppressed }: { suppressed: SuppressionResponse }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Notice title={t('digest.suppressed.title')}>
      <SuppressedWhy suppressed={suppressed} />
      <p>
        <ButtonLink weight="secondary" small to={path(language, 'following')}>
          {t('digest.suppressed.look')}
        </ButtonLink>
      </p>
    </Notice>
  );
}
