import type { ReactNode } from 'react';
import { useFieldState } from './page-form.js';

interface Props {
  name: string;
  label: ReactNode;
  hint?: string;
  value?: string;
  checked?: boolean;
}

/** One yes or no. */
export function Checkbox({ name, label, hint, value = 'yes', checked }: Props) {
  const { id, typedAll } = useFieldState(name);
  return (
    <label className="choice">
      <input id={id} type="checkbox" name={name} value={value} defaultChecked={typedAll ? typedAll.includes(value) : checked} />
      <span>
        {label}
        {hint && <span className="hint quiet small">{hint}</span>}
      </span>
    </label>
  );
}
