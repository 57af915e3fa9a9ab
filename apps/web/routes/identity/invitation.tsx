import { redirect } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { InvitationAnswer } from './invitation-answer.js';

export const loader = page(async ({ services, actor, param, url }) => ({
  invitation: await services.acceptances.look(actor, param('token')),
  signedInAs: actor.name,
  here: url.pathname,
}));

export const action = openForm(async ({ services, actor, device, param, text, startSession, language }) => {
  const answer = { name: text('name'), password: text('password') };
  const { session, isNew, tenantSlug } = await services.acceptances.accept(actor, param('token'), answer, device);
  if (session) await startSession(session);
  throw redirect(isNew ? path(language, 'firstDay', { tenant: tenantSlug }) : path(language, 'people', { tenant: tenantSlug }));
});

/** Who invites to what; a new person chooses a name and a password, a known one signs in as who they are. */
export default function Invitation({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { invitation, signedInAs, here } = loaderData;
  if (!invitation)
    return (
      <Page title={t('identity.invitation.closed_title')} lead={t('identity.invitation.closed')} narrow>
        <ButtonLink to={path(language, 'signIn')} weight="secondary">
          {t('identity.to_sign_in')}
        </ButtonLink>
      </Page>
    );
  const { tenantName, newTenant, networkNames, email, role } = invitation;
  const place = newTenant?.name ?? tenantName;
  const inviter = invitation.invitedByName ?? tenantName;
  return (
    <Page
      title={t('identity.invitation.title', { place })}
      kicker={t('identity.invitation.kicker')}
      lead={
        newTenant
          ? t('identity.invitation.sponsored', { inviter, place, network: networkNames ? nameIn(language, networkNames) : tenantName })
          : t('identity.invitation.invited', { inviter, place })
      }
    >
      <div className="with-aside halves">
        <InvitationAnswer invitation={invitation} place={place} signedInAs={signedInAs} here={here} result={actionData} />
        <Facts
          facts={[
            { term: t('identity.invitation.your_address'), description: email },
            {
              term: t('identity.invitation.your_role'),
              description: (
                <>
                  {t(`role.${role}`)}
                  <span className="quiet small"> – {t(`identity.can.${role}`)}</span>
                </>
              ),
            },
            { term: t('identity.invitation.until'), description: <When at={invitation.expiresAt} /> },
          ]}
        />
      </div>
    </Page>
  );
}
