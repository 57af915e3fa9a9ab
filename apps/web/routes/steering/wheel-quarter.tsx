import { redirect, redirectDocument } from 'react-router';
import { formatDate, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { WheelCopy } from './wheel-copy.js';
import { WheelForm } from './wheel-form.js';
import { WheelState } from './wheel-state.js';
import { WheelSuggestions } from './wheel-suggestions.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const at = [param('tenant'), param('committee'), param('quarter')] as const;
  const found = await services.wheels.quarter(actor, ...at);
  // From a mail: whoever has to sign in first has the file afterwards.
  if (query.has('word')) throw redirectDocument(`/api/v1/tenants/${at[0]}/year-wheel/${found.committee.slug}/${at[2]}/agenda`);
  return { found, done: query.get('done') };
});

const words = (text: string) =>
  text
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter(Boolean);

export const action = form(async ({ services, actor, param, language, intent, text, list }) => {
  const at = [param('tenant'), param('committee'), param('quarter')] as const;
  if (intent === 'tell') await services.treatments.tell(actor, ...at, { status: text('outcome') });
  else
    await services.treatments.save(actor, ...at, Number(text('revision')) || 0, {
      ...{ status: text('status'), title: text('title'), agenda: text('agenda'), done: text('done'), note: text('note') },
      ...{ link: text('link') || null, area: text('area'), goals: list('goals').map(Number), entries: list('entries') },
      ...{ targets: words(text('targets')), partners: words(text('partners')), language: text('language') || undefined },
      ...{ meetingOn: text('meetingOn') || null, since: text('since') || null, until: text('until') || null },
    });
  throw redirect(path(language, 'wheelQuarter', { tenant: at[0], committee: at[1], quarter: at[2] }, { done: 'saved' }));
});

export default function WheelQuarter({ loaderData: { found, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { committee, tenant, year, quarter, state, treatment, meetings, ready, today } = found;
  const day = treatment?.meetingOn ?? meetings.at(-1);
  // Once its meeting has come, or where nothing was said, it is asked what became of it.
  const asks =
    committee.mayKeep && (state === 'missing' || ((state === 'planned' || state === 'ahead') && day !== undefined && day <= today));
  return (
    <Page
      title={`${nameIn(language, committee.names)}, ${t('wheel.quarter', { quarter })} ${year}`}
      trail={[
        { to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name },
        { to: path(language, 'yearWheel', { tenant: tenant.slug }, { year }), label: `${t('wheel.title')} ${year}` },
      ]}
      narrow
    >
      <div className="stack stack-large">
        {done === 'saved' && <Notice kind="success" live title={t('wheel.saved')} />}
        <p className="row" suppressHydrationWarning>
          <WheelState state={state} /> {day && t('wheel.meets', { day: formatDate(language, day) })}
        </p>
        {treatment?.link && (
          <p>
            <a href={treatment.link} rel="external">
              {t('wheel.link_open')}
            </a>
          </p>
        )}
        {asks && (
          <section aria-labelledby="afterwards" className="stack">
            <h2 id="afterwards">{t('wheel.after_title')}</h2>
            <PageForm result={actionData} intent="tell" className="row">
              {(['treated', 'noted', 'moved'] as const).map((status) => (
                <Button key={status} name="outcome" value={status} weight={status === 'treated' ? 'primary' : 'secondary'}>
                  {t(`wheel.status.${status}`)}
                </Button>
              ))}
            </PageForm>
          </section>
        )}
        <WheelCopy
          {...{ id: 'agenda-text', tenant: tenant.slug, committee: committee.slug, ready }}
          quarter={`${year}-${quarter}`}
          written={treatment?.agenda ? treatment.language : committee.language}
        />
        <WheelSuggestions found={found} />
        {committee.mayKeep && <WheelForm found={found} result={actionData} primary={!asks} />}
      </div>
    </Page>
  );
}
