import type { OpenInvitation } from '#libs/identity';
import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

interface Props {
  invitation: OpenInvitation & { isYours: boolean };
  place: string;
  signedInAs: string | null;
  /** The address of this page, to come back to from signing in. */
  here: string;
  result: unknown;
}

/** What the recipient is asked for: nothing, to sign in first, or a name and a password. */
export function InvitationAnswer({ invitation, place, signedInAs, here, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { email, knownPerson, isYours } = invitation;
  if (knownPerson && isYours)
    return (
      <PageForm result={result}>
        <Button>{t('identity.invitation.accept')}</Button>
      </PageForm>
    );
  if (signedInAs)
    return (
      <Notice kind="warning">
        <p>{t('identity.invitation.other_person', { name: signedInAs, email })}</p>
        <form method="post" action={path(language, 'signOut')}>
          <Button weight="secondary">{t('kit.sign_out')}</Button>
        </form>
      </Notice>
    );
  if (knownPerson)
    return (
      <div className="stack">
        <p>{t('identity.invitation.known', { email, place })}</p>
        <ButtonLink to={path(language, 'signIn', null, { next: here })}>{t('kit.sign_in')}</ButtonLink>
      </div>
    );
  return (
    <PageForm result={result} fields={{ name: t('identity.invitation.your_name'), password: t('identity.invitation.password') }}>
      <Field
        name="name"
        label={t('identity.invitation.your_name')}
        hint={t('identity.invitation.name_hint')}
        autoComplete="name"
        required
      />
      {/* Tells a password manager whose password this is. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <Field
        name="password"
        label={t('identity.invitation.password')}
        hint={t('identity.password.hint')}
        type="password"
        autoComplete="new-password"
        required
      />
      <Button>{t('identity.invitation.accept')}</Button>
    </PageForm>
  );
}
