import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** From a body's board to what it has decided. */
export function RecordLinks({ body }: { body: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <p className="row">
      <Link to={path(language, 'bodyDecisions', { body })}>{t('record.all')}</Link>
      <Link to={path(language, 'checkDecisions', { body })}>{t('record.check_title')}</Link>
    </p>
  );
}
