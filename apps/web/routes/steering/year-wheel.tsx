import { Link, redirect } from 'react-router';
import { formatDate, nameIn, path } from '#libs/platform/i18n';
import type { Wheel, WheelCell, WheelCommittee } from '#libs/steering';
import { form } from '../../form.js';
import { Details } from '../../kit/details.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Table } from '../../kit/table.js';
import { type PageProps, page } from '../../page.js';
import { TenantTabs } from '../identity/tenant-tabs.js';
import { answerLink } from './link-answer.js';
import { WheelCopy } from './wheel-copy.js';
import { WheelState } from './wheel-state.js';
import { YearWheelLinks } from './year-wheel-links.js';

export const loader = page(async ({ services, actor, param, query, language }) => {
  const { wheel, links } = await services.committeeLinks.withWheel(actor, param('tenant'), {
    year: query.get('year') ?? undefined,
    language,
  });
  const manages = actor.memberships.some(({ slug, role }) => slug === wheel.tenant.slug && role === 'admin');
  return { wheel, manages, links };
});

export const action = form(async (sent) => {
  const [tenant, year] = [sent.param('tenant'), Number(sent.text('year'))];
  await answerLink(sent, tenant, year);
  throw redirect(path(sent.language, 'yearWheel', { tenant }, { year }));
});

export default function YearWheel({ loaderData: { wheel, manages, links }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenant, year, committees } = wheel;
  const at = { tenant: tenant.slug };
  return (
    <Page
      title={`${t('wheel.title')} ${year}`}
      trail={[{ to: path(language, 'municipality', at), label: tenant.name }]}
      lead={t('wheel.lead')}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={tenant.slug} current="yearWheel" manages={manages} />
        <nav className="row" aria-label={t('wheel.years')}>
          <Link to={path(language, 'yearReport', { ...at, year: String(year) })}>{t('wheel.report', { year: String(year) })}</Link>
          {[year - 1, year + 1].map((other) => (
            <Link key={other} to={path(language, 'yearWheel', at, { year: other })}>
              {other}
            </Link>
          ))}
        </nav>
        {committees.length === 0 ? (
          <EmptyState title={t('wheel.none')}>
            <p>{t('wheel.none_text')}</p>
          </EmptyState>
        ) : (
          <>
            <div className="wheel">
              <Table
                stacked
                caption={t('wheel.caption', { year: String(year) })}
                columns={[{ label: t('wheel.committee') }, ...[1, 2, 3, 4].map((quarter) => ({ label: t('wheel.quarter', { quarter }) }))]}
                rows={committees.map((committee) => ({
                  key: committee.id,
                  cells: [
                    <Committee key="committee" wheel={wheel} committee={committee} />,
                    ...committee.cells.map((cell) => <Cell key={cell.quarter} wheel={wheel} committee={committee} cell={cell} />),
                  ],
                }))}
              />
            </div>
            <Ready wheel={wheel} />
            <YearWheelLinks links={links} year={year} kind="synergy" result={actionData} />
            <YearWheelLinks links={links} year={year} kind="goal_conflict" result={actionData} />
            <p className="quiet small">{t('wheel.own_only', { tenant: tenant.name })}</p>
          </>
        )}
      </div>
    </Page>
  );
}

function Committee({ wheel, committee }: { wheel: Wheel; committee: WheelCommittee }) {
  const language = useLanguage();
  const name = nameIn(language, committee.names);
  if (!committee.mayKeep) return <>{name}</>;
  return <Link to={path(language, 'wheelCommittee', { tenant: wheel.tenant.slug, committee: committee.slug })}>{name}</Link>;
}

function Cell({ wheel, committee, cell }: { wheel: Wheel; committee: WheelCommittee; cell: WheelCell }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { quarter, state, treatment, meetings } = cell;
  const to = path(language, 'wheelQuarter', { tenant: wheel.tenant.slug, committee: committee.slug, quarter: `${wheel.year}-${quarter}` });
  const day = treatment?.meetingOn ?? meetings.at(-1);
  const name = nameIn(language, committee.names);
  return (
    <div className="wheel-cell">
      <span className="wheel-quarter quiet small">{t('wheel.quarter', { quarter })}</span>
      <WheelState state={state} />
      {day && (
        <span className="quiet small" suppressHydrationWarning>
          {formatDate(language, day)}
        </span>
      )}
      {state !== 'before' && (
        <Link to={to} lang={treatment?.title ? foreign(treatment.language) : undefined}>
          {treatment?.title || (
            <>
              {t(state === 'missing' && committee.mayKeep ? 'wheel.home.say' : 'wheel.open')}{' '}
              <span className="visually-hidden">{`${name}, ${t('wheel.quarter', { quarter })}`}</span>
            </>
          )}
        </Link>
      )}
    </div>
  );
}

/** The texts of what is planned, each ready to take away. */
function Ready({ wheel }: { wheel: Wheel }) {
  const t = useT();
  const language = useLanguage();
  const planned = wheel.committees.flatMap((committee) =>
    committee.cells.flatMap(({ state, quarter, treatment }) =>
      state === 'planned' && treatment?.agenda ? [{ committee, quarter, treatment }] : [],
    ),
  );
  return (
    <section aria-labelledby="ready" className="stack">
      <h2 id="ready">{t('wheel.ready_title')}</h2>
      {planned.length === 0 && <p className="quiet">{t('wheel.nothing_ready')}</p>}
      {planned.map(({ committee, quarter, treatment }, index) => (
        <Details key={treatment.id} summary={`${nameIn(language, committee.names)}, ${t('wheel.quarter', { quarter })}`} open={index === 0}>
          <WheelCopy
            {...{ id: `agenda-${treatment.id}`, tenant: wheel.tenant.slug, committee: committee.slug }}
            quarter={`${wheel.year}-${quarter}`}
            ready={treatment}
            written={treatment.language}
          />
        </Details>
      ))}
    </section>
  );
}
