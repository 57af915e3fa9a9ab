import type { Sponsorship } from '#libs/identity';
import { useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { When } from '../../kit/when.js';
import { RevokeInvitation } from './revoke-invitation.js';

/** Whom the network has invited, and what they answered. */
export function Sponsorships({ sponsorships, result }: { sponsorships: readonly Sponsorship[]; result: unknown }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="sponsorships">
      <h2 id="sponsorships">{t('identity.sponsor.list')}</h2>
      {sponsorships.length === 0 && <p className="quiet">{t('identity.sponsor.none')}</p>}
      <ul className="plain-list waiting-list">
        {sponsorships.map(({ id, name, email, invitedAt, acceptedAt }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>{' '}
              {acceptedAt ? (
                <Tag tone="success">{t('identity.sponsor.accepted')}</Tag>
              ) : (
                <Tag tone="warning">{t('identity.sponsor.waiting')}</Tag>
              )}
              <p className="quiet small">
                {email} · <When at={acceptedAt ?? invitedAt} as="short" />
              </p>
            </div>
            {!acceptedAt && <RevokeInvitation id={id} whom={email} result={result} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
