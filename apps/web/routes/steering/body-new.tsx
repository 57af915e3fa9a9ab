import { redirect } from 'react-router';
import { languageNames, languages, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { bodyKinds, namesOf, presets } from './body-form.js';

export const loader = page(async ({ services, actor, url }) => {
  const { network, tenant } = ownerIn(url.pathname);
  if (network) services.bodyAdministration.requireMakeForNetwork(actor, network);
  else services.bodyAdministration.requireMakeForTenant(actor, tenant ?? '');
  return null;
});

export const action = form(async ({ services, actor, url, language, text }) => {
  const { network, tenant } = ownerIn(url.pathname);
  const input = { kind: text('kind'), rules: text('rules'), names: namesOf(text, 'names'), statutory: text('statutory') === 'yes' };
  const { slug } = network
    ? await services.bodyAdministration.makeForNetwork(actor, network, input)
    : await services.bodyAdministration.makeForTenant(actor, tenant ?? '', input);
  throw redirect(path(language, 'bodySettings', { body: slug }, { done: 'saved' }));
});

/** A new body begins with its names, its kind and its rules. */
export default function NewBody({ actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const inOrder = [language, ...languages.filter((other) => other !== language)];
  const fields = {
    kind: t('bodies.kind_label'),
    rules: t('bodies.rules'),
    ...Object.fromEntries(inOrder.map((one) => [`names.${one}`, t('bodies.name_in', { language: languageNames[one] })])),
    names: t('bodies.names'),
  };
  return (
    <Page title={t('bodies.new')} lead={t('bodies.new_lead')} narrow>
      <PageForm result={actionData} fields={fields}>
        <Select name="kind" label={fields.kind} options={bodyKinds.map((kind) => ({ value: kind, label: t(`bodies.kind.${kind}`) }))} />
        {inOrder.map((one, index) => (
          <Field
            key={one}
            name={`names.${one}`}
            label={t('bodies.name_in', { language: languageNames[one] })}
            optional={index > 0}
            maxLength={160}
            lang={one}
          />
        ))}
        <Select
          name="rules"
          label={fields.rules}
          value="association"
          options={presets.map((one) => ({ value: one, label: t(`steering.preset.${one}`) }))}
        />
        <Checkbox name="statutory" label={t('bodies.statutory')} />
        <Button>{t('bodies.make')}</Button>
      </PageForm>
    </Page>
  );
}

/** Two addresses, one page: under a network, or under a municipality. */
function ownerIn(pathname: string): { network?: string; tenant?: string } {
  const [, , place, slug] = pathname.split('/');
  return place?.startsWith('kommun') || place === 'municipality' ? { tenant: slug } : { network: slug };
}
