import type { ReactNode } from 'react';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { useRows } from './draft-in-editor.js';
import { GuessNote } from './editor-place.js';
import type { ListName } from './entry-form.js';
import type { Row } from './entry-form-values.js';

interface Props {
  list: ListName;
  legend: string;
  /** The fields of one row; their names begin with `at`, `milestones.0.` */
  children: (at: string, row: Row) => ReactNode;
}

/** A list whose rows are edited in place; the last one is empty and adds to it, with and without scripts. */
export function EditorRows({ list, legend, children }: Props) {
  const t = useT();
  const rows = useRows(list);
  return (
    <fieldset className="rows stack">
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        <div key={index} className="row-box stack">
          {children(`${list}.${index}.`, row)}
          <GuessNote place={`${list}.${index}`} />
          {list === 'sections' && <GuessNote place={`${list}.${index}.role`} />}
          {list === 'sections' && <GuessNote place={`${list}.${index}.language`} />}
        </div>
      ))}
      {rows.length > 0 && <p className="quiet small">{t('catalogue.editor.remove_hint')}</p>}
      <Details summary={t('catalogue.editor.add')} open={rows.length === 0}>
        <div className="stack">{children(`${list}.${rows.length}.`, {})}</div>
      </Details>
    </fieldset>
  );
}
