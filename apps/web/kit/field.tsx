import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { classes } from './classes.js';
import { FieldFrame } from './field-frame.js';
import { useFieldState } from './page-form.js';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  type?: HTMLInputTypeAttribute;
  value?: string | number | null;
  maxLength?: number;
  /** For numbers, codes and dates. */
  short?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'text';
  accept?: string;
  /** Of files: as many as one likes. */
  multiple?: boolean;
  placeholder?: string;
  required?: boolean;
  lang?: string;
}

/** One line of text, with label, hint and error bound to it. */
export function Field({ name, label, hint, optional, value, short, type = 'text', ...rest }: Props) {
  const { id, typed, broken } = useFieldState(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} broken={broken} maxLength={rest.maxLength}>
      {(described) => (
        <input
          {...rest}
          {...described}
          id={id}
          name={name}
          type={type}
          className={classes('input', short && 'input-short')}
          defaultValue={type === 'password' || type === 'file' ? undefined : (typed ?? value ?? '')}
        />
      )}
    </FieldFrame>
  );
}
