import { Link, redirect } from 'react-router';
import { formatDate, nameIn, path } from '#libs/platform/i18n';
import type { YearReport } from '#libs/steering';
import { form } from '../../form.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Table } from '../../kit/table.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { answerLink } from './link-answer.js';
import { YearWheelLinks } from './year-wheel-links.js';

export const loader = page(async ({ services, actor, param, language }) => {
  const asked = { year: Number(param('year')), language };
  return { report: await services.yearReports.read(actor, param('tenant'), asked) };
});

export const action = form(async (sent) => {
  const [tenant, year] = [sent.param('tenant'), sent.param('year')];
  await answerLink(sent, tenant, Number(year));
  throw redirect(path(sent.language, 'yearReport', { tenant, year }));
});

/** The report that the year wheel writes by itself. */
export default function YearWheelReport({ loaderData: { report }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { year, tenant, counts, links } = report;
  const file = (kind: string) => `/api/v1/tenants/${tenant.slug}/year-wheel/report/${kind}?year=${year}&language=${language}`;
  return (
    <Page
      title={t('yearly.title', { year })}
      trail={[
        { to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name },
        { to: path(language, 'yearWheel', { tenant: tenant.slug }, { year }), label: `${t('wheel.title')} ${year}` },
      ]}
      lead={t('yearly.lead', { tenant: tenant.name })}
    >
      <div className="stack stack-large">
        <p>{t('yearly.sum', { treated: counts.treated + counts.noted, missing: counts.missing, planned: counts.planned })}</p>
        <p className="row">
          <a href={file('pdf')} download className="button button-secondary">
            PDF
          </a>
          <a href={file('csv')} download className="button button-quiet">
            CSV
          </a>
        </p>
        {report.committees.length > 0 && <TreatedWhen report={report} />}
        <Missing report={report} />
        <YearWheelLinks links={links} year={year} kind="synergy" result={actionData} />
        <YearWheelLinks links={links} year={year} kind="goal_conflict" result={actionData} />
        <EntriesUsed report={report} />
      </div>
    </Page>
  );
}

function TreatedWhen({ report }: { report: YearReport }) {
  const t = useT();
  const language = useLanguage();
  const quarters = [1, 2, 3, 4].map((quarter) => ({ label: t('yearly.quarter', { quarter }) }));
  return (
    <Table
      caption={t('yearly.treated_when')}
      stacked
      columns={[{ label: t('yearly.column.committee') }, ...quarters]}
      rows={report.committees.map(({ id, names, cells }) => ({
        key: id,
        cells: [nameIn(language, names), ...cells.map((cell) => <Cell key={cell.quarter} cell={cell} />)],
      }))}
    />
  );
}

function Cell({ cell: { state, title, on, link } }: { cell: YearReport['committees'][number]['cells'][number] }) {
  const t = useT();
  const language = useLanguage();
  const tone = state === 'missing' ? 'warning' : state === 'treated' || state === 'noted' ? 'success' : 'plain';
  return (
    <div className="wheel-cell">
      <Tag tone={tone}>{t(`yearly.state.${state}`)}</Tag>
      {on && <span className="quiet small">{formatDate(language, on)}</span>}
      {link ? (
        <a href={link} rel="noreferrer">
          {title || t('yearly.column.link')}
        </a>
      ) : (
        title && <span>{title}</span>
      )}
    </div>
  );
}

function Missing({ report }: { report: YearReport }) {
  const t = useT();
  const language = useLanguage();
  const missing = report.committees.flatMap(({ id, names, cells }) =>
    cells
      .filter(({ state }) => state === 'missing')
      .map(({ quarter }) => ({ key: `${id} ${quarter}`, words: `${nameIn(language, names)}, ${t('yearly.quarter', { quarter })}` })),
  );
  return (
    <section className="stack" aria-labelledby="missing">
      <h2 id="missing">{t('yearly.missing')}</h2>
      {missing.length === 0 ? (
        <p>{t('yearly.nothing_missing')}</p>
      ) : (
        <ul>
          {missing.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function EntriesUsed({ report }: { report: YearReport }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <section className="stack" aria-labelledby="used">
      <h2 id="used">{t('yearly.entries')}</h2>
      {report.entries.length === 0 ? (
        <p>{t('yearly.no_entries')}</p>
      ) : (
        <ul>
          {report.entries.map((entry) => (
            <li key={entry.id}>
              <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })} lang={foreign(entry.language)}>
                {entry.title}
              </Link>{' '}
              <span className="quiet">· {entry.tenantName}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
