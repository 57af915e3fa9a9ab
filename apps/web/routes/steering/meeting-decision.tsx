import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { SeatsToRecord } from '#libs/steering';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { meetingTrail } from './meeting-trail.js';

const answers = ['as_recommended', 'approve', 'reject', 'send_back', 'abstain', 'recused', 'absent'] as const;

export const loader = page(async ({ services, actor, param }) => ({
  meeting: await services.meetings.read(actor, param('meeting'), param('body')),
  asked: await services.meetingDecisions.toRecord(actor, param('item')),
}));

export const action = form(async ({ services, actor, param, language, values }) => {
  const seats = Object.entries(values)
    .filter(([name, answer]) => name.startsWith('answer.') && answer !== 'absent')
    .map(([name, answer]) => {
      const seat = name.slice('answer.'.length);
      const recused = answer === 'recused';
      return { seat, recused, deputySat: values[`deputy.${seat}`] === 'yes', ...(recused ? {} : { vote: answer }) };
    });
  await services.meetingDecisions.record(actor, param('item'), { seats });
  throw redirect(path(language, 'meeting', { body: param('body'), meeting: param('meeting') }, { done: 'decided' }));
});

/** How each seat answered in a meeting, as its minutes have it: from that the decision is counted and made. */
export default function RecordDecision({ loaderData: { meeting, asked }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
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
        <PageForm result={actionData} fields={{ seats: t('recording.seats') }}>
          <h2 id="seats">{t('recording.seats')}</h2>
          {asked.seats.map((seat) => (
            <Seat key={seat.id} seat={seat} asked={asked} />
          ))}
          <Button>{t('recording.save')}</Button>
        </PageForm>
      </div>
    </Page>
  );
}

function Seat({ seat, asked }: { seat: SeatsToRecord['seats'][number]; asked: SeatsToRecord }) {
  const t = useT();
  // For a vacant seat nobody could answer, and where a deputy alone was left, it was they who came.
  const isVacant = !seat.holder && !seat.deputy;
  const offered = answers.filter((answer) => answer === 'absent' || (!isVacant && (answer !== 'abstain' || asked.abstention)));
  const whose = [
    seat.tenant ?? (seat.sector && t(`steering.sector.${seat.sector}`)),
    seat.role !== 'member' && t(`steering.role.${seat.role}`),
  ];
  const deputy = t('steering.deputy', { preset: asked.preset });
  return (
    <div className="stack stack-small">
      <Select
        name={`answer.${seat.id}`}
        label={`${seat.number}. ${whose.filter(Boolean).join(', ')}`}
        hint={seat.holder ?? undefined}
        options={offered.map((answer) => ({ value: answer, label: t(`recording.answer.${answer}`) }))}
        value={seat.holder ? 'as_recommended' : 'absent'}
      />
      {seat.deputy && (
        <Checkbox name={`deputy.${seat.id}`} checked={!seat.holder} label={`${t('recording.deputy', { deputy })}: ${seat.deputy}`} />
      )}
    </div>
  );
}
