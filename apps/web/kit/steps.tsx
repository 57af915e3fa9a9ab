import type { ReactNode } from 'react';

export interface Step {
  label: ReactNode;
  detail?: ReactNode;
  done?: boolean;
  current?: boolean;
}

/** Steps in their order, with those that are done and the one we are at. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={index} className={step.done ? 'step-done' : undefined} aria-current={step.current ? 'step' : undefined}>
          <div>{step.label}</div>
          {step.detail && <div className="quiet small">{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
