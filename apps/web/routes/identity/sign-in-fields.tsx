import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';

export function SignInFields() {
  const t = useT();
  return (
    <>
      <Field name="email" label={t('web.sign_in.email')} type="email" autoComplete="username" inputMode="email" required />
      <Field name="password" label={t('web.sign_in.password')} type="password" autoComplete="current-password" required />
      <Button>{t('kit.sign_in')}</Button>
    </>
  );
}
