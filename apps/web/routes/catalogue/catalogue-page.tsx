import { Link } from 'react-router';
import type { ChosenNames, EntryFacets, EntryFacetsResponse, EntryListResponse } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { Band } from '../../kit/band.js';
import { Chip } from '../../kit/chip.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageTitle } from '../../kit/page-title.js';
import { Pagination } from '../../kit/pagination.js';
import { SearchForm } from '../../kit/search-form.js';
import { type PageProps, page } from '../../page.js';
import { byDocument, readAlone } from '../../read-alone.js';
import { FollowForm } from '../digest/follow-form.js';
import { SaveSearch } from '../digest/save-search.js';
import { CatalogueForPrograms } from './catalogue-for-programs.js';
import { CatalogueCard } from './catalogue-page-card.js';
import { NothingFound } from './catalogue-page-empty.js';
import { CatalogueFilters } from './catalogue-page-filters.js';
import { LikeUs } from './catalogue-page-like.js';
import { MondayShelf, onMonday } from './catalogue-page-monday.js';
import { nameOf } from './catalogue-page-names.js';
import {
  address,
  asked,
  type CatalogueQuery,
  facetNames,
  hasChoices,
  readQuery,
  searchOf,
  without,
  withoutChoices,
} from './catalogue-page-query.js';
import { CollectionShelf } from './collection-cards.js';

const perPage = 24;
const onShelf = 3;

const withoutHits = (counts: EntryFacetsResponse): EntryListResponse => ({ items: [], nextCursor: null, ...counts });

export const handle = readAlone;
export const clientLoader = byDocument;

export const loader = page(async ({ services, actor, language, request, query: address }) => {
  const query = readQuery(address);
  const { q, cursor, chosen, like } = query;
  // Where scripts run, the counts follow when the hits stand there: public/reading.js asks for them alone.
  const isForCounts = request.headers.has('x-counted');
  const facets = actor.personId === null || query.counted || isForCounts;
  const isFront = !q && !cursor && !hasChoices(query) && !isForCounts;
  const compared = like ?? (isForCounts ? undefined : actor.memberships[0]?.slug);
  const [goal] = chosen.goal.length === 1 ? chosen.goal : [];
  const [found, shelf, monday, likeness, names, following] = await Promise.all([
    isForCounts
      ? services.lists.facets(actor, asked({ ...query, cursor: null }), language).then(withoutHits)
      : services.lists.list(actor, { ...asked(query), limit: perPage, facets }, language),
    // Above everything that is there, not above what was asked for.
    isFront ? services.collections.list(actor, { limit: onShelf }) : null,
    isFront ? services.lists.list(actor, { ...onMonday, limit: onShelf }, language) : null,
    compared ? services.tenants.likeness(actor, compared) : null,
    services.lists.chosenNames(actor, chosen),
    goal && !isForCounts ? services.subscriptions.isFollowing(actor, { kind: 'goal', subject: goal }) : null,
  ]);
  const search = searchOf({ ...query, q: found.correctedTo ?? q });
  const [saved, helps] = await Promise.all([
    isForCounts ? null : services.savedSearches.beside(actor, search),
    found.items.length === 0 && !isForCounts ? services.dropping.whatHelps(actor, asked({ ...query, cursor: null }), language) : [],
  ]);
  const counts: EntryFacetsResponse | null = facets ? { total: found.total ?? 0, facets: found.facets as EntryFacets } : null;
  return {
    query,
    found,
    counts,
    shelf: shelf?.items ?? [],
    monday: monday?.items ?? [],
    likeness,
    names,
    search,
    saved,
    isJustSaved: address.has('kept'),
    goal,
    following,
    helps,
    isSignedIn: actor.personId !== null,
  };
});

export default function Catalogue({ loaderData }: PageProps<typeof loader>) {
  const { query, found, shelf, monday, likeness, goal, following, helps, isSignedIn, search, saved } = loaderData;
  const t = useT();
  const language = useLanguage();
  const { counts } = loaderData;
  const facets = counts?.facets ?? null;
  const names = namesOf(loaderData.names, facets);
  const likeName = likeness?.slug === query.like ? (likeness?.name ?? null) : null;
  // A first page that is not full says how many there are.
  const count = counts?.total ?? (found.nextCursor || query.cursor ? null : found.items.length);
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
        <MondayShelf items={monday} />
        <div className="page with-aside aside-first catalogue">
          <div data-later="filters">
            <CatalogueFilters query={query} facets={facets} names={names} />
          </div>
          <section className="stack" aria-labelledby="results">
            <div className="results-head">
              <h2 id="results" data-later="count">
                {headingOf(count, query.q, t)}
              </h2>
              {query.q && found.items.length > 1 && <Order query={query} />}
            </div>
            {hasChoices(query) && <Choices query={query} names={names} likeName={likeName} />}
            {likeness && likeness.tenants.length + Number(likeName !== null) > 0 && <LikeUs query={query} likeness={likeness} />}
            {goal && <FollowForm kind="goal" subject={goal} what={t('digest.goal', { goal })} following={following} small />}
            {goal && following === null && <Link to={path(language, 'publicDigest', null, { goal })}>{t('public_digest.invite')}</Link>}
            {saved && <SaveSearch search={search} saved={saved} names={names} likeName={likeName} isNew={loaderData.isJustSaved} />}
            {found.correctedTo && (
              <Notice>
                <p>{t('search.corrected', { question: query.q, instead: found.correctedTo })}</p>
              </Notice>
            )}
            {found.items.length === 0 ? (
              <NothingFound query={query} isSignedIn={isSignedIn} helps={helps} likeName={likeName} />
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

/** What is chosen is called by its name before anything is counted. */
function namesOf(chosen: ChosenNames, counted: EntryFacets | null): ChosenNames {
  return { tenant: [...chosen.tenant, ...(counted?.tenant ?? [])], network: [...chosen.network, ...(counted?.network ?? [])] };
}

/** `count` is null until it is counted. */
function headingOf(count: number | null, question: string, t: ReturnType<typeof useT>): string {
  if (count === null) return question ? t('hits.results_for', { question }) : t('hits.results');
  const said = { count, question };
  if (question) return count > 0 ? t('search.count_for', said) : t('search.none_for', said);
  return count > 0 ? t('search.count', said) : t('search.none');
}

/** Who takes a choice back goes on where the list begins, not at the top of the page. */
const toResults = (to: string) => `${to}#results`;

interface ChoicesProps {
  query: CatalogueQuery;
  names: ChosenNames;
  likeName: string | null;
}

function Choices({ query, names, likeName }: ChoicesProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="row plain-list" aria-label={t('search.chosen')} data-later="chosen">
      {facetNames.flatMap((name) =>
        query.chosen[name].map((value) => (
          <li key={`${name} ${value}`}>
            <Chip
              label={nameOf(name, value, names, language, t) || value}
              without={toResults(address(language, without(query, name, value)))}
            />
          </li>
        )),
      )}
      {query.like && (
        <li>
          <Chip
            label={t('hits.like.label', { name: likeName ?? query.like })}
            without={toResults(address(language, { ...query, like: null }))}
          />
        </li>
      )}
      <li>
        <Link to={toResults(address(language, withoutChoices(query)))}>{t('search.clear')}</Link>
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
