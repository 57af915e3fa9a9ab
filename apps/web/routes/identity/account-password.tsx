import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';

export function AccountPassword({ email, result }: { email: string; result: unknown }) {
  const t = useT();
  const fields = { oldPassword: t('identity.account.old_password'), newPassword: t('identity.account.new_password') };
  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">{t('identity.account.password')}</h2>
      <PageForm result={result} intent="password" fields={fields}>
        {/* Tells a password manager whose password this is. */}
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
        <Field name="oldPassword" label={fields.oldPassword} type="password" autoComplete="current-password" required />
        <Field
          name="newPassword"
          label={fields.newPassword}
          hint={t('identity.password.hint')}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button weight="secondary">{t('identity.account.change_password')}</Button>
      </PageForm>
    </section>
  );
}
