import { Injectable } from '@nestjs/common';
import { type CompiledSearch, type KeptSearch, NetworkVocabulary, StandingSearches } from '#libs/catalogue';
import { type Language, notEnded, type Scope } from '#libs/platform';

/** Understands saved searches, and says by what: the edition of the thesaurus, and that of the words of the networks in its scope. */
@Injectable()
export class SearchUnderstanding {
  constructor(
    private readonly standing: StandingSearches,
    private readonly vocabulary: NetworkVocabulary,
  ) {}

  async of(kept: KeptSearch, reader: Language, scope: Scope): Promise<CompiledSearch> {
    // The edition first: a search that is understood while a word is added is understood once more, never left without it.
    const words = kept.q === undefined ? '' : (await this.vocabulary.of(scope)).edition;
    const compiled = await this.standing.compile(kept, reader, scope);
    return { ...compiled, thesaurus: compiled.thesaurus + words };
  }
}

/**
 * Of the searches after $3 in order of id, $2 at most that were not understood by the thesaurus's edition $1 and the words that the
 * networks have now which their person is in. A search without a question has no words to understand.
 */
export const outdated = `
  with spoken as (${NetworkVocabulary.editions}),
  heard as (
    select person_id, array_agg(network_id) as networks, string_agg(edition, '' order by network_id) as edition
    from (select distinct m.person_id, w.network_id, w.edition
          from spoken w join network_tenant nt using (network_id) join tenant t on t.id = nt.tenant_id join membership m on m.tenant_id = t.id
          where nt.joined_at is not null and nt.left_at is null and m.ended_at is null
            and ${notEnded('t')}) one
    group by person_id)
  select s.id, s.person_id, s.asked, s.asked_key, s.asked_in, coalesce(h.networks, '{}') as networks
  from saved_search s left join heard h on h.person_id = s.person_id and s.asked ? 'q'
  where s.thesaurus <> $1 || coalesce(h.edition, '') and s.id > $3 order by s.id limit $2`;
