import type { OpenInvitationRow } from '#libs/identity';
import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { When } from '../../kit/when.js';

export function OpenInvitations({ invitations, result }: { invitations: readonly OpenInvitationRow[]; result: unknown }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('identity.people.open')}</h2>
      {invitations.length === 0 && <p className="quiet">{t('identity.people.open_none')}</p>}
      <ul className="plain-list waiting-list">
        {invitations.map(({ id, email, role, sentAt, expiresAt }) => (
          <li key={id}>
            <div>
              <strong>{email}</strong>
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
            <PageForm result={result} intent="revoke" className="">
              <input type="hidden" name="invitation" value={id} />
              <Button weight="quiet" small aria-label={t('identity.people.revoke_whose', { email })}>
                {t('identity.people.revoke')}
              </Button>
            </PageForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
