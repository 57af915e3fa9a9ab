import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import { Band } from '../kit/band.js';
import { Goal } from '../kit/goal.js';
import { useLanguage, useT } from '../kit/language.js';
import { PageTitle } from '../kit/page-title.js';
import { SearchForm } from '../kit/search-form.js';

const goals = Array.from({ length: 17 }, (_, index) => index + 1);

export default function Home() {
  const t = useT();
  const language = useLanguage();
  const catalogue = path(language, 'catalogue');
  const ways = [
    { to: path(language, 'about'), title: t('web.home.way_1'), text: t('web.home.way_1_text') },
    { to: `${path(language, 'about')}#approved`, title: t('web.home.way_2'), text: t('web.home.way_2_text') },
    { to: `${path(language, 'about')}#join`, title: t('web.home.way_3'), text: t('web.home.way_3_text') },
  ];
  return (
    <>
      <PageTitle title="" description={t('web.home.title')} />
      <Band title={t('web.home.title')} lead={t('web.home.lead')}>
        <SearchForm action={catalogue} label={t('web.home.search_label')} placeholder={t('web.home.search_example')} />
      </Band>
      <div className="container">
        <div className="page stack stack-large">
          <section aria-labelledby="ways">
            <h2 id="ways" className="visually-hidden">
              {t('kit.nav.about')}
            </h2>
            <ul className="ways plain-list">
              {ways.map((way) => (
                <li key={way.title}>
                  <h3>
                    <Link to={way.to}>{way.title}</Link>
                  </h3>
                  <p className="quiet">{way.text}</p>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="goals" className="stack">
            <h2 id="goals">{t('web.home.by_goal')}</h2>
            <ul className="goal-index plain-list">
              {goals.map((goal) => (
                <li key={goal}>
                  <Link to={path(language, 'catalogue', null, { goal })}>
                    <Goal number={goal} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
