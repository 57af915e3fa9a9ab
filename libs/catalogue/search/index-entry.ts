import { createHash } from 'node:crypto';
import type { Transaction } from '#libs/platform';
import type { EntryContent, Language } from '../entry/entry-content.js';
import { languages } from '../entry/entry-content.js';
import { traitsOf } from '../list/traits.js';
import { concepts } from './concepts.js';

/** The thesaurus's edition: rows indexed with another one are to be indexed again. */
export const thesaurusEdition = createHash('sha256')
  .update(`traits ${JSON.stringify(concepts)}`)
  .digest('hex')
  .slice(0, 12);

/** Said by the entry's status alone: «stop» stands in every other text, on the card that says when to. */
const saidByStatus = 'stopped_work';

/** Each language's words with the concept of each, as two columns. */
const vocabulary = Object.fromEntries(
  languages.map((language) => {
    const pairs = concepts
      .filter(({ id }) => id !== saidByStatus)
      .flatMap(({ id, terms }) => terms[language].map((term) => [id, term] as const));
    return [language, { concepts: pairs.map(([id]) => id), terms: pairs.map(([, term]) => term) }];
  }),
) as Record<Language, { concepts: string[]; terms: string[] }>;

/**
 * Part of the caller's transaction, after `entry` has its new face: makes the published content findable.
 * A later change of audience, and archiving, need no call: a trigger on `entry` follows them.
 */
export async function indexEntry(tx: Transaction, entryId: string, content: EntryContent): Promise<void> {
  const known = vocabulary[content.language];
  await tx.query('select app.index_entry($1, $2, $3::tsvector, $4, $5, $6, $7, $8)', [
    entryId,
    bodyText(content),
    marks(content),
    content.actorGroups,
    content.activityTypes,
    known.concepts,
    known.terms,
    thesaurusEdition,
  ]);
  await tx.query('select app.index_traits($1, $2)', [entryId, traitsOf(content)]);
}

/** What is searched below title and summary. Persons' names stay out: an erased person must not be found by the index. */
export function bodyText(content: EntryContent): string {
  const parts: (string | null)[] = [
    ...content.sections.flatMap(({ heading, body }) => [heading, body]),
    ...content.milestones.flatMap(({ text, decidedBy }) => [text, decidedBy]),
    ...content.partners.flatMap(({ name, role, actorGroup }) => (actorGroup === 'citizens' ? [role] : [name, role])),
    ...content.claims.flatMap(({ statement, indicator, negativeEffects }) => [statement, indicator, negativeEffects]),
    ...content.figures.map(({ label }) => label),
    ...content.resources.flatMap(({ funding, note }) => [funding, note]),
    ...content.quotes.map(({ text }) => text),
    ...content.links.map(({ label }) => label),
    content.stopCard,
    content.sector,
    content.byline.unit,
    content.time,
  ];
  return parts.filter((part) => part).join('\n');
}

/** What the template says outright, found like a concept: the first goal weighs most, and stopped work is found as such. */
export function marks(content: Pick<EntryContent, 'goals' | 'targets' | 'status'>): string {
  const found = [
    ...content.goals.map((goal, index) => `'#goal_${goal}':1${index === 0 ? 'A' : 'B'}`),
    ...content.targets.map((target) => `'#target_${target.toLowerCase()}':1A`),
    ...(content.status === 'stopped' ? [`'#${saidByStatus}':1A`] : []),
  ];
  return found.join(' ');
}
