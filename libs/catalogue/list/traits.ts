import type { Claim, EntryContent } from '../entry/entry-content.js';
import { costs, dimensions, efforts, municipalRoles, politicalDecisions } from '../entry/entry-content.js';
import { entryEvidence, evidenceLevels } from '../entry/evidence-level.js';

/**
 * What the template says in a few words, by the filter that asks for it. The index holds them as bits of one number, which a count groups
 * by in a third of the time that as many columns take. A new value goes to the end: the others keep their bits.
 */
const listed = {
  effort: efforts,
  cost: costs,
  decision: politicalDecisions,
  role: municipalRoles,
  dimension: dimensions,
  evidence: evidenceLevels,
} as const;

export type TraitName = keyof typeof listed;
export const traitNames = Object.keys(listed) as TraitName[];

const places = traitNames.flatMap((name) => listed[name].map((value) => ({ name, value: value as string })));

/** Of one filter, each value with its bit. */
export function bitsOf(name: TraitName): { value: string; bit: number }[] {
  return places.flatMap((place, index) => (place.name === name ? [{ value: place.value, bit: 2 ** index }] : []));
}

/** Any of these values. */
export function maskOf(name: TraitName, values: readonly string[]): number {
  return bitsOf(name).reduce((mask, { value, bit }) => (values.includes(value) ? mask | bit : mask), 0);
}

export function traitsOf(content: EntryContent, isConfirmed: (claim: Claim) => boolean): number {
  const { effort, cost, politicalDecision } = content.start;
  const said: Record<TraitName, readonly (string | null | undefined)[]> = {
    effort: [effort],
    cost: [cost],
    decision: [politicalDecision],
    role: content.municipalRoles,
    dimension: content.dimensions,
    evidence: [entryEvidence(content.claims, isConfirmed)?.level],
  };
  return traitNames.reduce((traits, name) => traits | maskOf(name, said[name].filter((value) => value != null) as string[]), 0);
}
