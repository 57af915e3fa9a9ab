import type { FormValues } from '../../problem.js';

/** What a person says of a file; what it is, the upload said. */
interface Said {
  sha: string;
  alt: string;
  decorative: boolean;
  caption: string | null;
  credit: string | null;
  leftOut: boolean;
}

/** The rows of the form in their order, and what the pressed button does to them: `earlier.1`, `later.1`, `remove.1`, `back.<sha>`. */
export function attachmentsOf(values: FormValues, pressed: string): Said[] {
  const rows = rowsIn(values);
  const [verb, which = ''] = pressed.split('.');
  if (verb === 'back') return [...rows, { sha: which, alt: '', decorative: false, caption: null, credit: null, leftOut: false }];
  const at = Number(which);
  const row = rows[at];
  if (!row || verb === 'save') return rows;
  const others = rows.filter((one) => one !== row);
  if (verb === 'remove') return others;
  const to = Math.min(others.length, Math.max(0, at + (verb === 'earlier' ? -1 : 1)));
  return [...others.slice(0, to), row, ...others.slice(to)];
}

function rowsIn(values: FormValues): Said[] {
  const text = (name: string) => [values[name] ?? ''].flat()[0] ?? '';
  const rows: Said[] = [];
  for (let index = 0; text(`attachments.${index}.sha`); index++) {
    const at = (name: string) => text(`attachments.${index}.${name}`);
    rows.push({
      sha: at('sha'),
      alt: at('alt').trim(),
      decorative: at('decorative') === 'yes',
      caption: at('caption').trim() || null,
      credit: at('credit').trim() || null,
      leftOut: at('leftOut') === 'yes',
    });
  }
  return rows;
}
