import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { PartnershipFields, partnershipFieldNames, partnershipFrom } from './partnership-fields.js';

export const loader = page(async ({ services, actor, param }) => {
  const partnership = await services.partnershipReading.read(actor, param('partnership'));
  return { partnership, home: await services.projects.homeOf(actor, partnership.tenant.slug) };
});

export const action = form(async ({ services, actor, param, language, text, list }) => {
  const partnership = param('partnership');
  await services.partnerships.change(actor, partnership, { ...partnershipFrom({ text, list }), revision: Number(text('revision')) });
  throw redirect(path(language, 'partnership', { partnership }, { done: 'changed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

export default function PartnershipChange({ loaderData: { partnership, home }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <Page
      title={t('partnership.change')}
      trail={[
        { to: path(language, 'municipality', { tenant: partnership.tenant.slug }), label: partnership.tenant.name },
        {
          to: path(language, 'partnership', { partnership: partnership.id }),
          label: partnership.title,
          lang: foreign(partnership.language),
        },
      ]}
      narrow
    >
      <PageForm result={actionData} fields={partnershipFieldNames(t)}>
        <input type="hidden" name="revision" value={partnership.revision} />
        <PartnershipFields known={partnership} home={home} />
        <Button>{t('project.save')}</Button>
      </PageForm>
    </Page>
  );
}
