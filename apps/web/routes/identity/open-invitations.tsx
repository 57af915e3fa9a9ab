import type { OpenInvitationRow } from '#libs/identity';
import { useT } from '../../kit/language.js';
import { When } from '../../kit/when.js';
import { RevokeInvitation } from './revoke-invitation.js';

export function OpenInvitations({ invitations, result }: { invitations: readonly OpenInvitationRow[]; result: unknown }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('identity.people.open')}</h2>
      {invitations.length === 0 && <p className="quiet">{t('identity.people.open_none')}</p>}
      <ul className="plain-list waiting-list">
        {invitations.map(({ id, whom, role, sentAt, expiresAt }) => (
          <li key={id}>
            <div>
              <strong>{whom}</strong>
              <p className="quiet small">
                {t(`role.${role}`)} ·{' '}
                {sentAt ? (
                  <>
                    {t('identity.people.open_sent')} <When at={sentAt} as="short" />
                  </>
                ) : (
                  t('identity.people.on_its_way')
                )}{' '}
                · {t('identity.people.open_until')} <When at={expiresAt} as="short" />
              </p>
            </div>
            <RevokeInvitation id={id} whom={whom} result={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}
