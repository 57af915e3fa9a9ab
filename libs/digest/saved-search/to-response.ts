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
  const { q, like, ...choices } = row.asked;
  const named: Record<string, string[]> = {
    tenant: row.tenants?.map(({ value }) => value) ?? [],
    network: row.networks?.map(({ value }) => value) ?? [],
  };
  const all = Object.entries(choices).map(([name, asked = []]) => ({ name, asked, left: named[name] ?? knownChoices(name, asked) }));
  return {
    search: {
      ...(q && { q }),
      ...Object.fromEntries(all.filter(({ left }) => left.length > 0).map(({ name, left }) => [name, left])),
      ...(row.like && { like: row.like.value }),
    },
    gone: [...all.filter(({ asked, left }) => left.length < asked.length).map(({ name }) => name), ...(like && !row.like ? ['like'] : [])],
  };
}
