import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { entryTrail } from '../catalogue/entry-trail.js';

export const loader = page(async ({ services, actor, param, language }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const entry = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in entry) throw redirect(path(language, 'callMe', { ...at, slug: entry.movedTo }), 301);
  const { own, tenants } = await services.callOffers.ofEntry(actor, entry.id);
  if (tenants.length === 0) throw refuse({ code: 'not_found', status: 404 });
  return { at, title: entry.title, written: entry.language, own, tenants };
});

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const at = { tenant: param('tenant'), slug: param('slug') };
  const entry = await services.entries.readAt(actor, at.tenant, at.slug);
  if ('movedTo' in entry) throw redirect(path(language, 'callMe', { ...at, slug: entry.movedTo }));
  if (intent === 'stop') await services.callOffers.takeBack(actor, entry.id);
  else await services.callOffers.say(actor, entry.id, { tenant: text('tenant'), perMonth: Number(text('perMonth')), topic: text('topic') });
  throw redirect(`${path(language, 'entry', at)}#call`);
});

/** «You can call me about this»: how often, and about what. One person's own word. */
export default function CallMe({ loaderData: { at, title, written, own, tenants }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const trail = entryTrail(t, language, { at, title, lang: written });
  const fields = { tenant: t('call.for'), perMonth: t('call.per_month'), topic: t('call.topic') };
  return (
    <Page title={t('call.offer')} lead={t('call.offer_lead')} trail={trail} narrow>
      <div className="stack">
        <PageForm intent="say" result={actionData} fields={fields}>
          {tenants.length > 1 ? (
            <Select
              name="tenant"
              label={fields.tenant}
              value={own?.tenant}
              options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          ) : (
            <input type="hidden" name="tenant" value={tenants[0]?.slug} />
          )}
          <Select
            name="perMonth"
            label={fields.perMonth}
            hint={t('call.per_month_hint')}
            value={String(own?.perMonth ?? 2)}
            options={[1, 2, 3, 4, 6, 8].map((count) => ({ value: String(count), label: t('call.times', { count }) }))}
          />
          <Field name="topic" label={fields.topic} hint={t('call.topic_hint')} value={own?.topic} maxLength={200} optional />
          <p className="quiet small">{t('call.offer_who_sees')}</p>
          <Button>{own && !own.hasEnded ? t('call.save') : t('call.say_yes')}</Button>
        </PageForm>
        {own && (
          <PageForm intent="stop" result={actionData}>
            <Button weight="secondary">{t('call.stop')}</Button>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
