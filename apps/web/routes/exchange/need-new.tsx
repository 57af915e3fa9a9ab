import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { refuse } from '../../problem.js';
import { HelpForm, helpInput } from './help-form.js';

export const loader = page(({ services, actor }) => {
  services.helpReading.requireReader(actor);
  const tenants = services.helpReading.tenantsToWriteFor(actor);
  if (tenants.length === 0) throw refuse({ code: 'forbidden', status: 403 });
  return { tenants, own: actor.language };
});

export const action = form(async ({ services, actor, language, text, list }) => {
  const { id } = await services.help.create(actor, text('tenant'), 'need', helpInput({ text, list }, 'need'));
  throw redirect(path(language, 'help', { help: id }, { done: 'new' }));
});

export default function NewNeed({ loaderData: { tenants, own }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const trail = [{ to: path(language, 'needs'), label: t('help.needs') }];
  return (
    <Page title={t('help.new_need')} lead={t('help.new_need_lead')} trail={trail} narrow>
      <HelpForm side="need" tenants={tenants} own={own} result={actionData} />
    </Page>
  );
}
