import { Injectable } from '@nestjs/common';
import { type Actor, coordinatingTenant, recordAudit, requireNetwork } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, newId, parseInput } from '#libs/platform';
import { type Language, languages } from '../entry/entry-content.js';
import { TooManyWords, WordTaken } from '../errors.js';
import { concepts } from '../search/concepts.js';
import { emptyWords, type KnownConcept, NetworkConceptInput, type NetworkConceptResponse } from './network-concept.dto.js';
import { isWord, newWords, takenWord, wordsIn } from './network-concept.js';
import { type NetworkConceptRow, standing, toNetworkConcept } from './network-concept-rows.js';
import { NetworkVocabulary } from './network-vocabulary.js';

/** More would make every question of the network's members slower. */
const mostInNetwork = 300;

/** A network's coordinators say what the network calls things. It holds for its members' questions alone, and from then on. */
@Injectable()
export class NetworkWordsService {
  constructor(
    private readonly database: Database,
    private readonly vocabulary: NetworkVocabulary,
  ) {}

  async list(actor: Actor, network: string): Promise<NetworkConceptResponse[]> {
    const networkId = requireNetwork(actor, 'network.coordinate', network);
    const rows = await this.database.read<NetworkConceptRow>(actor, standing, [[networkId]]);
    return rows.map(({ id, concept, terms, related, note, added_at }) => ({ id, concept, terms, related, note, addedAt: added_at }));
  }

  /** The thesaurus that everybody has, to choose from, by its words in that language. */
  known(actor: Actor, network: string, language: Language): KnownConcept[] {
    requireNetwork(actor, 'network.coordinate', network);
    const named = concepts.map(({ id, terms }) => ({ id, name: terms[language][0] as string }));
    return named.sort((one, other) => one.name.localeCompare(other.name, language));
  }

  /** Throws WordTaken where a word means something else already, and says what. */
  async add(actor: Actor, network: string, input: unknown): Promise<string> {
    const networkId = requireNetwork(actor, 'network.coordinate', network);
    const { concept, terms, related = [], note = '' } = parseInput(NetworkConceptInput, input);
    const known = concepts.find(({ id }) => id === concept);
    if (concept !== undefined && !known) throw new InvalidInput({ concept: ['is_known_concept'] });
    const strange = related.filter((id) => id === concept || !concepts.some((one) => one.id === id));
    if (strange.length > 0) throw new InvalidInput({ related: ['is_known_concept'] });
    const words = newWords(readWords(terms), known);
    if (languages.every((language) => words[language].length === 0)) throw new InvalidInput({ 'terms.nb': ['is_new_word'] });

    const id = newId();
    await this.database.transaction(actor, async (tx) => {
      const tenantId = await coordinatingTenant(tx, actor, networkId);
      // Two who add at once wait for one another: a word has one meaning in the network.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 45))', [networkId]);
      const own = (await tx.query<NetworkConceptRow>(standing, [[networkId]])).map(toNetworkConcept);
      if (own.length >= mostInNetwork) throw new TooManyWords(mostInNetwork);
      const taken = takenWord(words, concept ?? null, own);
      if (taken) throw new WordTaken(taken.word, taken.concept);
      await tx.query(
        `insert into network_concept (id, network_id, concept, terms, related, note, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, networkId, concept ?? null, JSON.stringify(words), [...new Set(related)], note.trim(), actor.personId, tx.now],
      );
      await recordAudit(tx, actor, 'network_word.added', tenantId, { networkId, networkConceptId: id });
    });
    this.vocabulary.forget(networkId);
    return id;
  }

  /** Twice is once. */
  remove(actor: Actor, network: string, id: string): Promise<void> {
    return this.mark(actor, network, id, 'removed');
  }

  /** Undoes a removal; throws WordTaken where a word has got another meaning in the meantime. */
  restore(actor: Actor, network: string, id: string): Promise<void> {
    return this.mark(actor, network, id, 'restored');
  }

  private async mark(actor: Actor, network: string, id: string, what: 'removed' | 'restored'): Promise<void> {
    const networkId = requireNetwork(actor, 'network.coordinate', network);
    if (!isId(id)) throw new NotFound('network_concept');
    await this.database.transaction(actor, async (tx) => {
      const tenantId = await coordinatingTenant(tx, actor, networkId);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 45))', [networkId]);
      const [row] = await tx.query<NetworkConceptRow & { removed_at: Date | null }>(
        'select * from network_concept where id = $1 and network_id = $2',
        [id, networkId],
      );
      if (!row) throw new NotFound('network_concept');
      if ((row.removed_at !== null) === (what === 'removed')) return;
      if (what === 'restored') {
        const own = (await tx.query<NetworkConceptRow>(standing, [[networkId]])).map(toNetworkConcept);
        if (own.length >= mostInNetwork) throw new TooManyWords(mostInNetwork);
        const taken = takenWord(row.terms, row.concept, own);
        if (taken) throw new WordTaken(taken.word, taken.concept);
      }
      await tx.query('update network_concept set removed_at = $2 where id = $1', [id, what === 'removed' ? tx.now : null]);
      await recordAudit(tx, actor, `network_word.${what}`, tenantId, { networkId, networkConceptId: id });
    });
    this.vocabulary.forget(networkId);
  }
}

function readWords(terms: Partial<Record<Language, string[]>>): Record<Language, string[]> {
  const words = emptyWords();
  for (const language of languages) {
    words[language] = [...new Set((terms[language] ?? []).flatMap(wordsIn))];
    if (!words[language].every(isWord)) throw new InvalidInput({ [`terms.${language}`]: ['is_word'] });
  }
  return words;
}
