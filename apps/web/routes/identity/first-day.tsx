import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { WaitingCharters } from './charter-waiting.js';
import { FirstColleagues, FirstEntry, FirstPage } from './first-steps.js';
import { readPageSettings } from './read-settings.js';
import { TenantTabs } from './tenant-tabs.js';

export const loader = page(async ({ services, actor, param }) => {
  const tenant = await services.tenants.firstDay(actor, param('tenant'));
  return { tenant, waiting: await services.networks.waiting(actor, tenant.id) };
});

export const action = form(async (request) => {
  const { services, actor, param, intent, text, language } = request;
  const tenant = param('tenant');
  if (intent === 'colleagues') {
    const { language: own } = await services.tenants.settings(actor, tenant);
    await services.invitations.inviteAll(actor, tenant, { emails: text('emails'), role: 'author', language: own });
    await services.tenants.finishStep(actor, tenant, 'colleagues');
  } else if (intent === 'entry') {
    await services.tenants.finishStep(actor, tenant, 'entry');
    throw redirect(path(language, 'share'));
  } else {
    await services.tenants.saveSettings(actor, tenant, readPageSettings(request));
    await services.tenants.finishStep(actor, tenant, 'page');
  }
  throw redirect(path(language, 'firstDay', { tenant }));
});

/** A new municipality's first ten minutes: its page, two colleagues, one thing it already has. */
export default function FirstDay({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenant, waiting } = loaderData;
  const done = Object.keys(tenant.firstDay).length;
  return (
    <Page
      title={t('identity.first_day.title')}
      trail={[{ to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name }]}
      lead={t('identity.first_day.lead', { place: tenant.name })}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={tenant.slug} current="firstDay" manages />
        <WaitingCharters waiting={waiting} />
        {done === 3 ? (
          <Notice kind="success" live>
            <p>{t('identity.first_day.all_done')}</p>
          </Notice>
        ) : (
          <p role="status">
            <strong>{t('identity.first_day.progress', { done })}</strong>
          </p>
        )}
        <ol className="plain-list first-steps">
          <FirstPage tenant={tenant} result={actionData} />
          <FirstColleagues tenant={tenant} result={actionData} />
          <FirstEntry tenant={tenant} result={actionData} />
        </ol>
      </div>
    </Page>
  );
}
