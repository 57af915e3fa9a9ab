import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';

export const loader = page(async ({ services, actor, language, param }) => {
  const tenant = param('tenant');
  const found = await services.entries.readAt(actor, tenant, param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'collect', { tenant, slug: found.movedTo }), 301);
  const drafts = await services.collectionDrafts.list(actor);
  const tenants = services.collectionDrafts.tenantsToCollectFor(actor);
  if (tenants.length === 0) throw refuse({ code: 'forbidden', status: 403 });
  return {
    entry: { title: found.title, language: found.language, tenant, slug: found.slug },
    drafts: drafts.filter(({ mayWrite }) => mayWrite),
    tenants,
  };
});

export const action = form(async ({ services, actor, param, text, language }) => {
  const found = await services.entries.readAt(actor, param('tenant'), param('slug'));
  if ('movedTo' in found) throw redirect(path(language, 'collect', { tenant: param('tenant'), slug: found.movedTo }));
  const part = { entry: found.id, why: text('why') };
  const chosen = text('collection');
  const { id } =
    chosen && chosen !== 'new'
      ? await services.collectionDrafts.collect(actor, chosen, part)
      : await services.collectionDrafts.create(actor, text('tenant'), { title: text('title'), parts: [part] });
  throw redirect(path(language, 'collectionEditor', { collection: id }, { collected: 1 }));
});

/** Which collection an entry is put into, and why. */
export default function Collect({ loaderData: { entry, drafts, tenants }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const choices = drafts.map(({ id, title, tenant, language: written }) => ({
    value: id,
    label: title,
    content: <span lang={foreign(written)}>{title}</span>,
    ...(tenants.length > 1 && { hint: tenant.name }),
  }));
  return (
    <Page
      title={t('collection.collect')}
      trail={[{ to: path(language, 'entry', entry), label: entry.title, lang: foreign(entry.language) }]}
      narrow
    >
      <PageForm
        result={actionData}
        fields={{ title: t('looks.new_collection'), why: t('collection.field.why'), collection: t('collection.collect_which') }}
      >
        {choices.length > 0 && (
          <Choices
            name="collection"
            legend={t('collection.collect_which')}
            options={[...choices, { value: 'new', label: t('collection.collect_new') }]}
            chosen={[choices[0]?.value ?? 'new']}
          />
        )}
        <Field
          name="title"
          label={t('looks.new_collection')}
          hint={choices.length > 0 ? undefined : t('looks.new_collection_hint')}
          optional={choices.length > 0}
          maxLength={200}
        />
        {tenants.length > 1 ? (
          <Select
            name="tenant"
            label={t('collection.field.tenant')}
            options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        ) : (
          <input type="hidden" name="tenant" value={tenants[0]?.slug} />
        )}
        <TextArea name="why" label={t('collection.field.why')} optional maxLength={500} rows={2} />
        {choices.length > 0 && <p className="quiet">{t('collection.collect_draft')}</p>}
        <Button>{t('collection.collect')}</Button>
      </PageForm>
    </Page>
  );
}
