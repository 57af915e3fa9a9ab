import { Link, redirect } from 'react-router';
import { languageNames, languages, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { bodyTrail } from './body-trail.js';

export const loader = page(async ({ services, actor, param }) => ({
  ...(await services.withdrawals.outlook(actor, param('decision'))),
  own: actor.language,
}));

export const action = form(async ({ services, actor, param, language, text }) => {
  const { id } = await services.withdrawals.propose(actor, param('decision'), {
    reason: text('reason'),
    language: text('language') || undefined,
  });
  throw redirect(path(language, 'decision', { body: param('body'), proposal: id }, { done: 'proposed' }));
});

/** Whoever prepares a body's cases puts it before the body that an approval of its own be withdrawn. */
export default function WithdrawApproval({ loaderData: outlook, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { body, version, title, proposalId } = outlook;
  const written = outlook.own ?? language;
  const fields = { reason: t('withdrawal.reason'), language: t('withdrawal.language') };
  return (
    <Page
      title={t('withdrawal.propose')}
      trail={bodyTrail(language, { ...body, network: outlook.network, tenant: null })}
      lead={
        <>
          <Link to={path(language, 'decision', { body: body.slug, proposal: proposalId })} lang={outlook.language}>
            {title}
          </Link>
          , {t('steering.version', { version })}
        </>
      }
      narrow
    >
      <PageForm result={actionData} fields={fields}>
        <p className="quiet">{t('withdrawal.lead', { body: nameIn(language, body.names), version })}</p>
        <TextArea
          name="reason"
          label={fields.reason}
          hint={t('withdrawal.reason_hint')}
          value={outlook.reason}
          maxLength={2000}
          rows={5}
          lang={written}
        />
        <Select
          name="language"
          label={fields.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={written}
        />
        <Button>{t('withdrawal.put')}</Button>
      </PageForm>
    </Page>
  );
}
