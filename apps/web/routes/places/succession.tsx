import { Link } from 'react-router';
import type { TenantPage } from '#libs/identity';
import { formatDate, path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** Where a municipality that has ended lives on; what it shared stays here. */
export function Succession({ place: { tenant, successors } }: { place: TenantPage }) {
  const t = useT();
  const language = useLanguage();
  if (!tenant.endedOn && successors.length === 0) return null;
  return (
    <Notice title={tenant.endedOn ? t('places.ended', { name: tenant.name, date: formatDate(language, tenant.endedOn) }) : undefined}>
      {successors.map((successor) => (
        <p key={successor.slug}>
          {successor.kind === 'merge' ? t('places.merged_into') : t('places.split_into')}{' '}
          <Link to={path(language, 'municipality', { tenant: successor.slug })}>{successor.name}</Link>
        </p>
      ))}
    </Notice>
  );
}
