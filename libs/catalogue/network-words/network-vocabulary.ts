import { Injectable } from '@nestjs/common';
import { Clock, Database, type Scope } from '#libs/platform';
import { languages } from '../entry/entry-content.js';
import { type Configuration, configurationOf } from '../search/question.js';
import { conceptIdOf, type NetworkConcept } from './network-concept.js';
import { editions, type NetworkConceptRow, standing, toNetworkConcept } from './network-concept-rows.js';

/** Another process may have changed them: asked again after so long. */
const freshFor = 10_000;

/** A word of a network, as Postgres stems it in its language. */
export interface NetworkTerm {
  id: string;
  related: string[];
  configuration: Exclude<Configuration, 'simple'>;
  /** The tsquery of its words in order. */
  phrase: string;
  word: string;
}

export interface Vocabulary {
  /** Those of its networks, in order of their ids. Another one when anything in it is another, and only then: what was understood with it is kept by it. */
  edition: string;
  terms: NetworkTerm[];
  concepts: NetworkConcept[];
}

const nothing: Vocabulary = { edition: '', terms: [], concepts: [] };

/** The words of the actor's networks, kept for seconds. Each network is kept apart: nobody gets the words of one they are not in. */
@Injectable()
export class NetworkVocabulary {
  /** The editions of all networks that have words, as SQL: `network_id` and `edition`. */
  static readonly editions = editions;

  private readonly kept = new Map<string, { at: number; vocabulary: Promise<Vocabulary> }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Scope): Promise<Vocabulary> {
    if (actor.networkIds.length === 0) return nothing;
    const all = await Promise.all([...actor.networkIds].sort().map((networkId) => this.ofNetwork(networkId, actor)));
    return {
      edition: all.map(({ edition }) => edition).join(''),
      terms: all.flatMap(({ terms }) => terms),
      concepts: all.flatMap((one) => one.concepts),
    };
  }

  /** Something in it has changed. */
  forget(networkId: string): void {
    this.kept.delete(networkId);
  }

  private ofNetwork(networkId: string, actor: Scope): Promise<Vocabulary> {
    const now = this.clock.now().getTime();
    const kept = this.kept.get(networkId);
    if (kept && now - kept.at < freshFor) return kept.vocabulary;
    const vocabulary = this.read(networkId, actor, kept?.vocabulary).catch((error: unknown) => {
      this.kept.delete(networkId);
      throw error;
    });
    this.kept.set(networkId, { at: now, vocabulary });
    return vocabulary;
  }

  private async read(networkId: string, actor: Scope, before?: Promise<Vocabulary>): Promise<Vocabulary> {
    const found = await this.database.read<NetworkConceptRow & { edition: string }>(
      actor,
      `select s.*, e.edition from (${standing}) s
       join lateral (select edition from (${editions}) x where x.network_id = s.network_id) e on true order by s.added_at, s.id`,
      [[networkId]],
    );
    const edition = found[0]?.edition;
    if (edition === undefined) return nothing;
    const concepts = found.map(toNetworkConcept);
    const known = await before?.catch(() => nothing);
    if (known?.edition === edition) return known;
    const words = concepts.flatMap((concept) =>
      languages.flatMap((language) =>
        concept.terms[language].map((word) => ({
          id: conceptIdOf(concept),
          related: concept.related,
          configuration: configurationOf[language],
          word,
        })),
      ),
    );
    const rows = await this.database.read<{ phrase: string }>(
      actor,
      `select phraseto_tsquery(configuration::regconfig, word)::text as phrase
       from unnest($1::text[], $2::text[]) with ordinality t(configuration, word, place) order by place`,
      [words.map(({ configuration }) => configuration), words.map(({ word }) => word)],
    );
    const terms = words.map((word, index) => ({ ...word, phrase: rows[index]?.phrase ?? '' })).filter(({ phrase }) => phrase !== '');
    return { edition, terms, concepts };
  }
}
