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
import { dateNames, OtherDates, otherDatesSent, timeSent } from '../steering/meeting-fields.js';
import { GatheringFields, gatheringFieldNames, gatheringSent, RepeatFields } from './gathering-fields.js';
import { gatheringTrail } from './gathering-trail.js';

/** The first is the gathering's own time. */
const at = (number: number) => `otherDates.${number - 1}`;

export const loader = page(async ({ services, actor, param, query }) => {
  const network = await services.gatherings.toMake(actor, param('network'));
  const from = query.get('from');
  return {
    network,
    zone: actor.timeZone,
    copied: from ? (await services.gatherings.toArrange(actor, from, network.slug)).gathering : null,
  };
});

export const action = form(async ({ services, actor, param, language, text }) => {
  const network = param('network');
  const { id } = await services.gatheringPlanning.make(actor, network, {
    ...gatheringSent({ text }),
    kind: text('kind') || undefined,
    link: text('link'),
    copyOf: text('copyOf') || undefined,
    language: text('language') || undefined,
    time: timeSent(text, 'time'),
    otherDates: otherDatesSent(text, at),
    repeat: text('repeat.every') ? { every: text('repeat.every'), until: text('repeat.until') } : undefined,
  });
  throw redirect(path(language, 'gathering', { network, gathering: id }, { done: 'made' }));
});

export default function NewGathering({ loaderData: { network, zone, copied }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page
      title={t('gathering.new')}
      trail={gatheringTrail(t, language, network)}
      lead={copied ? t('gathering.copy_lead') : t('gathering.new_lead')}
      narrow
    >
      <PageForm result={actionData} fields={{ ...gatheringFieldNames(t), ...dateNames(t, at) }}>
        {copied && <input type="hidden" name="copyOf" value={copied.id} />}
        {copied && <input type="hidden" name="language" value={copied.language} />}
        <Choices
          name="kind"
          legend={t('gathering.who_arranges')}
          chosen={[copied?.kind ?? 'own']}
          options={[
            { value: 'own', label: t('gathering.kind_own'), hint: t('gathering.kind_own_hint') },
            { value: 'outside', label: t('gathering.kind_outside'), hint: t('gathering.kind_outside_hint') },
          ]}
        />
        <GatheringFields gathering={copied ? { ...copied, onlineUrl: '', state: 'draft' } : undefined} zone={copied?.zone ?? zone}>
          <OtherDates at={at} open={actionData !== undefined} hint={t('gathering.dates_hint')} />
          <RepeatFields />
        </GatheringFields>
        <Field
          name="link"
          type="url"
          label={t('gathering.link')}
          hint={t('gathering.link_hint')}
          value={copied?.link}
          maxLength={500}
          placeholder="https://"
          optional
        />
        <Button>{t('gathering.make')}</Button>
      </PageForm>
    </Page>
  );
}
