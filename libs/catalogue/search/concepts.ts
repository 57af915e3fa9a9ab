import type { Concept } from './concept.js';
import { democracyConcepts } from './thesaurus/democracy-and-steering.js';
import { organisationConcepts } from './thesaurus/economy-and-organisation.js';
import { technicalConcepts } from './thesaurus/energy-water-and-risk.js';
import { goalConcepts } from './thesaurus/goals.js';
import { careConcepts } from './thesaurus/health-and-care.js';
import { institutionConcepts } from './thesaurus/institutions.js';
import { officeConcepts } from './thesaurus/laws-and-offices.js';
import { learningConcepts } from './thesaurus/learning-and-culture.js';
import { peopleConcepts } from './thesaurus/people-and-welfare.js';
import { placeConcepts } from './thesaurus/places-and-nature.js';
import { planningConcepts } from './thesaurus/planning-and-transport.js';
import { resourceConcepts } from './thesaurus/resources-and-climate.js';

export type { Concept } from './concept.js';

/** The thesaurus: what municipalities call the same thing in five languages. A word belongs to one concept in its language. */
export const concepts: Concept[] = [
  ...goalConcepts,
  ...institutionConcepts,
  ...officeConcepts,
  ...democracyConcepts,
  ...peopleConcepts,
  ...careConcepts,
  ...learningConcepts,
  ...resourceConcepts,
  ...technicalConcepts,
  ...placeConcepts,
  ...planningConcepts,
  ...organisationConcepts,
];

export const conceptById: ReadonlyMap<string, Concept> = new Map(concepts.map((concept) => [concept.id, concept]));
