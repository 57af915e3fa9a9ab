import { Link } from 'react-router';
import type { Writer } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { When } from '../../kit/when.js';

/** Who said it, for whom, and when. */
export function PostWriter({ by, at, editedAt }: { by: Writer; at: Date | string; editedAt: Date | string | null }) {
  const t = useT();
  const language = useLanguage();
  return (
    <p className="post-writer small">
      <strong>{by.name ?? t('talk.former')}</strong>
      {by.title && by.name && <span className="quiet">, {by.title}</span>}
      {' · '}
      <Link to={path(language, 'municipality', { tenant: by.tenant.slug })}>{by.tenant.name}</Link>
      <span className="quiet">
        {' · '}
        <When at={at} />
        {editedAt && <>, {t('talk.edited')}</>}
      </span>
    </p>
  );
}
