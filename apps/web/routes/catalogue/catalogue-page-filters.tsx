import type { EntryFacets, FacetCount, FacetName } from '#libs/catalogue';
import { languageNames, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { labelOf } from './catalogue-page-names.js';
import type { CatalogueQuery } from './catalogue-page-query.js';
import { goals, kinds, languages, statuses } from './vocabulary.js';

/** Those that most people narrow by stand open; the rest fold away until something is chosen in them. */
const openFirst: readonly FacetName[] = ['kind', 'goal', 'status'];
/** In the order of the vocabulary, not of the counts. */
const ordered: Partial<Record<FacetName, readonly (string | number)[]>> = {
  goal: goals,
  kind: kinds,
  status: statuses,
  language: languages,
};

/** Of hundreds of municipalities, those with most to show; the others are found by their names. */
const mostShown = 24;

/** A plain form: it works without scripts, and its address can be shared. */
export function CatalogueFilters({ query, facets }: { query: CatalogueQuery; facets: EntryFacets }) {
  const t = useT();
  const language = useLanguage();
  const names: [FacetName, string][] = [
    ['kind', t('search.facet.kind')],
    ['goal', t('search.facet.goal')],
    ['status', t('search.facet.status')],
    ['tenant', t('search.facet.tenant')],
    ['network', t('search.facet.network')],
    ['language', t('search.facet.language')],
    ['actorGroup', t('search.facet.actorGroup')],
    ['activity', t('search.facet.activity')],
  ];
  const isEmpty = names.every(([name]) => facets[name].length === 0 && query.chosen[name].length === 0);
  if (isEmpty) return null;
  return (
    <details className="facets">
      <summary>{t('search.filters')}</summary>
      <form action={path(language, 'catalogue')} method="get" aria-label={t('search.filters')}>
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.sort && <input type="hidden" name="sort" value={query.sort} />}
        {names.map(([name, legend]) => (
          <Facet key={name} name={name} legend={legend} query={query} facets={facets} />
        ))}
        <div className="facets-apply">
          <Button weight="secondary">{t('search.apply')}</Button>
        </div>
      </form>
    </details>
  );
}

function Facet({ name, legend, query, facets }: { name: FacetName; legend: string; query: CatalogueQuery; facets: EntryFacets }) {
  const t = useT();
  const language = useLanguage();
  const chosen = query.chosen[name];
  const options = optionsOf(facets[name], chosen, ordered[name]?.map(String));
  if (options.length === 0) return null;
  const shown = options.filter(({ value }, place) => place < mostShown || chosen.includes(value));
  return (
    <details className="details facet" open={chosen.length > 0 || openFirst.includes(name)}>
      <summary>{legend}</summary>
      <fieldset>
        <legend className="visually-hidden">{legend}</legend>
        {shown.map(({ value, count }) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span lang={name === 'language' && value !== language && value in languageNames ? value : undefined}>
              {labelOf(name, value, facets, language, t)}
            </span>
            <span className="facet-count">{count}</span>
          </label>
        ))}
        {shown.length < options.length && <p className="quiet small">{t('search.facet.more', { count: options.length - shown.length })}</p>}
      </fieldset>
    </details>
  );
}

/** What is chosen stays to be seen, also where it leads nowhere. */
function optionsOf(
  counts: readonly FacetCount[],
  chosen: readonly string[],
  order?: readonly string[],
): { value: string; count: number }[] {
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...missing];
  return order ? all.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value)) : all;
}
