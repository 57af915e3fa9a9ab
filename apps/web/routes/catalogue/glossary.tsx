import type { Office } from '#libs/catalogue';
import { languageNames, languages } from '#libs/platform/i18n';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Table } from '../../kit/table.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(({ services, actor }) => ({ offices: services.glossary.offices(actor) }));

/** Offices, bodies and papers in five languages; first those whose names deceive a neighbour. */
export default function Glossary({ loaderData }: PageProps<typeof loader>) {
  const t = useT();
  const noted = loaderData.offices.filter(({ isNoted }) => isNoted);
  const others = loaderData.offices.filter(({ isNoted }) => !isNoted);
  return (
    <Page title={t('thesaurus.glossary.title')} lead={t('thesaurus.glossary.lead')}>
      <div className="stack stack-large">
        <section className="stack" aria-labelledby="noted">
          <h2 id="noted">{t('thesaurus.glossary.noted')}</h2>
          <ul className="glossary-notes">
            {noted.map((office) => (
              <li key={office.id} id={office.id} className="stack stack-small">
                <Terms office={office} />
                <p>{t(`thesaurus.note.${office.id}`)}</p>
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="others">
          <h2 id="others">{t('thesaurus.glossary.others')}</h2>
          <Table
            caption={t('thesaurus.glossary.others')}
            captionHidden
            columns={languages.map((language) => ({ label: languageNames[language] }))}
            rows={others.map(({ id, terms }) => ({
              key: id,
              cells: languages.map((language) => (
                <span key={language} id={language === languages[0] ? id : undefined} lang={language}>
                  {terms[language][0]}
                </span>
              )),
            }))}
          />
        </section>
      </div>
    </Page>
  );
}

function Terms({ office }: { office: Office }) {
  return (
    <dl className="glossary-terms">
      {languages.map((language) => (
        <div key={language}>
          <dt className="quiet small">{languageNames[language]}</dt>
          <dd lang={language}>{office.terms[language][0]}</dd>
        </div>
      ))}
    </dl>
  );
}
