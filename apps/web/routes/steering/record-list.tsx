import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { BodyLinks } from './body-links.js';
import { bodyTrail } from './body-trail.js';
import { DecisionRow } from './record-row.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  ...(await services.bodyDecisions.list(actor, param('body'), { cursor: query.get('after') ?? undefined })),
  isBegun: query.has('after'),
}));

/** Everything a body has decided, year by year, and each year of it to take along. */
export default function BodyDecisions({ loaderData: { body, items, nextCursor, isBegun } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const here = (query: Record<string, string>) => path(language, 'bodyDecisions', { body: body.slug }, query);
  const years = [...new Set(items.map(({ year }) => year))];
  return (
    <Page title={t('record.all')} trail={bodyTrail(language, body)} lead={years.length > 0 ? t('record.all_lead') : undefined}>
      <div className="stack stack-large">
        <BodyLinks body={body.slug} current="decisions" />
        {years.length === 0 && <p>{t('record.none')}</p>}
        {years.map((year) => (
          <section key={year} aria-labelledby={`of-${year}`} className="stack">
            <h2 id={`of-${year}`}>{year}</h2>
            <ul className="case-list plain-list">
              {items
                .filter((decision) => decision.year === year)
                .map((decision) => (
                  <DecisionRow key={decision.id} decision={decision} body={body.slug} />
                ))}
            </ul>
            <p className="no-print">
              <a href={`/api/v1/bodies/${body.slug}/decisions?format=pdf&year=${year}&language=${language}`} download>
                {t('record.year_pdf', { year })}
              </a>
            </p>
          </section>
        ))}
        <Pagination next={nextCursor && here({ after: nextCursor })} first={isBegun ? here({}) : null} />
        {years.length > 0 && (
          <p>
            <Link to={path(language, 'checkDecisions', { body: body.slug })}>{t('record.check_title')}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}
