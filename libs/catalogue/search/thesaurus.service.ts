import { Injectable } from '@nestjs/common';
import { anonymousScope, Clock, Database, type Scope } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import { conceptIdOf, nameOf } from '../network-words/network-concept.js';
import { type NetworkTerm, NetworkVocabulary, type Vocabulary } from '../network-words/network-vocabulary.js';
import { conceptInCompound, conceptOfPartApart } from './compound.js';
import { conceptById, concepts } from './concepts.js';
import {
  type Alike,
  type Configuration,
  configurationOf,
  configurations,
  type Question,
  type ReadGram,
  readQuestion,
  stemsOf,
} from './question.js';
import { editDistance, type Gram, gramsOf, lettersOf, longestTerm, mayBeNear } from './search-words.js';

const mostKept = 2_000;
const termsIn = new Map(
  languages.map((language) => [
    language,
    concepts.flatMap(({ terms }) => terms[language]).map((term) => ({ term, letters: lettersOf(term) })),
  ]),
);

/** Understands questions in five languages. What it keeps is about words alone, never about entries or readers. */
@Injectable()
export class ThesaurusService {
  private keys: Promise<Map<string, string>> | undefined;
  private readonly kept = new Map<string, Question>();

  constructor(
    private readonly database: Database,
    private readonly networks: NetworkVocabulary = new NetworkVocabulary(database, new Clock()),
  ) {}

  /** A word that means one thing in the reader's language and another in a neighbour's is taken in the reader's. */
  understand(words: readonly string[], reader: Language, actor: Scope = anonymousScope): Promise<Question> {
    return this.read(words, longestTerm, reader, actor);
  }

  /** The same of each word alone, for a term of several that nobody has written. */
  understandApart(words: readonly string[], reader: Language, actor: Scope): Promise<Question> {
    return this.read(words, 1, reader, actor);
  }

  private async read(words: readonly string[], longest: number, reader: Language, actor: Scope): Promise<Question> {
    const vocabulary = await this.networks.of(actor);
    const kept = `${vocabulary.edition} ${reader} ${longest} ${words.join(' ')}`;
    const found = this.kept.get(kept);
    if (found) return found;
    const [keys, grams] = await Promise.all([
      this.keysOfTerms(),
      this.readingsOf(gramsOf(words).filter(({ length }) => length <= longest)),
    ]);
    const question = readQuestion(
      grams,
      (gram) => {
        const { ids, falseFriendIn } = meaningsOf(gram, keys, reader);
        const added = vocabulary.terms.filter(({ configuration, phrase }) => gram.readings[configuration].phrase === phrase);
        const all = [...new Set([...ids, ...added.map(({ id }) => id)])];
        const theirs = [...added.flatMap(({ related }) => related), ...all.flatMap((id) => conceptById.get(id)?.related ?? [])];
        const related = all.length > 0 ? [...new Set(theirs)] : nearMeanings(gram, reader);
        return { concepts: all, related, falseFriendIn, alike: alikeOf(all, vocabulary) };
      },
      reader,
    );
    if (this.kept.size >= mostKept) this.kept.delete(this.kept.keys().next().value as string);
    this.kept.set(kept, question);
    return question;
  }

  /**
   * The question with words that nobody has written replaced by the nearest term, or by the nearest word of an entry that the actor
   * may read; null when there is none near.
   */
  async corrected({ parts, wished }: Question, reader: Language, actor: Scope): Promise<string | null> {
    const said = [...parts, ...wished];
    const unknown = said.filter((part) => part.concepts.length === 0 && part.text.length >= shortestMended);
    if (unknown.length === 0) return null;
    const written = await this.writtenNear(
      unknown.map(({ text }) => text),
      actor,
    );
    const mended = said.map((part) => (unknown.includes(part) ? nearest(part.text, reader, written.get(part.text) ?? []) : part.text));
    return mended.some((word, index) => word !== said[index]?.text) ? mended.join(' ') : null;
  }

  /** For each word, those that look like it in entries which the actor may read: the database shows no others. */
  private async writtenNear(words: string[], actor: Scope): Promise<Map<string, string[]>> {
    const rows = await this.database.read<{ word: string; near: string[] }>(
      actor,
      'select word, app.near_words(word) as near from unnest($1::text[]) word',
      [words],
    );
    return new Map(rows.map(({ word, near }) => [word, near]));
  }

  private async readingsOf(grams: readonly Gram[]): Promise<ReadGram[]> {
    const rows = await this.database.read<{ place: string; configuration: Configuration; phrase: string; together: string }>(
      anonymousScope,
      `select place, configuration, phraseto_tsquery(configuration::regconfig, gram)::text as phrase,
         plainto_tsquery(configuration::regconfig, gram)::text as together
       from unnest($1::text[]) with ordinality g(gram, place), unnest($2::text[]) configuration`,
      [grams.map(({ text }) => text), configurations],
    );
    const readings = grams.map(() => ({}) as ReadGram['readings']);
    for (const { place, configuration, phrase, together } of rows)
      (readings[Number(place) - 1] as ReadGram['readings'])[configuration] = { phrase, all: together };
    return grams.map((gram, index) => ({ ...gram, readings: readings[index] as ReadGram['readings'] }));
  }

