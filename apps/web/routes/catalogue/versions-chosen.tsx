import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';

export interface Ends {
  before: number;
  after: number | 'draft';
}

/** Which two are compared; those asked for where they can be, else the newest two. Null where there is but one text. */
export function chosenEnds(numbers: readonly number[], hasDraft: boolean, before: string | null, after: string | null): Ends | null {
  const ends = [...(hasDraft ? (['draft'] as const) : []), ...numbers];
  const wanted = after === 'draft' ? 'draft' : Number(after);
  const to = ends.includes(wanted) ? wanted : (numbers[0] ?? null);
  if (to === null) return null;
  const earlier = numbers.filter((number) => number !== to);
  const from = earlier.includes(Number(before)) ? Number(before) : (earlier.find((number) => to === 'draft' || number < to) ?? earlier[0]);
  return from === undefined ? null : { before: from, after: to };
}

interface Props {
  numbers: readonly number[];
  hasDraft: boolean;
  ends: Ends;
}

/** Any two versions, or the draft against one: a form that asks the same page. */
export function ChooseVersions({ numbers, hasDraft, ends }: Props) {
  const t = useT();
  const versions = numbers.map((number) => ({ value: String(number), label: t('catalogue.entry.version', { version: number }) }));
  return (
    <form method="get" className="stack choose-versions">
      <h2>{t('versions.compare')}</h2>
      <div className="field-pair">
        <Select name="before" label={t('versions.from')} options={versions} value={String(ends.before)} />
        <Select
          name="after"
          label={t('versions.to')}
          options={[...(hasDraft ? [{ value: 'draft', label: t('versions.draft') }] : []), ...versions]}
          value={String(ends.after)}
        />
      </div>
      <p>
        <button type="submit" className="button button-secondary">
          {t('versions.show')}
        </button>
      </p>
    </form>
  );
}
