import type { ReactNode } from 'react';

interface Props {
  kind?: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  /** Read out at once, for what just happened. */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ kind = 'info', title, live, children }: Props) {
  return (
    <div className={`notice notice-${kind} stack stack-small`} role={live ? 'status' : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
