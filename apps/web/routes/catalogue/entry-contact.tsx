import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { entryTrail } from './entry-trail.js';

export const loader = page(async ({ services, actor, language, param, query }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const entry = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in entry) throw redirect(path(language, 'entryContact', { ...at, slug: entry.movedTo }), 301);
  if (!entry.canBeWrittenTo) throw refuse({ code: 'not_found', status: 404 });
  const me = actor.personId === null ? null : await services.accounts.read(actor);
  return { at, title: entry.title, written: entry.language, tenant: entry.tenant.name, me, sent: query.has('sent') };
});

export const action = openForm(async ({ services, actor, language, param, text }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const entry = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in entry) throw redirect(path(language, 'entryContact', { ...at, slug: entry.movedTo }));
  await services.contactMessages.write(actor, entry.id, {
    name: text('name'),
    email: text('email'),
    message: text('message'),
    website: text('website'),
  });
  throw redirect(path(language, 'entryContact', at, { sent: 'yes' }));
});

/** Reaches the contact without showing the address. */
export default function EntryContact({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { at, title, written, tenant, me, sent } = loaderData;
  const trail = entryTrail(t, language, { at, title, lang: written });
  const fields = { message: t('contact.message'), name: t('contact.name'), email: t('contact.email') };
  if (sent)
    return (
      <Page title={t('contact.sent')} lead={t('contact.sent_text', { tenant })} trail={trail} narrow>
        <ButtonLink to={path(language, 'entry', at)} weight="secondary">
          {t('contact.back')}
        </ButtonLink>
      </Page>
    );
  return (
    <Page title={t('contact.title', { tenant })} lead={t('contact.lead')} trail={trail} narrow>
      <PageForm result={actionData} fields={fields}>
        <TextArea name="message" label={fields.message} maxLength={4000} rows={8} />
        <div className="field-pair">
          <Field name="name" label={fields.name} value={me?.name} autoComplete="name" required />
          <Field name="email" label={fields.email} type="email" inputMode="email" value={me?.email} autoComplete="email" required />
        </div>
        <div className="left-empty" aria-hidden="true">
          <label>
            {t('contact.leave_empty')}
            <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <p className="quiet small">{t('contact.kept')}</p>
        <Button>{t('contact.send')}</Button>
      </PageForm>
    </Page>
  );
}
