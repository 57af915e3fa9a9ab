import { Injectable } from '@nestjs/common';
import { anonymousScope, Database } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import { concepts } from './concepts.js';
import { type Configuration, configurationOf, configurations, type Question, type ReadGram, readQuestion } from './question.js';
import { editDistance, gramsOf, lettersOf, mayBeNear } from './search-words.js';

const conceptById = new Map(concepts.map((concept) => [concept.id, concept]));
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

  constructor(private readonly database: Database) {}

  /** A word that means one thing in the reader's language and another in a neighbour's is taken in the reader's. */
  async understand(words: readonly string[], reader: Language): Promise<Question> {
    const kept = `${reader} ${words.join(' ')}`;
    const found = this.kept.get(kept);
    if (found) return found;
    const [keys, grams] = await Promise.all([this.keysOfTerms(), this.read(words)]);
    const question = readQuestion(grams, (gram) => {
      const { ids, falseFriendIn } = meaningsOf(gram, keys, reader);
      return { concepts: ids, related: ids.flatMap((id) => conceptById.get(id)?.related ?? []), falseFriendIn };
    });
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(kept, question);
    return question;
  }

  /** The question with words that nobody has written replaced by the nearest term, or null when there is none near. */
  corrected(question: Question, reader: Language): string | null {
    const words = question.parts.map((part) => (part.concepts.length > 0 ? part.text : nearestTerm(part.text, reader)));
    const isNew = words.some((word, index) => word !== null && word !== question.parts[index]?.text);
    return isNew && words.every((word) => word !== null) ? words.join(' ') : null;
  }

  private async read(words: readonly string[]): Promise<ReadGram[]> {
    const grams = gramsOf(words);
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
    // The first of two terms that share a stem keeps it.
    return new Map(terms.map(({ id, language }, index) => [`${language} ${rows[index]?.key}`, id] as const).reverse());
  }
}

function meaningsOf(gram: ReadGram, keys: Map<string, string>, reader: Language): { ids: string[]; falseFriendIn: Language[] } {
  const meaning = (language: Language) => {
    const key = gram.readings[configurationOf[language]].phrase;
    return key === '' ? undefined : keys.get(`${language} ${key}`);
  };
  const own = meaning(reader);
  if (!own) return { ids: [...new Set(languages.map(meaning).filter((id) => id !== undefined))], falseFriendIn: [] };
  return { ids: [own], falseFriendIn: languages.filter((language) => (meaning(language) ?? own) !== own) };
}

function nearestTerm(word: string, reader: Language): string | null {
  if (word.length < 5) return null;
  const limit = word.length >= 9 ? 2 : 1;
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
  return nearest?.term ?? null;
}