  /** Every term as Postgres stems it, in its language. Read once; asked again after a failure. */
  private keysOfTerms(): Promise<Map<string, string>> {
    this.keys ??= this.readKeys().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async readKeys(): Promise<Map<string, string>> {
    const terms = concepts.flatMap(({ id, terms: of }) =>
      languages.flatMap((language) => of[language].map((term) => ({ id, language, term }))),
    );
    const rows = await this.database.read<{ key: string }>(
      anonymousScope,
      `select phraseto_tsquery(configuration::regconfig, term)::text as key
       from unnest($1::text[], $2::text[]) with ordinality t(configuration, term, place) order by place`,
      [terms.map(({ language }) => configurationOf[language]), terms.map(({ term }) => term)],
    );
    const stems = terms.map(({ id, language, term }, index) => ({ id, term, key: `${language} ${rows[index]?.key}` }));
    // The shortest of two terms that share a stem keeps it (a Norwegian law has the stem of what it is about); each is found as written.
    stems.sort((one, other) => other.term.length - one.term.length);
    return new Map([
      ...stems.map(({ key, id }) => [key, id] as const),
      ...terms.map(({ id, language, term }) => [`${language} ${term}`, id] as const),
    ]);
  }
}

/** What the networks call those concepts, by each. */
function alikeOf(ids: readonly string[], { terms, concepts: added }: Vocabulary): Alike[] {
  const query = (term: NetworkTerm) => `(${stemsOf(term.phrase, term.configuration)})`;
  return ids.flatMap((concept) => {
    const own = terms.filter(({ id }) => id === concept);
    const first = added.find((one) => conceptIdOf(one) === concept);
    return first ? [{ concept, query: [...new Set(own.map(query))].join(' | '), word: (language) => nameOf(first, language) }] : [];
  });
}

function meaningsOf(gram: ReadGram, keys: Map<string, string>, reader: Language): { ids: string[]; falseFriendIn: Language[] } {
  const meaning = (language: Language) => {
    const key = gram.readings[configurationOf[language]].phrase;
    return keys.get(`${language} ${gram.text}`) ?? (key === '' ? undefined : keys.get(`${language} ${key}`));
  };
  const own = meaning(reader);
  if (!own) return { ids: [...new Set(languages.map(meaning).filter((id) => id !== undefined))], falseFriendIn: [] };
  return { ids: [own], falseFriendIn: languages.filter((language) => (meaning(language) ?? own) !== own) };
}

const shortestMended = 5;
const shortestPart = 6;
/** A word is taken for the beginning of a term that goes on for no more letters than this. */
const longestRest = 3;

/** What an unknown word is about at least: the term that it begins, or the known part of a compound. */
function nearMeanings({ text, length }: ReadGram, reader: Language): string[] {
  if (length > 1 || !/^\p{L}+$/u.test(text)) return [];
  const id = (text.length >= shortestPart && partOfTerm(text, reader)) || conceptOfPartApart(text);
  return id ? [id] : [];
}

function partOfTerm(text: string, reader: Language): string | null {
  const order = [reader, ...languages.filter((other) => other !== reader)];
  const begun = firstOf(order, (language) => begins(text, language));
  // A slip of the pen is mended instead.
  return begun ?? (nearestTerm(text, reader) ? null : firstOf(order, (language) => conceptInCompound(text, language)));
}

function firstOf<Of, Found>(all: readonly Of[], find: (one: Of) => Found | null): Found | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function begins(text: string, language: Language): string | null {
  const longer = concepts.find(({ terms }) =>
    terms[language].some((term) => term.startsWith(text) && term.length - text.length <= longestRest),
  );
  return longer?.id ?? null;
}

/** The word itself where it is written somewhere, else the nearest term, else the nearest word that is written; else the word. */
function nearest(word: string, reader: Language, written: readonly string[]): string {
  if (written.includes(word)) return word;
  const term = nearestTerm(word, reader);
  const limit = changesIn(word);
  let best = { word: term?.term ?? word, distance: term?.distance ?? limit + 1 };
  for (const other of written) {
    const distance = editDistance(word, other, limit);
    if (distance < best.distance) best = { word: other, distance };
  }
  return best.word;
}

function changesIn(word: string): number {
  return word.length >= 9 ? 2 : 1;
}

function nearestTerm(word: string, reader: Language): { term: string; distance: number } | null {
  const limit = changesIn(word);
  const ownLetters = lettersOf(word);
  const order = [reader, ...languages.filter((language) => language !== reader)];
  let nearest: { term: string; distance: number } | null = null;
  for (const language of order) {
    for (const { term, letters } of termsIn.get(language) ?? []) {
      if (!mayBeNear(letters, ownLetters, limit)) continue;
      const distance = editDistance(word, term, limit);
      if (distance <= limit && distance < (nearest?.distance ?? limit + 1)) nearest = { term, distance };
    }
  }
  return nearest;
}
