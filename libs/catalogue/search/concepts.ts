import type { Concept } from './concept.js';
import { democracyConcepts } from './thesaurus/democracy-and-steering.js';
import { goalConcepts } from './thesaurus/goals.js';
import { institutionConcepts } from './thesaurus/institutions.js';
import { peopleConcepts } from './thesaurus/people-and-welfare.js';
import { placeConcepts } from './thesaurus/places-and-nature.js';
import { resourceConcepts } from './thesaurus/resources-and-climate.js';

export type { Concept } from './concept.js';

/** The thesaurus: what municipalities call the same thing in five languages. A word belongs to one concept in its language. */
export const concepts: Concept[] = [
  ...goalConcepts,
  ...institutionConcepts,
  ...democracyConcepts,
  ...peopleConcepts,
  ...resourceConcepts,
  ...placeConcepts,
];

export const conceptById: ReadonlyMap<string, Concept> = new Map(concepts.map((concept) => [concept.id, concept]));
