import type { ReactNode } from 'react';

/** What may be folded away. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-body stack">{children}</div>
    </details>
  );
}
