import type { ReactNode } from 'react';
import { classes } from './classes.js';

interface Props {
  summary: ReactNode;
  open?: boolean;
  /** What is seldom wanted: small, and without lines. */
  quiet?: boolean;
  children: ReactNode;
}

/** What may be folded away. */
export function Details({ summary, open, quiet, children }: Props) {
  return (
    <details className={classes('details', quiet && 'details-quiet')} open={open}>
      <summary>{summary}</summary>
      <div className="details-body stack">{children}</div>
    </details>
  );
}
