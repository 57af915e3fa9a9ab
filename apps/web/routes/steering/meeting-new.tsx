import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { PlaceFields, TimeFields } from './meeting-fields.js';
import { meetingTrail } from './meeting-trail.js';

/** Dates that a form without scripts can ask about. */
const offered = [0, 1, 2, 3, 4, 5];

export const loader = page(async ({ services, actor, param }) => ({
  body: await services.meetings.toPrepare(actor, param('body')),
  zone: actor.timeZone,
}));

export const action = form(async ({ services, actor, param, language, text }) => {
  const dates = offered
    .map((index) => ({ day: text(`dates.${index}.day`), from: text(`dates.${index}.from`), to: text(`dates.${index}.to`) }))
    .filter(({ day, from, to }, index) => index === 0 || day || from || to);
  const { id } = await services.meetingPlanning.make(actor, param('body'), {
    title: text('title'),
    place: text('place'),
    onlineUrl: text('onlineUrl'),
    zone: text('zone') || undefined,
    dates,
  });
  throw redirect(path(language, 'meeting', { body: param('body'), meeting: id }, { done: 'made' }));
});

export default function NewMeeting({ loaderData: { body, zone }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const fields: Record<string, string> = {
    title: t('meeting.name'),
    place: t('meeting.place'),
    onlineUrl: t('meeting.online'),
    zone: t('meeting.zone'),
  };
  for (const index of offered) {
    const label = t('meeting.date_number', { number: index + 1 });
    fields[`dates.${index}.day`] = `${label}: ${t('meeting.day')}`;
    fields[`dates.${index}.from`] = `${label}: ${t('meeting.from')}`;
    fields[`dates.${index}.to`] = `${label}: ${t('meeting.to')}`;
  }
  return (
    <Page title={t('meeting.new')} trail={meetingTrail(t, language, body)} lead={t('meeting.new_lead')} narrow>
      <PageForm result={actionData} fields={fields}>
        <Field name="title" label={t('meeting.name')} maxLength={160} />
        <TimeFields at="dates.0" legend={t('meeting.date_number', { number: 1 })} />
        <Details summary={t('meeting.more_dates')} open={actionData !== undefined}>
          {offered.slice(1).map((index) => (
            <TimeFields key={index} at={`dates.${index}`} legend={t('meeting.date_number', { number: index + 1 })} />
          ))}
        </Details>
        <PlaceFields zone={zone} />
        <Button>{t('meeting.call')}</Button>
      </PageForm>
    </Page>
  );
}
