import { Link } from 'react-router';
import type { SuppressionResponse } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Resume } from './resume.js';
import { SuppressedWhy } from './suppressed-why.js';

/** What happened to the mails, and what their reader can do about it. */
export function Suppressed({ suppressed }: { suppressed: SuppressionResponse }) {
  const t = useT();
  const language = useLanguage();
  const isOwnWish = suppressed.why === 'complained';
  return (
    <Notice kind="warning" title={t('digest.suppressed.title')}>
      <SuppressedWhy suppressed={suppressed} />
      <p>
        {isOwnWish ? t('digest.suppressed.mistake') : t('digest.suppressed.check')}{' '}
        {!isOwnWish && <Link to={path(language, 'account')}>{t('digest.suppressed.to_account')}</Link>}
      </p>
      <Resume label={t('digest.suppressed.resume')} />
    </Notice>
  );
}
