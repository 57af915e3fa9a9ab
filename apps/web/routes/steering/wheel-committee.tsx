import { redirect } from 'react-router';
import { formatDate, languageNames, languages, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { WheelCalendar } from './wheel-calendar.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  settings: await services.wheels.settings(actor, param('tenant'), param('committee')),
  done: query.get('done'),
}));

export const action = form(async ({ services, actor, param, language, intent, text, list }) => {
  const [tenant, committee] = [param('tenant'), param('committee')];
  if (intent === 'add') await services.treatments.addMeeting(actor, tenant, committee, { on: text('on') });
  else if (intent === 'calendar') await services.wheelCalendars.keep(actor, tenant, committee, { calendarUrl: text('calendarUrl') });
  else if (intent === 'drop') await services.treatments.dropMeeting(actor, tenant, committee, text('day'));
  else
    await services.treatments.keep(actor, tenant, committee, {
      goals: list('goals').map(Number),
      targets: text('targets')
        .split(/[\s,;]+/)
        .filter(Boolean),
      language: text('language') || undefined,
    });
  throw redirect(
    path(language, 'wheelCommittee', { tenant, committee }, { done: intent === 'calendar' && text('calendarUrl') ? 'reading' : 'saved' }),
  );
});

export default function WheelCommitteePage({ loaderData: { settings, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenant, committee, meetings } = settings;
  const fields = { goals: t('wheel.form.goals'), targets: t('wheel.form.targets'), language: t('wheel.form.language') };
  return (
    <Page
      title={nameIn(language, committee.names)}
      trail={[
        { to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name },
        { to: path(language, 'yearWheel', { tenant: tenant.slug }), label: t('wheel.title') },
      ]}
      lead={t('wheel.settings_lead')}
      narrow
    >
      <div className="stack stack-large">
        {done === 'reading' && <Notice kind="info" live title={t('wheel.calendar.reading')} />}
        {done === 'saved' && <Notice kind="success" live title={t('wheel.saved')} />}
        <PageForm result={actionData} intent="keep" fields={fields}>
          <Choices
            name="goals"
            type="checkbox"
            legend={fields.goals}
            chosen={committee.goals.map(String)}
            options={Array.from({ length: 17 }, (_, index) => String(index + 1)).map((value) => ({
              value,
              label: `${value} ${t(`goals.${value}`)}`,
            }))}
            optional
          />
          <Field name="targets" label={fields.targets} hint={t('wheel.form.targets_hint')} value={committee.targets.join(', ')} optional />
          <Select
            name="language"
            label={fields.language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={committee.language}
          />
          <Button>{t('wheel.form.save')}</Button>
        </PageForm>
        <section aria-labelledby="meetings" className="stack">
          <h2 id="meetings">{t('wheel.meetings')}</h2>
          <WheelCalendar calendar={settings.calendar} result={actionData} />
          {meetings.length === 0 && <p className="quiet">{t('wheel.no_meetings')}</p>}
          <ul className="stack stack-small plain-list">
            {meetings.map(({ on, typed }) => (
              <li key={on} className="row" suppressHydrationWarning>
                {formatDate(language, on)}
                {typed && (
                  <PageForm result={actionData} intent="drop" className="row">
                    <input type="hidden" name="day" value={on} />
                    <Button weight="quiet" small aria-label={t('wheel.drop_meeting', { day: formatDate(language, on) })}>
                      {t('wheel.drop')}
                    </Button>
                  </PageForm>
                )}
              </li>
            ))}
          </ul>
          <PageForm result={actionData} intent="add" fields={{ on: t('wheel.meeting_day') }}>
            <Field name="on" type="date" short label={t('wheel.meeting_day')} />
            <Button weight="secondary">{t('wheel.add_meeting')}</Button>
          </PageForm>
        </section>
      </div>
    </Page>
  );
}
