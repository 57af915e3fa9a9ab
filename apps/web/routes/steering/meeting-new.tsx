import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { dateNames, OtherDates, otherDatesSent, PlaceFields, TimeFields, timeSent } from './meeting-fields.js';
import { meetingTrail } from './meeting-trail.js';

const at = (number: number) => `dates.${number}`;

export const loader = page(async ({ services, actor, param }) => ({
  body: await services.meetings.toPrepare(actor, param('body')),
  zone: actor.timeZone,
}));

export const action = form(async ({ services, actor, param, language, text }) => {
  const { id } = await services.meetingPlanning.make(actor, param('body'), {
    title: text('title'),
    place: text('place'),
    onlineUrl: text('onlineUrl'),
    zone: text('zone') || undefined,
    dates: [timeSent(text, at(0)), ...otherDatesSent(text, at)],
  });
  throw redirect(path(language, 'meeting', { body: param('body'), meeting: id }, { done: 'made' }));
});

export default function NewMeeting({ loaderData: { body, zone }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const fields = {
    title: t('meeting.name'),
    ...dateNames(t, at, [0]),
    place: t('meeting.place'),
    onlineUrl: t('meeting.online'),
    zone: t('meeting.zone'),
  };
  return (
    <Page title={t('meeting.new')} trail={meetingTrail(t, language, body)} lead={t('meeting.new_lead')} narrow>
      <PageForm result={actionData} fields={fields}>
        <Field name="title" label={t('meeting.name')} maxLength={160} />
        <TimeFields at={at(0)} legend={t('meeting.date_number', { number: 1 })} />
        <OtherDates at={at} open={actionData !== undefined} />
        <PlaceFields zone={zone} />
        <Button>{t('meeting.call')}</Button>
      </PageForm>
    </Page>
  );
}
