import type { ChosenNames, EntryFacets, FacetCount, FacetName } from '#libs/catalogue';
import { languageNames, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { labelOf } from './catalogue-page-names.js';
import { address, type CatalogueQuery, openFirst } from './catalogue-page-query.js';
import * as words from './vocabulary.js';

/** In the order of the vocabulary, not of the counts; and there before anything is counted. */
const ordered: Partial<Record<FacetName, readonly (string | number)[]>> = {
  goal: words.goals,
  kind: words.kinds,
  status: words.statuses,
  language: words.languages,
  actorGroup: words.actorGroups,
  activity: words.activityTypes,
  effort: words.efforts,
  cost: words.costs,
  decision: words.politicalDecisions,
  role: words.municipalRoles,
  dimension: words.dimensions,
  evidence: words.evidenceLevels,
  country: words.countries,
  size: words.sizes,
};

/** Of hundreds of municipalities, those with most to show; the others fold away, by their names. */
const mostShown = 24;

const legendsOf = (t: Translate): [FacetName, string][] => [
  ['kind', t('search.facet.kind')],
  ['goal', t('search.facet.goal')],
  ['effort', t('hits.facet.effort')],
  ['cost', t('hits.facet.cost')],
  ['decision', t('hits.facet.decision')],
  ['status', t('search.facet.status')],
  ['evidence', t('hits.facet.evidence')],
  ['role', t('hits.facet.role')],
  ['dimension', t('hits.facet.dimension')],
  ['activity', t('search.facet.activity')],
  ['actorGroup', t('search.facet.actorGroup')],
  ['tenant', t('search.facet.tenant')],
  ['size', t('hits.facet.size')],
  ['country', t('hits.facet.country')],
  ['network', t('search.facet.network')],
  ['language', t('search.facet.language')],
];

interface Props {
  query: CatalogueQuery;
  facets: EntryFacets | null;
  names: ChosenNames;
}

/** A plain form: it works without scripts, and its address can be shared. Without counts it stands there already. */
export function CatalogueFilters({ query, facets, names }: Props) {
  const t = useT();
  const language = useLanguage();
  const legends = legendsOf(t);
  const isEmpty = facets && legends.every(([name]) => facets[name].length === 0 && query.chosen[name].length === 0);
  if (isEmpty) return null;
  return (
    <details className="facets">
      <summary>{t('search.filters')}</summary>
      <form action={path(language, 'catalogue')} method="get" aria-label={t('search.filters')} aria-busy={facets ? undefined : true}>
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.sort && <input type="hidden" name="sort" value={query.sort} />}
        {query.like && <input type="hidden" name="like" value={query.like} />}
        {query.counted && <input type="hidden" name="counted" value="yes" />}
        {!facets && (
          <noscript>
            <p className="small">
              <a href={address(language, { ...query, counted: true })}>{t('hits.with_counts')}</a>
            </p>
          </noscript>
        )}
        {legends.map(([name, legend]) => (
          <Facet key={name} name={name} legend={legend} query={query} facets={facets} names={names} />
        ))}
        <div className="facets-apply">
          <Button weight="secondary">{t('search.apply')}</Button>
        </div>
      </form>
    </details>
  );
}

interface FacetProps {
  name: FacetName;
  legend: string;
  query: CatalogueQuery;
  facets: EntryFacets | null;
  names: ChosenNames;
}

interface Option {
  value: string;
  /** Null until it is counted. */
  count: number | null;
}

function Facet({ name, legend, query, facets, names }: FacetProps) {
  const t = useT();
  const language = useLanguage();
  const chosen = query.chosen[name];
  const options = optionsOf(facets?.[name] ?? null, chosen, ordered[name]?.map(String));
  if (options.length === 0) return null;
  const isShown = ({ value }: Option, place: number) => place < mostShown || chosen.includes(value);
  const label = ({ value }: Option) => labelOf(name, value, names, language, t);
  const rest = options.filter((option, place) => !isShown(option, place));
  const boxes = (some: readonly Option[]) =>
    some.map((option) => (
      <label key={option.value}>
        <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
        <span lang={name === 'language' && option.value !== language && option.value in languageNames ? option.value : undefined}>
          {label(option)}
        </span>
        <span className="facet-count">{option.count}</span>
      </label>
    ));
  return (
    <details className="details facet" open={chosen.length > 0 || openFirst.includes(name)}>
      <summary>{legend}</summary>
      <fieldset>
        <legend className="visually-hidden">{legend}</legend>
        {boxes(options.filter(isShown))}
        {rest.length > 0 && (
          <details className="facet-rest">
            <summary>{t('hits.more_values', { count: rest.length })}</summary>
            {boxes(rest.sort((one, other) => String(label(one)).localeCompare(String(label(other)), language)))}
          </details>
        )}
      </fieldset>
    </details>
  );
}

/** What is chosen stays to be seen, also where it leads nowhere. Before anything is counted, the whole vocabulary stands there. */
function optionsOf(counts: readonly FacetCount[] | null, chosen: readonly string[], order?: readonly string[]): Option[] {
  if (counts === null) return (order ?? chosen).map((value) => ({ value, count: null }));
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...missing];
  return order ? all.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value)) : all;
}
