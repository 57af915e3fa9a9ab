import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, param }) => ({ open: await services.passwordResets.isOpen(param('token')) }));

export const action = openForm(async ({ services, device, param, text, startSession, language }) => {
  await startSession(await services.passwordResets.confirm(param('token'), { password: text('password') }, device));
  throw redirect(path(language, 'home'));
});

export default function NewPassword({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  if (!loaderData.open)
    return (
      <Page title={t('identity.new_password.closed_title')} lead={t('identity.new_password.closed')} narrow>
        <ButtonLink to={path(language, 'forgottenPassword')}>{t('identity.new_password.again')}</ButtonLink>
      </Page>
    );
  return (
    <Page title={t('identity.new_password.title')} lead={t('identity.new_password.signs_out')} narrow>
      <PageForm result={actionData} fields={{ password: t('identity.new_password.label') }}>
        <Field
          name="password"
          label={t('identity.new_password.label')}
          hint={t('identity.password.hint')}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button>{t('identity.new_password.button')}</Button>
      </PageForm>
    </Page>
  );
}
