import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { answersSent, ChooseDate } from '../../kit/date-poll.js';
import { Facts } from '../../kit/facts.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { Agenda } from './meeting-agenda.js';
import { AnswerForm, WhoCan } from './meeting-dates.js';
import { MeetingDownloads } from './meeting-minutes.js';
import { AgendaText } from './meeting-text.js';
import { meetingTrail } from './meeting-trail.js';
import { MeetingWhen } from './meeting-when.js';

export const loader = page(async ({ services, actor, param, query, now }) => {
  const meeting = await services.meetings.read(actor, param('meeting'), param('body'));
  const [minutes, text] = await Promise.all([
    services.minutes.of(actor, meeting),
    meeting.mayPrepare ? services.agendaTexts.text(actor, meeting) : null,
  ]);
  return { meeting, minutes, text, done: query.get('done'), now };
});

export const action = form(async ({ services, actor, param, language, intent, text, values }) => {
  const [body, meeting] = [param('body'), param('meeting')];
  if (intent === 'answer')
    await services.meetingPlanning.answer(actor, meeting, { seat: text('seat') || undefined, answers: answersSent(values) });
  if (intent === 'choose') await services.meetingPlanning.choose(actor, meeting, { date: text('date') });
  if (intent === 'add')
    await services.agendas.add(actor, meeting, { title: text('title'), text: text('text'), proposal: text('proposal') || undefined });
  if (intent === 'up' || intent === 'down') await services.agendas.move(actor, text('item'), { direction: intent });
  if (intent === 'remove') await services.agendas.remove(actor, text('item'));
  throw redirect(path(language, 'meeting', { body, meeting }, { done: intent }));
});

/** When and where, what is treated, who comes; and after it, what was decided. */
export default function Meeting({
  loaderData: { meeting, minutes, text, done, now },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { body, state, beginsAt, endsAt, isAhead } = meeting;
  return (
    <Page title={meeting.title} titleLanguage={foreign(meeting.language)} trail={meetingTrail(t, language, body)}>
      <div className="stack stack-large">
        {done && <Notice kind="success" live title={t('meeting.done')} />}
        <section aria-label={t('meeting.when')} className="stack">
          <Facts
            wide
            facts={[
              {
                term: t('meeting.when'),
                description: beginsAt && endsAt && <MeetingWhen beginsAt={beginsAt} endsAt={endsAt} zone={meeting.zone} />,
              },
              { term: t('meeting.place'), description: meeting.place },
              { term: t('meeting.online'), description: meeting.onlineUrl && <a href={meeting.onlineUrl}>{meeting.onlineUrl}</a> },
            ]}
          />
          {state !== 'planned' && (
            <p>
              <Tag tone="petrol">{t(`meeting.state.${state}`)}</Tag>
            </p>
          )}
          {meeting.mayPrepare && isAhead && (
            <p>
              <ButtonLink weight="secondary" small to={path(language, 'changeMeeting', { body: body.slug, meeting: meeting.id })}>
                {t('meeting.change')}
              </ButtonLink>
            </p>
          )}
        </section>
        {isAhead && <AnswerForm meeting={meeting} result={actionData} />}
        {meeting.mayPrepare && state === 'polling' && <ChooseDate dates={meeting.dates} zone={meeting.zone} result={actionData} />}
        <Agenda meeting={meeting} minutes={minutes} result={actionData} isOpen={state === 'polling' || state === 'planned'} now={now} />
        <MeetingDownloads meeting={meeting} now={now} />
        {text !== null && <AgendaText meeting={meeting} text={text} />}
        {meeting.showsPeople && <WhoCan meeting={meeting} />}
      </div>
    </Page>
  );
}
