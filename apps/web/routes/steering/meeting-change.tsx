import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { PlaceFields, TimeFields, timeSent } from './meeting-fields.js';
import { meetingTrail } from './meeting-trail.js';

export const loader = page(({ services, actor, param }) => services.meetings.toChange(actor, param('meeting'), param('body')));

export const action = form(async ({ services, actor, param, language, text, intent }) => {
  const [body, meeting] = [param('body'), param('meeting')];
  if (intent === 'cancel') await services.meetingPlanning.cancel(actor, meeting);
  else
    await services.meetingPlanning.change(actor, meeting, {
      revision: Number(text('revision')),
      title: text('title'),
      place: text('place'),
      onlineUrl: text('onlineUrl'),
      zone: text('zone') || undefined,
      time: text('time.day') ? timeSent(text, 'time') : undefined,
    });
  throw redirect(path(language, 'meeting', { body, meeting }, { done: 'changed' }));
});

export default function ChangeMeeting({ loaderData: { meeting, time }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const conflict = isRefusal(actionData) && actionData.problem.code === 'lost_update' ? actionData.problem : null;
  const fields = {
    title: t('meeting.name'),
    place: t('meeting.place'),
    onlineUrl: t('meeting.online'),
    zone: t('meeting.zone'),
    'time.day': t('meeting.day'),
    'time.from': t('meeting.from'),
    'time.to': t('meeting.to'),
  };
  return (
    <Page title={t('meeting.change')} trail={meetingTrail(t, language, meeting.body, meeting)} lead={t('meeting.change_lead')} narrow>
      <div className="stack stack-large">
        <PageForm result={actionData} intent="change" fields={fields}>
          {conflict && <Notice kind="warning" title={t('meeting.conflict')} />}
          <input type="hidden" name="revision" value={Number(conflict?.['currentRevision'] ?? meeting.revision)} />
          <Field name="title" label={fields.title} value={meeting.title} maxLength={160} lang={meeting.language} />
          {time && <TimeFields at="time" legend={t('meeting.when')} value={time} />}
          <PlaceFields place={meeting.place} onlineUrl={meeting.onlineUrl} zone={meeting.zone} />
          <Button>{t('meeting.save')}</Button>
        </PageForm>
        <section aria-labelledby="cancel" className="stack">
          <h2 id="cancel">{t('meeting.cancel')}</h2>
          <PageForm result={actionData} intent="cancel">
            <p>{t('meeting.cancel_text')}</p>
            <Button weight="secondary">{t('meeting.cancel')}</Button>
          </PageForm>
        </section>
      </div>
    </Page>
  );
}
