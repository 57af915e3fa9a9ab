import type { ReactNode } from 'react';
import { classes } from './classes.js';

export interface Fact {
  term: string;
  /** A fact without a description is left out. */
  description: ReactNode;
}

/** Terms and what they are for this thing; beside each other where there is room for it. */
export function Facts({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={classes('facts', wide && 'facts-wide')}>
      {facts
        .filter(({ description }) => description !== null && description !== undefined && description !== '' && description !== false)
        .map(({ term, description }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
    </dl>
  );
}
