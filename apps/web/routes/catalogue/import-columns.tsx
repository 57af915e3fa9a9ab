import type { Column } from '#libs/catalogue';
import { hasMessage } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { isRefusal } from '../../problem.js';
import { columnPlaces } from './vocabulary.js';

export const placeColumns = 'place-columns';
const nameOf = (index: number) => `places.${index}`;

/** The places that were chosen, in the order of the columns. */
export function chosenPlaces(list: (name: string) => string[]): string[] {
  const chosen: string[] = [];
  for (let at = list(nameOf(0)); at[0] !== undefined; at = list(nameOf(chosen.length))) chosen.push(at[0]);
  return chosen;
}

/** A few columns are seen at once; a wide table would stand before what was read of it. */
const few = 6;

/** Where each column of a table goes, and another choice: its rows are then understood anew. */
export function ImportColumns({ columns, result }: { columns: readonly Column[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const options = columnPlaces.map((place) => {
    const key = [`importing.column.${place}`, `import.place.${place}`, `import.place.sections.${place}`].find((one) =>
      hasMessage(language, one),
    );
    return { value: place, label: key ? t(key) : place };
  });
  const isRefused = isRefusal(result) && result.values['intent'] === placeColumns;
  const fields = Object.fromEntries(columns.map(({ heading }, index) => [nameOf(index), heading]));
  return (
    <Details summary={t('importing.columns')} open={isRefused || columns.length <= few}>
      <PageForm result={result} intent={placeColumns} fields={fields}>
        <p className="quiet">{t('importing.columns_hint')}</p>
        <div className="import-columns">
          {columns.map(({ heading, place }, index) => (
            <Select key={`${index} ${place}`} name={nameOf(index)} label={heading} options={options} value={place} />
          ))}
        </div>
        <p>
          <Button weight="secondary">{t('importing.read_rows_again')}</Button>
        </p>
      </PageForm>
    </Details>
  );
}
