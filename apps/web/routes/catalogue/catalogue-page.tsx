import { Link } from 'react-router';
import type { EntryFacets } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { Band } from '../../kit/band.js';
import { Chip } from '../../kit/chip.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageTitle } from '../../kit/page-title.js';
import { Pagination } from '../../kit/pagination.js';
import { SearchForm } from '../../kit/search-form.js';
import { type PageProps, page } from '../../page.js';
import { FollowForm } from '../digest/follow-form.js';
import { CatalogueForPrograms } from './catalogue-for-programs.js';
import { CatalogueCard } from './catalogue-page-card.js';
import { NothingFound } from './catalogue-page-empty.js';
import { CatalogueFilters } from './catalogue-page-filters.js';
import { nameOf } from './catalogue-page-names.js';
import { address, type CatalogueQuery, facetNames, hasChoices, readQuery, without, withoutChoices } from './catalogue-page-query.js';
import { CollectionShelf } from './collection-cards.js';

const perPage = 24;

export const loader = page(async ({ services, actor, language, query: asked }) => {
  const query = readQuery(asked);
  const { q, sort, cursor, chosen } = query;
  const found = await services.lists.list(
    actor,
    { ...chosen, limit: perPage, facets: true, ...(q && { q }), ...(q && sort && { sort }), ...(cursor && { cursor }) },
    language,
  );
  const [goal] = chosen.goal.length === 1 ? chosen.goal : [];
  const following = goal ? await services.subscriptions.isFollowing(actor, { kind: 'goal', subject: goal }) : null;
  // Above everything that is there, not above what was asked for.
  const shelf = q || hasChoices(query) || cursor ? [] : (await services.collections.list(actor, { limit: 3 })).items;
  return { query, found, goal, following, shelf, isSignedIn: actor.personId !== null };
});

export default function Catalogue({ loaderData: { query, found, goal, following, shelf, isSignedIn } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const count = found.total ?? 0;
  const facets = found.facets as EntryFacets;
  const asked = { count, question: query.q };
  const heading = query.q
    ? count > 0
      ? t('search.count_for', asked)
      : t('search.none_for', asked)
    : count > 0
      ? t('search.count', asked)
      : t('search.none');
  return (
    <>
      <PageTitle title={query.q ? `${query.q} – ${t('search.title')}` : t('search.title')} description={t('search.lead')} />
      <Band title={t('search.title')} lead={t('search.lead')}>
        <SearchForm
          action={path(language, 'catalogue')}
          label={t('search.label')}
          value={query.q}
          placeholder={t('search.example_question')}
        />
      </Band>
      <div className="container">
        {shelf.length > 0 && (
          <div className="page">
            <CollectionShelf title={t('collection.title')} collections={shelf} all={path(language, 'collections')} />
          </div>
        )}
        <div className="page with-aside aside-first catalogue">
          <div>
            <CatalogueFilters query={query} facets={facets} />
          </div>
          <section className="stack" aria-labelledby="results">
            <div className="results-head">
              <h2 id="results" data-arrival>
                {heading}
              </h2>
              {query.q && count > 1 && <Order query={query} />}
            </div>
            {hasChoices(query) && <Choices query={query} facets={facets} />}
            {goal && <FollowForm kind="goal" subject={goal} what={t('digest.goal', { goal })} following={following} small />}
            {found.correctedTo && (
              <Notice>
                <p>{t('search.corrected', { question: query.q, instead: found.correctedTo })}</p>
              </Notice>
            )}
            {found.items.length === 0 ? (
              <NothingFound query={query} isSignedIn={isSignedIn} />
            ) : (
              <ul className="cards plain-list">
                {found.items.map((item) => (
                  <li key={item.id}>
                    <CatalogueCard item={item} question={query.q} />
                  </li>
                ))}
              </ul>
            )}
            <Pagination
              next={found.nextCursor && address(language, query, found.nextCursor)}
              first={query.cursor && address(language, query)}
            />
            <CatalogueForPrograms query={query} items={found.items} />
          </section>
        </div>
      </div>
    </>
  );
}

function Choices({ query, facets }: { query: CatalogueQuery; facets: EntryFacets }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="row plain-list" aria-label={t('search.chosen')}>
      {facetNames.flatMap((name) =>
        query.chosen[name].map((value) => (
          <li key={`${name} ${value}`}>
            <Chip label={nameOf(name, value, facets, language, t) || value} without={address(language, without(query, name, value))} />
          </li>
        )),
      )}
      <li>
        <Link to={address(language, withoutChoices(query))}>{t('search.clear')}</Link>
      </li>
    </ul>
  );
}

function Order({ query }: { query: CatalogueQuery }) {
  const t = useT();
  const language = useLanguage();
  const orders = [
    { sort: null, label: t('search.sort.relevance') },
    { sort: 'newest', label: t('search.sort.newest') },
  ];
  return (
    <nav className="row small" aria-label={t('search.sort.label')}>
      {orders.map(({ sort, label }) => (
        <Link key={label} to={address(language, { ...query, sort })} aria-current={query.sort === sort ? 'true' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
