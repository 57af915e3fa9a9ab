import { Link } from 'react-router';
import type { EntryListItem } from '#libs/catalogue';
import type { NetworkFace } from '#libs/identity';
import { nameIn, path } from '#libs/platform/i18n';
import { Band } from '../../kit/band.js';
import { ButtonLink } from '../../kit/button.js';
import { Goal } from '../../kit/goal.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageTitle } from '../../kit/page-title.js';
import { SearchForm } from '../../kit/search-form.js';
import { EntryCards } from '../places/entry-cards.js';
import { SiteForPrograms } from './site-for-programs.js';

const goals = Array.from({ length: 17 }, (_, index) => index + 1);

/** What a visitor meets: the search, what was shared last, the goals, the networks, and how it works. */
export function FrontPage({ entries, networks }: { entries: readonly EntryListItem[]; networks: readonly NetworkFace[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <PageTitle title="" description={t('web.home.title')} />
      <SiteForPrograms />
      <Band title={t('web.home.title')} lead={t('web.home.lead')}>
        <SearchForm action={path(language, 'catalogue')} label={t('web.home.search_label')} placeholder={t('web.home.search_example')} />
      </Band>
      <div className="container">
        <div className="page stack stack-large">
          {entries.length > 0 && (
            <section aria-labelledby="newest" className="stack">
              <h2 id="newest">{t('home.newest')}</h2>
              <EntryCards entries={entries} />
              <p>
                <ButtonLink weight="secondary" to={path(language, 'catalogue')}>
                  {t('home.to_catalogue')}
                </ButtonLink>
              </p>
            </section>
          )}
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
            <p>
              <Link to={path(language, 'publicDigest')}>{t('public_digest.invite')}</Link>
            </p>
          </section>
          {networks.length > 0 && (
            <section aria-labelledby="networks" className="stack">
              <h2 id="networks">{t('home.networks')}</h2>
              <ul className="network-list plain-list">
                {networks.map((network) => (
                  <li key={network.slug}>
                    <h3>
                      <Link to={path(language, 'network', { network: network.slug })}>{nameIn(language, network.names)}</Link>
                    </h3>
                    <p className="quiet">{nameIn(language, network.purposes)}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Ways />
        </div>
      </div>
    </>
  );
}

function Ways() {
  const t = useT();
  const language = useLanguage();
  const ways = [
    { to: path(language, 'about'), title: t('web.home.way_1'), text: t('web.home.way_1_text') },
    { to: `${path(language, 'about')}#approved`, title: t('web.home.way_2'), text: t('web.home.way_2_text') },
    { to: `${path(language, 'about')}#join`, title: t('web.home.way_3'), text: t('web.home.way_3_text') },
  ];
  return (
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
  );
}
