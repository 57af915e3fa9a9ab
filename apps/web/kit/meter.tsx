import type { ReactNode } from 'react';
import { Bar } from './bar.js';

/** How far something has come («6 of 9 for approval»), with what is missing below. */
export function Meter({ label, value, of, children }: { label: string; value: number; of: number; children?: ReactNode }) {
  return (
    <div className="measure">
      <span>{label}</span>
      <Bar part={value} of={of} />
      {children}
    </div>
  );
}
