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

/** Of each network that has words. A concept is added and removed, never changed: those that stand say what is in it. */
export const editions = `
  select network_id, ' ' || left(encode(sha256(string_agg(id::text, ',' order by id)::bytea), 'hex'), 16) as edition
  from network_concept where removed_at is null group by network_id`;

export function toNetworkConcept({ id, network_id, concept, terms, related, note }: NetworkConceptRow): NetworkConcept {
  return { id, networkId: network_id, concept, terms, related, note };
}
