import { Link } from 'react-router';
import type { NetworkPage } from '#libs/identity';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';

/** Who is in the network, and who is invited. */
export function Members({ network: { tenants } }: { network: NetworkPage }) {
  const t = useT();
  const joined = tenants.filter(({ joinedAt }) => joinedAt !== null);
  const invited = tenants.filter(({ joinedAt }) => joinedAt === null);
  return (
    <>
      <section aria-labelledby="members" className="stack stack-small">
        <h2 id="members" className="aside-title">
          {t('places.network.members')} <span className="count">{joined.length}</span>
        </h2>
        <MemberList tenants={joined} />
      </section>
      {invited.length > 0 && (
        <section aria-labelledby="invited" className="stack stack-small">
          <h2 id="invited" className="aside-title">
            {t('places.network.invited_members')}
          </h2>
          <MemberList tenants={invited} />
        </section>
      )}
    </>
  );
}

function MemberList({ tenants }: { tenants: NetworkPage['tenants'] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="aside-list plain-list">
      {tenants.map((tenant) => (
        <li key={tenant.slug}>
          <Link to={path(language, 'municipality', { tenant: tenant.slug })}>{tenant.name}</Link>
          <span className="quiet small">
            {' '}
            {t(`places.country.${tenant.country}`)}
            {tenant.role !== 'member' && ` · ${t(`role.${tenant.role}`)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
