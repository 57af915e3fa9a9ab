import { redirect } from 'react-router';
import type { SessionView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { gatheringTrail } from './gathering-trail.js';

/** Empty parts that a form without scripts offers; more come when these are saved. */
const offered = 4;
const most = 40;

export const loader = page(({ services, actor, param }) => services.gatherings.toArrange(actor, param('gathering'), param('network')));

export const action = form(async ({ services, actor, param, language, text }) => {
  const at = { network: param('network'), gathering: param('gathering') };
  const sessions = Array.from({ length: most }, (_, index) => {
    const of = (name: string) => text(`sessions.${index}.${name}`);
    return { id: of('id') || undefined, from: of('from'), to: of('to'), title: of('title'), speakers: of('speakers'), text: of('text') };
  });
  await services.programmes.set(actor, at.gathering, { sessions });
  throw redirect(path(language, 'gathering', at, { done: 'programme' }));
});

export default function Programme({ loaderData: { gathering }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const parts: (SessionView | null)[] = [...gathering.sessions, ...Array.from({ length: offered }, () => null)].slice(0, most);
  return (
    <Page
      title={t('gathering.programme')}
      trail={gatheringTrail(t, language, gathering.network, gathering)}
      lead={t('gathering.programme_lead')}
      narrow
    >
      <PageForm result={actionData} fields={fieldNames(t, parts.length)}>
        {parts.map((part, index) => (
          <Part key={part?.id ?? `new-${index}`} part={part} at={`sessions.${index}`} number={index + 1} language={gathering.language} />
        ))}
        <p className="quiet">{t('gathering.programme_order')}</p>
        <Button>{t('gathering.save_programme')}</Button>
      </PageForm>
    </Page>
  );
}

function Part({ part, at, number, language }: { part: SessionView | null; at: string; number: number; language: string }) {
  const t = useT();
  return (
    <fieldset className="field">
      <legend>{t('gathering.part', { number })}</legend>
      {part && <input type="hidden" name={`${at}.id`} value={part.id} />}
      <div className="row">
        <Field name={`${at}.from`} type="time" label={t('meeting.from')} value={part?.from} short />
        <Field name={`${at}.to`} type="time" label={t('meeting.to')} value={part?.to} short />
      </div>
      <Field name={`${at}.title`} label={t('gathering.part_title')} value={part?.title} maxLength={200} lang={language} />
      <Field name={`${at}.speakers`} label={t('gathering.speakers')} value={part?.speakers} maxLength={300} optional />
      <Details summary={t('gathering.part_text')} open={Boolean(part?.text)}>
        <TextArea
          name={`${at}.text`}
          label={t('gathering.part_text')}
          value={part?.text}
          maxLength={2000}
          rows={3}
          lang={language}
          optional
        />
      </Details>
    </fieldset>
  );
}

function fieldNames(t: Translate, count: number): Record<string, string> {
  const names: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    const part = t('gathering.part', { number: index + 1 });
    names[`sessions.${index}.from`] = `${part}: ${t('meeting.from')}`;
    names[`sessions.${index}.to`] = `${part}: ${t('meeting.to')}`;
    names[`sessions.${index}.title`] = `${part}: ${t('gathering.part_title')}`;
    names[`sessions.${index}.speakers`] = `${part}: ${t('gathering.speakers')}`;
    names[`sessions.${index}.text`] = `${part}: ${t('gathering.part_text')}`;
  }
  return names;
}
