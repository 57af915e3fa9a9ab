import type { EntryListService } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { type Judged, ndcg } from './read-judged.js';

export interface Measured extends Judged {
  found: string[];
  ndcg: number;
  /** What was judged best is written in other languages than the question. */
  isAcross: boolean;
}

/** Asks every judged question as that reader. `numberOf` has the judged number of each entry by its id. */
export async function measure(
  judged: readonly Judged[],
  lists: Pick<EntryListService, 'list'>,
  reader: Actor,
  numberOf: ReadonlyMap<string, string>,
  languageOf: ReadonlyMap<string, string>,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const one of judged) {
    const { items } = await lists.list(reader, { q: one.question, limit: '10' }, one.language);
    const found = items.map(({ id }) => numberOf.get(id) ?? '');
    const most = Math.max(...one.grades.values());
    const best = [...one.grades].filter(([, grade]) => grade === most);
    const isAcross = best.every(([entry]) => languageOf.get(entry) !== one.language);
    measured.push({ ...one, found, ndcg: ndcg(found, one.grades), isAcross });
  }
  return measured;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
