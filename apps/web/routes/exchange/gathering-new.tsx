import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { GatheringFields, gatheringFieldNames, gatheringSent } from './gathering-fields.js';
import { gatheringTrail } from './gathering-trail.js';

export const loader = page(async ({ services, actor, param }) => ({
  network: await services.gatherings.toMake(actor, param('network')),
  zone: actor.timeZone,
}));

export const action = form(async ({ services, actor, param, language, text }) => {
  const network = param('network');
  const { id } = await services.gatheringPlanning.make(actor, network, {
    ...gatheringSent({ text }),
    kind: text('kind') || undefined,
    link: text('link'),
    time: { day: text('time.day'), from: text('time.from'), to: text('time.to') },
  });
  throw redirect(path(language, 'gathering', { network, gathering: id }, { done: 'made' }));
});

export default function NewGathering({ loaderData: { network, zone }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('gathering.new')} trail={gatheringTrail(t, language, network)} lead={t('gathering.new_lead')} narrow>
      <PageForm result={actionData} fields={gatheringFieldNames(t)}>
        <Choices
          name="kind"
          legend={t('gathering.who_arranges')}
          chosen={['own']}
          options={[
            { value: 'own', label: t('gathering.kind_own'), hint: t('gathering.kind_own_hint') },
            { value: 'outside', label: t('gathering.kind_outside'), hint: t('gathering.kind_outside_hint') },
          ]}
        />
        <GatheringFields zone={zone} />
        <Field
          name="link"
          type="url"
          label={t('gathering.link')}
          hint={t('gathering.link_hint')}
          maxLength={500}
          placeholder="https://"
          optional
        />
        <Button>{t('gathering.make')}</Button>
      </PageForm>
    </Page>
  );
}
