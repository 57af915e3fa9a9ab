import { createHash } from 'node:crypto';
import type { Transaction } from '#libs/platform';
import { withPictures } from '#libs/platform/markdown';
import type { EntryContent, Language } from '../entry/entry-content.js';
import { languages } from '../entry/entry-content.js';
import { conceptInCompound } from './compound.js';
import { concepts } from './concepts.js';
import { indexTraits } from './index-traits.js';

/** Raised when entries are to be indexed again because of how they are read, not of what is in the thesaurus. */
const reading = 3;

/** The thesaurus's edition: rows indexed with another one are to be indexed again. */
export const thesaurusEdition = createHash('sha256')
  .update(JSON.stringify(['traits', reading, concepts]))
  .digest('hex')
  .slice(0, 12);

/** Said by the entry's status alone: «stop» stands in every other text, on the card that says when to. */
const saidByStatus = 'stopped_work';

interface Term {
  concept: string;
  term: string;
  /** How each of its words begins. */
  beginnings: string[];
}

const vocabulary = Object.fromEntries(
  languages.map((language) => {
    const found = concepts.filter(({ id }) => id !== saidByStatus);
    return [
      language,
      found.flatMap(({ id, terms }) => terms[language].map((term) => ({ concept: id, term, beginnings: beginnings(term) }))),
    ];
  }),
) as Record<Language, Term[]>;

/** Stemming changes how a word ends and never how it begins, so a term is looked for only where each of its words may be: most are nowhere. */
function beginnings(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2).map((word) => word.slice(0, 3));
}

/** The terms that may stand in the text. */
function termsFor(language: Language, text: string): Term[] {
  const here = new Set(beginnings(text.toLowerCase()));
  return vocabulary[language].filter((term) => term.beginnings.every((beginning) => here.has(beginning)));
}

/** For what is no entry and is searched as entries are: the terms that may stand in it, and what its compounds are about, as a tsvector. */
export function termsIn(language: Language, title: string, body: string): { concepts: string[]; terms: string[]; marks: string } {
  const known = termsFor(language, `${title} ${body}`);
  return {
    concepts: known.map(({ concept }) => concept),
    terms: known.map(({ term }) => term),
    marks: compoundMarks({ title, summary: '', language }, body),
  };
}

/**
 * Part of the caller's transaction, after `entry` has its new face: makes the published content findable.
 * A later change of audience, and archiving, need no call: a trigger on `entry` follows them.
 */
export async function indexEntry(tx: Transaction, entryId: string, content: EntryContent): Promise<void> {
  const body = bodyText(content);
  const known = termsFor(content.language, [content.title, content.summary, body].join(' '));
  await tx.query('select app.index_entry($1, $2, $3::tsvector, $4, $5, $6, $7, $8)', [
    entryId,
    body,
    `${marks(content)} ${compoundMarks(content, body)}`,
    content.actorGroups,
    content.activityTypes,
    known.map(({ concept }) => concept),
    known.map(({ term }) => term),
    thesaurusEdition,
  ]);
  await indexTraits(tx, entryId);
}

/** What is searched below title and summary. Persons' names stay out: an erased person must not be found by the index. */
export function bodyText(content: EntryContent): string {
  const parts: (string | null)[] = [
    ...content.sections.flatMap(({ heading, body }) => [heading, withPictures(body, (_, words) => words)]),
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

/** What the text's compounds are about, found like a concept that stands one place further down: «innkjøpsstrategi» is about procurement too. */
export function compoundMarks({ title, summary, language }: Pick<EntryContent, 'title' | 'summary' | 'language'>, body: string): string {
  const found = new Map<string, string>();
  for (const [text, weight] of [
    [title, 'B'],
    [summary, 'C'],
    [body, 'D'],
  ] as const)
    for (const word of new Set(text.toLowerCase().match(/\p{L}{7,}/gu))) {
      const id = conceptInCompound(word, language);
      if (id && !found.has(id)) found.set(id, weight);
    }
  return [...found].map(([id, weight]) => `'#${id}':1${weight}`).join(' ');
}
