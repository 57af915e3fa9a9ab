import type { ReactNode } from 'react';
import { classes } from './classes.js';

interface Props {
  caption: string;
  /** Where a heading just above says the same. */
  captionHidden?: boolean;
  /** Rows that read as sentences: on a phone each becomes a small paragraph. */
  stacked?: boolean;
  /** A heading that each cell says itself is only read out. */
  columns: readonly { label: string; number?: boolean; labelHidden?: boolean }[];
  /** The first cell of each row is its heading. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

export function Table({ caption, captionHidden, stacked, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className={classes('table', stacked && 'table-stacked')}>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.number ? 'number' : undefined}>
                {column.labelHidden ? <span className="visually-hidden">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => {
                const key = columns[index]?.label ?? index;
                const number = columns[index]?.number ? 'number' : undefined;
                return index === 0 ? (
                  <th key={key} scope="row" className={number}>
                    {cell}
                  </th>
                ) : (
                  <td key={key} className={number}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
