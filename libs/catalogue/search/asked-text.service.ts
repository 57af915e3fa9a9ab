import { Injectable } from '@nestjs/common';
import type { Scope } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import { partlyMatching, partQuery, tellingParts } from './partly.js';
import { matching, weighted } from './question.js';
import { wordsOf } from './search-words.js';
import { ThesaurusService } from './thesaurus.service.js';

/** A question as tsqueries, for what is indexed as entries are (`termsIn`, `app.search_vector`, `app.concept_vector`). */
export interface AskedText {
  /** Answers all of it. */
  whole: string;
  /** Answers at least half of it, where it has several parts; else as `whole`. */
  half: string;
  /** Each of the parts that tell most. */
  parts: string[];
  /** The same, where a title says them. */
  titles: string[];
}

/** Understands for other libraries what somebody asks or writes, in five languages. */
@Injectable()
export class AskedTextService {
  constructor(private readonly thesaurus: ThesaurusService) {}

  /** Null where it says nothing. A word is taken first as it is meant in the reader's language. */
  async read(text: string, reader: Language, actor: Scope): Promise<AskedText | null> {
    const words = wordsOf(text);
    if (words.length === 0) return null;
    const question = await this.thesaurus.understand(words, reader, actor);
    const whole = matching(question, 'related');
    if (whole === '') return null;
    const parts = tellingParts(question).map((part) => partQuery(part));
    return { whole, half: partlyMatching(question) || whole, parts, titles: parts.map((part) => weighted(part, 'A')) };
  }
}
