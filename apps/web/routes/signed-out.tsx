import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../kit/language.js';
import { Page } from '../kit/page.js';
import type { Problem } from '../problem.js';
import { SignInFields } from './identity/sign-in-fields.js';

/** The session ran out while a form was open: sign in here, and what was written comes along. */
export function SignedOut({ unsent }: { unsent: NonNullable<Problem['unsent']> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('web.signed_out.title')} lead={t('web.signed_out.lead')} narrow>
      <form method="post" action={path(language, 'signIn')} className="stack">
        <input type="hidden" name="unsent" value={JSON.stringify(unsent)} />
        <SignInFields />
      </form>
    </Page>
  );
}
