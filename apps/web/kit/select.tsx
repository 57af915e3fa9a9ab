import type { ReactNode } from 'react';
import { FieldFrame } from './field-frame.js';
import { useFieldState } from './page-form.js';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

interface Props {
  name: string;
  label: string;
  options: readonly Option[];
  hint?: ReactNode;
  optional?: boolean;
  value?: string | null;
  /** The choice of none, where that is one. */
  none?: string;
}

export function Select({ name, label, options, hint, optional, value, none }: Props) {
  const { id, typed, broken } = useFieldState(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} broken={broken}>
      {(described) => (
        <select {...described} id={id} name={name} className="input" defaultValue={typed ?? value ?? ''}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
