import { redirect } from 'react-router';
import { path, safePath } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { DemoAccounts } from './demo-accounts.js';
import { SendAgain } from './send-again.js';
import { SignInFields } from './sign-in-fields.js';
import { readUnsent } from './unsent.js';

export const loader = page(({ actor, query, language, demoAccounts }) => {
  const next = safePath(query.get('next'), path(language, 'home'));
  // A form that was open when the session ran out is sent again from here, signed in or not.
  return { signedIn: actor.personId !== null, next, demoAccounts };
});

export const action = openForm(async ({ services, device, knownDevice, text, startSession, language, query }) => {
  await startSession(await services.sessions.signIn({ email: text('email'), password: text('password') }, device, knownDevice));
  const unsent = readUnsent(text('unsent'));
  if (unsent) return { unsent };
  throw redirect(safePath(query.get('next'), path(language, 'home')));
});

export default function SignIn({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  if (actionData && 'unsent' in actionData) {
    return <SendAgain unsent={actionData.unsent} title={t('web.send_again.title')} lead={t('web.send_again.lead')} />;
  }
  return (
    <Page title={t('kit.sign_in')}>
      <div className="with-aside halves">
        <PageForm result={actionData} fields={{ email: t('web.sign_in.email'), password: t('web.sign_in.password') }}>
          <SignInFields />
          <p>
            <a href={path(language, 'forgottenPassword')}>{t('web.sign_in.forgotten')}</a>
          </p>
        </PageForm>
        <DemoAccounts accounts={loaderData.demoAccounts} />
      </div>
    </Page>
  );
}
