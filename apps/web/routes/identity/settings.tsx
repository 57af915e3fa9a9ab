import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { PageSettings, pageSettingsNames } from './page-settings.js';
import { PriorityFields, priorityNames } from './priority-fields.js';
import { readSettings } from './read-settings.js';
import { TenantTabs } from './tenant-tabs.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  tenant: await services.tenants.settings(actor, param('tenant')),
  saved: query.has('saved'),
}));

export const action = form(async (request) => {
  const { services, actor, param, language } = request;
  await services.tenants.saveSettings(actor, param('tenant'), readSettings(request));
  throw redirect(path(language, 'settings', { tenant: param('tenant') }, { saved: 'yes' }));
});

export default function Settings({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenant, saved } = loaderData;
  const names = {
    ...pageSettingsNames(t),
    ...priorityNames(t),
    colour: t('identity.settings.colour'),
    accessibilityStatement: t('identity.settings.statement'),
    retentionDays: t('identity.settings.retention_days'),
  };
  return (
    <Page
      title={t('identity.settings.title')}
      trail={[{ to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name }]}
      lead={t('identity.settings.lead', { place: tenant.name })}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={tenant.slug} current="settings" manages />
        {saved && (
          <Notice kind="success" live>
            <p>{t('identity.settings.saved')}</p>
          </Notice>
        )}
        <PageForm result={actionData} fields={names} className="stack stack-large">
          <section className="stack" aria-labelledby="release">
            <h2 id="release">{t('identity.settings.release')}</h2>
            <Choices
              name="editorForPublic"
              legend={<span className="visually-hidden">{t('identity.settings.release')}</span>}
              chosen={[tenant.editorForPublic ? 'yes' : 'no']}
              options={[
                { value: 'yes', label: t('identity.settings.release_editor'), hint: t('identity.settings.release_editor_hint') },
                { value: 'no', label: t('identity.settings.release_author') },
              ]}
            />
          </section>
          <section className="stack" aria-labelledby="page">
            <h2 id="page">{t('identity.settings.page')}</h2>
            <PageSettings tenant={tenant} />
            <Field
              name="accessibilityStatement"
              label={names.accessibilityStatement}
              hint={t('identity.settings.statement_hint')}
              type="url"
              inputMode="url"
              placeholder="https://"
              value={tenant.accessibilityStatement}
              optional
            />
            <Field name="colour" label={names.colour} hint={t('identity.settings.colour_hint')} value={tenant.colour} short optional />
          </section>
          <PriorityFields priorities={tenant.priorities} language={tenant.language} />
          <section className="stack" aria-labelledby="readers">
            <h2 id="readers">{t('readers.settings')}</h2>
            <Choices
              name="countsReaders"
              legend={<span className="visually-hidden">{t('readers.settings')}</span>}
              chosen={[tenant.countsReaders ? 'yes' : 'no']}
              options={[
                { value: 'yes', label: t('readers.settings_count'), hint: t('readers.settings_count_hint') },
                { value: 'no', label: t('readers.settings_not'), hint: t('readers.settings_not_hint') },
              ]}
            />
          </section>
          <section className="stack" aria-labelledby="retention">
            <h2 id="retention">{t('identity.settings.retention')}</h2>
            <Field
              name="retentionDays"
              label={names.retentionDays}
              hint={t('identity.settings.retention_hint')}
              inputMode="numeric"
              value={tenant.retentionDays}
              short
            />
          </section>
          <div className="save-bar">
            <Button>{t('identity.settings.save')}</Button>
          </div>
        </PageForm>
      </div>
    </Page>
  );
}
