import type { Language } from '#libs/platform/i18n';

/** One question as typed, and how well each entry (by its number in the demo) answers it. */
export interface Judged {
  kind: string;
  language: Language;
  question: string;
  grades: Map<string, number>;
}

export function readJudged(table: string): Judged[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [kind = '', wordings = '', ...cells] = line.split('|').map((cell) => cell.trim());
      const grades = new Map(
        cells.flatMap((cell) => {
          const [grade = '', entries = ''] = cell.split(':');
          if (!/^[123]$/.test(grade)) throw new Error(`no grade in «${cell}»: ${line}`);
          return entries
            .trim()
            .split(' ')
            .map((entry) => [entry, Number(grade)] as const);
        }),
      );
      return wordings.split(';').map((wording) => {
        const [, language, question] = /^(da|nb|nn|sv|en) (.+)$/.exec(wording.trim()) ?? [];
        if (!language || !question) throw new Error(`no language in «${wording}»`);
        return { kind, language: language as Language, question, grades };
      });
    });
}

/** Normalised discounted cumulative gain of the first ten: 1 for the best order there is, 0 where nothing that helps is among them. */
export function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = gain([...grades.values()].sort((one, other) => other - one));
  return gain(found.map((entry) => grades.get(entry) ?? 0)) / best;
}
