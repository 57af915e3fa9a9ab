import type { Language } from '../entry/entry-content.js';
import type { NetworkConcept } from './network-concept.js';

export interface NetworkConceptRow {
  id: string;
  network_id: string;
  concept: string | null;
  terms: Record<Language, string[]>;
  related: string[];
  note: string;
  added_at: Date;
}

/** What stands, oldest first. `$1` has the networks. */
export const standing = `
  select id, network_id, concept, terms, related, note, added_at from network_concept
  where network_id = any($1::uuid[]) and removed_at is null order by added_at, id`;

export function toNetworkConcept({ network_id, added_at: _, ...row }: NetworkConceptRow): NetworkConcept {
  return { ...row, networkId: network_id };
}
