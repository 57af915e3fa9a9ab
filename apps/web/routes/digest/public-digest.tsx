import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { Goal } from '../../kit/goal.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

const goals = Array.from({ length: 17 }, (_, index) => String(index + 1));
const rhythms = ['daily', 'weekly', 'monthly'];

export const loader = page(({ query }) => ({ sent: query.has('sent'), goal: query.get('goal') }));

export const action = openForm(async ({ services, text, list, language }) => {
  await services.publicDigests.ask({ email: text('email'), language, goals: list('goals').map(Number), rhythm: text('rhythm') });
  throw redirect(path(language, 'publicDigest', null, { sent: 'yes' }));
});

/** For visitors: goals by e-mail without an account. Says the same whatever address was entered. */
export default function PublicDigest({ loaderData: { sent, goal }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  if (sent)
    return (
      <Page title={t('public_digest.sent_title')} lead={t('public_digest.sent')} narrow>
        <ButtonLink to={path(language, 'catalogue')} weight="secondary">
          {t('public_digest.done_link')}
        </ButtonLink>
      </Page>
    );
  const fields = { email: t('public_digest.email'), goals: t('public_digest.goals'), rhythm: t('public_digest.rhythm') };
  return (
    <Page title={t('public_digest.title')} lead={t('public_digest.lead')}>
      <PageForm result={actionData} fields={fields} className="stack stack-large">
        <Field name="email" label={fields.email} type="email" autoComplete="email" inputMode="email" required />
        <div className="many-choices">
          <Choices
            name="goals"
            type="checkbox"
            legend={fields.goals}
            options={goals.map((number) => ({ value: number, label: number, content: <Goal number={Number(number)} /> }))}
            chosen={goal ? [goal] : []}
          />
        </div>
        <Choices
          name="rhythm"
          legend={fields.rhythm}
          inline
          options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`digest.rhythm.${rhythm}`) }))}
          chosen={['weekly']}
        />
        <p className="quiet">{t('public_digest.privacy')}</p>
        <Button>{t('public_digest.button')}</Button>
      </PageForm>
    </Page>
  );
}
