import { knownChoices } from '#libs/catalogue';
import type { SavedSearchResponse } from './saved-search.dto.js';
import type { SavedSearchRow } from './saved-search-row.js';

/** With the slugs that municipalities and networks have now, and without what is no choice any more. */
export function toSavedSearchResponse(row: SavedSearchRow): SavedSearchResponse {
  const { search, gone } = searchOf(row);
  return {
    id: row.id,
    name: row.name,
    search,
    gone,
    tenants: [...(row.tenants ?? []), ...(row.like ? [row.like] : [])].map(({ value, name }) => ({ value, names: { name } })),
    networks: row.networks ?? [],
    delivery: row.delivery,
    news: row.news,
    lookedAt: row.looked_at,
    savedAt: row.created_at,
  };
}

function searchOf(row: SavedSearchRow): Pick<SavedSearchResponse, 'search' | 'gone'> {
  const { q, like, tenant, network, ...choices } = row.asked;
  const tenants = row.tenants?.map(({ value }) => value) ?? [];
  const networks = row.networks?.map(({ value }) => value) ?? [];
  const kept = Object.entries(choices).map(([name, values]) => [name, knownChoices(name, values ?? []), values?.length ?? 0] as const);
  const named = [
    ['tenant', tenants, tenant ? row.asked_tenants : 0],
    ['network', networks, network ? row.asked_networks : 0],
  ] as const;
  const all = [...kept, ...named];
  return {
    search: {
      ...(q && { q }),
      ...Object.fromEntries(all.filter(([, values]) => values.length > 0).map(([name, values]) => [name, [...values]])),
      ...(row.like && { like: row.like.value }),
    },
    gone: [...all.filter(([, values, asked]) => values.length < asked).map(([name]) => name), ...(like && !row.like ? ['like'] : [])],
  };
}
