import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Goal } from '../../kit/goal.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

/** Only shows what the mail's link would begin: mail scanners follow links. */
export const loader = page(async ({ services, param }) => {
  const asked = await services.publicDigests.look(param('token'));
  return { asked, pageLanguage: asked?.language ?? null };
});

export const action = openForm(async ({ services, param }) => {
  await services.publicDigests.confirm({ token: param('token') });
  return null;
});

export default function PublicDigestConfirmation({ loaderData: { asked }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  if (!asked)
    return (
      <Page title={t('public_digest.closed_title')} lead={t('public_digest.closed')} narrow>
        <ButtonLink to={path(language, 'publicDigest')}>{t('public_digest.again')}</ButtonLink>
      </Page>
    );
  const { goals, rhythm, confirmed } = asked;
  return (
    <Page
      title={confirmed ? t('public_digest.done_title') : t('public_digest.confirm_title')}
      lead={confirmed ? t('public_digest.done') : t('public_digest.confirm_lead')}
      narrow
    >
      <div className="stack stack-large">
        <ul className="plain-list stack">
          {goals.map((goal) => (
            <li key={goal}>
              <Goal number={goal} />
            </li>
          ))}
        </ul>
        <p>
          {t('public_digest.rhythm')}: {t(`digest.rhythm.${rhythm}`)}
        </p>
        {confirmed ? (
          <ButtonLink to={path(language, 'catalogue')} weight="secondary">
            {t('public_digest.done_link')}
          </ButtonLink>
        ) : (
          <PageForm result={actionData} fields={{}}>
            <Button>{t('public_digest.confirm_button')}</Button>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
