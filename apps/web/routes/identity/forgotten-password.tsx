import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(({ query }) => ({ sent: query.has('sent') }));

export const action = openForm(async ({ services, text, language }) => {
  await services.passwordResets.request({ email: text('email') });
  throw redirect(path(language, 'forgottenPassword', null, { sent: 'yes' }));
});

/** Says the same whether there is an account or not. */
export default function ForgottenPassword({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  if (loaderData.sent)
    return (
      <Page title={t('identity.forgotten.sent_title')} lead={t('identity.forgotten.sent')} narrow>
        <ButtonLink to={path(language, 'signIn')} weight="secondary">
          {t('identity.to_sign_in')}
        </ButtonLink>
      </Page>
    );
  return (
    <Page title={t('identity.forgotten.title')} lead={t('identity.forgotten.lead')} narrow>
      <PageForm result={actionData} fields={{ email: t('web.sign_in.email') }}>
        <Field name="email" label={t('web.sign_in.email')} type="email" autoComplete="username" inputMode="email" required />
        <Button>{t('identity.forgotten.button')}</Button>
      </PageForm>
    </Page>
  );
}
