import { formatDate, formatNumber, officialText, targetsOf } from '#libs/platform/i18n';
import { Details } from '../kit/details.js';
import { Goal } from '../kit/goal.js';
import { useLanguage, useT } from '../kit/language.js';
import { Page } from '../kit/page.js';
import { Table } from '../kit/table.js';
import { type PageProps, page } from '../page.js';
import { goals } from './catalogue/vocabulary.js';

export const loader = page(({ services, actor }) => ({ sources: services.municipalities.sources(actor) }));

/** Which lists the product rests on, whence they are, and what could not be verified. */
export default function ReferenceData({ loaderData }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('reference.title')} lead={t('reference.lead')}>
      <div className="stack stack-large">
        <section className="stack">
          <h2>{t('reference.municipalities')}</h2>
          <Table
            caption={t('reference.municipalities')}
            captionHidden
            stacked
            columns={[
              { label: t('reference.country') },
              { label: t('reference.count'), number: true },
              { label: t('reference.source') },
              { label: t('reference.left_out') },
            ]}
            rows={loaderData.sources.map(({ country, count, publisher, asOf, leftOut }) => ({
              key: country,
              cells: [
                t(`places.country.${country}`),
                formatNumber(language, count),
                t('reference.from', { publisher, date: formatDate(language, asOf) }),
                leftOut.map((one) => t(`reference.left.${one}`)).join(' '),
              ],
            }))}
          />
        </section>
        <section className="stack">
          <h2>{t('reference.targets')}</h2>
          <p className="prose">{t('reference.targets_text')}</p>
          {goals.map((goal) => (
            <Details key={goal} summary={<Goal number={goal} />}>
              <ul className="targets">
                {targetsOf(goal).map((target) => (
                  <li key={target}>
                    <b>{target}</b> {t(`targets.${target}`)}
                  </li>
                ))}
              </ul>
              <p>
                <a href={officialText(goal)} hrefLang="en" rel="external">
                  {t('catalogue.entry.official_text')}
                </a>
              </p>
            </Details>
          ))}
        </section>
        <section className="stack">
          <h2>{t('reference.fetch')}</h2>
          <p className="prose">{t('reference.fetch_text')}</p>
          <ul>
            {['DK', 'NO', 'SE'].map((country) => (
              <li key={country}>
                <a href={`/api/v1/municipalities?country=${country}`}>{t(`places.country.${country}`)} (JSON)</a>
              </li>
            ))}
            <li>
              <a href={`/api/v1/goals?language=${language}`}>{t('reference.targets')} (JSON)</a>
            </li>
          </ul>
        </section>
      </div>
    </Page>
  );
}
