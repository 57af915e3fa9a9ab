import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { meetingTrail } from './meeting-trail.js';
import { RecordedSeat, saidOf, seatFields } from './recorded-seat.js';

export const loader = page(async ({ services, actor, param }) => ({
  meeting: await services.meetings.read(actor, param('meeting'), param('body')),
  asked: await services.meetingDecisions.toRecord(actor, param('item')),
}));

export const action = form(async ({ services, actor, param, language, text, values }) => {
  const count = Object.keys(values).filter((name) => /^seats\.\d+\.seat$/.test(name)).length;
  const seats = Array.from({ length: count }, (_, index) => saidOf(text, `seats.${index}`));
  await services.meetingDecisions.record(actor, param('item'), { seats, reviewBy: text('reviewBy') || undefined });
  throw redirect(path(language, 'meeting', { body: param('body'), meeting: param('meeting') }, { done: 'decided' }));
});

/** How each seat answered in a meeting, as its minutes have it: from that the decision is counted and made. */
export default function RecordDecision({ loaderData: { meeting, asked }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const fields = Object.assign(
    { seats: t('recording.seats') },
    ...asked.seats.map((seat, index) => seatFields(t, seat, `seats.${index}`)),
    { reviewBy: t('steering.open_form.review') },
  );
  return (
    <Page
      title={t('recording.title')}
      trail={meetingTrail(t, language, meeting.body, meeting)}
      kicker={<span lang={foreign(asked.language)}>{asked.title}</span>}
      lead={t('recording.lead')}
      narrow
    >
      <div className="stack stack-large">
        <section aria-labelledby="recommendation" className="stack stack-small">
          <h2 id="recommendation">{t('steering.recommendation')}</h2>
          <p className="recommendation-text" lang={foreign(asked.recommendationLanguage)}>
            {asked.recommendation}
          </p>
        </section>
        <PageForm result={actionData} fields={fields}>
          <h2 id="seats">{t('recording.seats')}</h2>
          {asked.seats.map((seat, index) => (
            <RecordedSeat key={seat.id} seat={seat} at={`seats.${index}`} asked={asked} />
          ))}
          {asked.reviewBy && (
            <Details summary={t('recording.approval')} open={actionData !== undefined}>
              <Field
                name="reviewBy"
                type="date"
                label={t('steering.open_form.review')}
                hint={t('recording.approval_hint')}
                value={asked.reviewBy}
                short
              />
            </Details>
          )}
          <Button>{t('recording.save')}</Button>
        </PageForm>
      </div>
    </Page>
  );
}
