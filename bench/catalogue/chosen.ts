import type pg from 'pg';
import { concepts } from '../../libs/catalogue/search/concepts.js';
import { matching, type Question } from '../../libs/catalogue/search/question.js';
import { wordsOf } from '../../libs/catalogue/search/search-words.js';
import type { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { materialIn } from './texts.js';

/** A question, and what share of all entries answers it. */
export interface Chosen {
  q: string;
  share: number;
  question: Question;
}

export interface ChosenQuestions {
  middling: Chosen;
  common: Chosen;
  /** A concept with at least four words of its own. */
  concept: Chosen;
  two: Chosen;
}

const sampleSize = 2_000;
/** Of the candidates one in so many is asked about: enough are left to come near each share. */
const everySo = 4;

/** Of the words in the texts, those that as many entries have as the table says. Asked in Norwegian. */
export async function choose(client: pg.Client, thesaurus: ThesaurusService): Promise<ChosenQuestions> {
  await client.query(`create temporary table sample as select lexemes from entry_search order by md5(entry_id::text) limit ${sampleSize}`);
  const understood = (q: string) => thesaurus.understand(wordsOf(q), 'nb');
  const isPlain = ({ parts }: Question) => parts.length === 1 && parts.every((part) => part.concepts.length === 0 && part.exact !== '');
  const words = materialIn('nb')
    .vocabulary.slice(60, 1_500)
    .filter((word, place) => place % everySo === 0 && /^\p{L}{5,}$/u.test(word));
  const plain: Chosen[] = [];
  for (const q of words) {
    const question = await understood(q);
    if (isPlain(question)) plain.push({ q, share: 0, question });
  }
  const meant: Chosen[] = [];
  for (const concept of concepts.filter((_, place) => place % 2 === 0)) {
    const all = new Set(Object.values(concept.terms).flat());
    const [q] = concept.terms.nb;
    if (all.size < 4 || !q) continue;
    const question = await understood(q);
    if (question.parts.length === 1 && question.parts.every(({ falseFriendIn }) => falseFriendIn.length === 0))
      meant.push({ q, share: 0, question });
  }
  await addShares(client, [...plain, ...meant]);
  const middling = nearest(plain, 0.025);
  const common = nearest(plain, 0.13);
  const concept = nearest(meant, 0.13);
  const [one, other] = [nearest(meant, 0.2), nearest(plain, 0.2)];
  const both = { q: `${one.q} ${other.q}`, share: 0, question: await understood(`${one.q} ${other.q}`) };
  await addShares(client, [both]);
  await client.query('drop table sample');
  return { middling, common, concept, two: both };
}

async function addShares(client: pg.Client, all: Chosen[]): Promise<void> {
  const { rows } = await client.query<{ place: string; share: number }>(
    `select place, (count(*) filter (where s.lexemes @@ q.query::tsquery))::float / count(*) as share
     from unnest($1::text[]) with ordinality q(query, place), sample s group by place`,
    [all.map(({ question }) => matching(question, 'direct'))],
  );
  for (const { place, share } of rows) (all[Number(place) - 1] as Chosen).share = share;
}

function nearest(all: readonly Chosen[], share: number): Chosen {
  const [first] = [...all].sort((one, other) => Math.abs(one.share - share) - Math.abs(other.share - share));
  if (!first) throw new Error('No word to choose from');
  return first;
}
