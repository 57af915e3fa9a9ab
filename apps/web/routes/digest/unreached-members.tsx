import { Link } from 'react-router';
import type { UnreachedMemberResponse } from '#libs/digest';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';
import { When } from '../../kit/when.js';

export function UnreachedMembers({ tenant, members }: { tenant: string; members: readonly UnreachedMemberResponse[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Table
      caption={t('delivery.unreached')}
      captionHidden
      stacked
      columns={[{ label: t('identity.people.name') }, { label: t('delivery.what_happened') }, { label: t('delivery.since') }]}
      rows={members.map(({ membershipId, name, email, why, since }) => ({
        key: membershipId,
        cells: [
          <>
            <Link to={path(language, 'member', { tenant, membership: membershipId })}>{name}</Link>
            <span className="person-about">
              <a href={`mailto:${email}`}>{email}</a>
            </span>
          </>,
          t(`delivery.why.${why}`),
          <When key="since" at={since} as="short" />,
        ],
      }))}
    />
  );
}
