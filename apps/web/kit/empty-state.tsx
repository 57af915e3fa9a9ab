import type { ReactNode } from 'react';

/** An empty list: why it is empty, and what to do next. */
export function EmptyState({ title, level = 3, children }: { title: string; level?: 2 | 3; children?: ReactNode }) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
