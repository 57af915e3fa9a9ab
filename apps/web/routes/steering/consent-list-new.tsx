import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { bodyTrail } from './body-trail.js';
import { DeadlineField } from './deadline-field.js';

export const loader = page(({ services, actor, param }) => services.boards.readyCases(actor, param('body')));

export const action = form(async ({ services, actor, param, language, list, text }) => {
  const body = param('body');
  const { id } = await services.consentLists.open(actor, body, { proposals: list('proposals'), deadline: text('deadline') || null });
  throw redirect(path(language, 'consentList', { body, list: id }, { done: 'opened' }));
});

export default function NewConsentList({ loaderData: ready, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { body, network, tenant, rows } = ready;
  return (
    <Page title={t('consent.new')} trail={bodyTrail(language, { ...body, network, tenant })} lead={t('consent.new_lead')} narrow>
      {rows.length < 2 && (
        <EmptyState title={t('consent.nothing_ready')} level={2}>
          <p>{t('consent.nothing_ready_text')}</p>
        </EmptyState>
      )}
      {rows.length > 1 && (
        <PageForm result={actionData} fields={{ proposals: t('consent.choose'), deadline: t('steering.open_form.deadline') }}>
          <Choices
            type="checkbox"
            name="proposals"
            legend={t('consent.choose')}
            hint={t('consent.choose_hint')}
            options={rows.map((row) => ({
              value: row.id,
              label: row.title,
              content: <span lang={foreign(row.language)}>{row.title}</span>,
              hint: row.tenant.name,
            }))}
          />
          <DeadlineField />
          <p className="quiet">{t('consent.start_follows')}</p>
          <Button>{t('consent.start')}</Button>
        </PageForm>
      )}
    </Page>
  );
}
